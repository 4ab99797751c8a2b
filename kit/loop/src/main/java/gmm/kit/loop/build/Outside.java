package gmm.kit.loop.build;

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What others see of a type: as long as it stays, they need not be compiled again. */
final class Outside {

  private Outside() {}

  /**
   * {@return the members of a type and of those nested in it that are not private, in words; empty
   * where others may hold more of it than that, the value of a constant}
   *
   * @param type its name
   * @param classes all there are, by name
   * @param loader loads them
   */
  static Optional<Set<String>> of(String type, Map<String, byte[]> classes, ClassLoader loader) {
    Set<String> seen = new TreeSet<>();
    try {
      for (String name : classes.keySet()) {
        if (MemoryCompiler.outermost(name).equals(type)) {
          Class<?> each = Class.forName(name, false, loader);
          if (hasConstants(each)) {
            return Optional.empty();
          }
          describe(each, seen);
        }
      }
      return Optional.of(seen);
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty(); // whoever compiles all will say what is wrong
    }
  }

  private static boolean hasConstants(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(f -> !Modifier.isPrivate(f.getModifiers()))
        .filter(f -> Modifier.isStatic(f.getModifiers()) && Modifier.isFinal(f.getModifiers()))
        .map(Field::getType)
        .anyMatch(t -> t.isPrimitive() || t == String.class);
  }

  private static void describe(Class<?> type, Set<String> seen) {
    seen.add(
        type.toGenericString()
            + " extends "
            + type.getGenericSuperclass()
            + Arrays.toString(type.getGenericInterfaces()));
    Stream.of(type.getDeclaredFields(), type.getDeclaredMethods(), type.getDeclaredConstructors())
        .flatMap(Arrays::stream)
        .map(Member.class::cast)
        .filter(m -> !Modifier.isPrivate(m.getModifiers()) && !m.isSynthetic())
        .forEach(m -> seen.add(m instanceof Field f ? f.toGenericString() : signature(m)));
  }

  private static String signature(Member member) {
    return ((Executable) member).toGenericString();
  }
}
