package gmm.kit.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What other classes can see of a class: its kind, and all that is not private in it. Types of
 * another loader are the same if they have the same name.
 *
 * @param type the class as it should be
 */
record Shape(Class<?> type) {

  /** {@return what another class of that name lacks, as it is written in Java} */
  List<String> lackedBy(Class<?> other) {
    List<String> lacks = new ArrayList<>();
    if (!isKindOf(other) || !accessible(type.getModifiers(), other.getModifiers())) {
      lacks.add(head(type));
    }
    Stream.of(type.getDeclaredFields(), type.getDeclaredConstructors(), type.getDeclaredMethods())
        .flatMap(Arrays::stream)
        .filter(m -> !m.isSynthetic() && !Modifier.isPrivate(m.getModifiers()))
        .filter(m -> counterpart(m, other).filter(o -> fits(m, o)).isEmpty())
        .map(Shape::written)
        .sorted()
        .forEach(lacks::add);
    for (Class<?> inner : type.getDeclaredClasses()) {
      if (!Modifier.isPrivate(inner.getModifiers())) {
        lacks.addAll(inner(inner, other));
      }
    }
    return lacks;
  }

  private boolean isKindOf(Class<?> other) {
    return kind(type).equals(kind(other))
        && Modifier.isAbstract(type.getModifiers()) == Modifier.isAbstract(other.getModifiers())
        && superclass(type).equals(superclass(other))
        && interfaces(other).containsAll(interfaces(type));
  }

  private static String superclass(Class<?> type) {
    return type.getSuperclass() == null ? "" : type.getSuperclass().getName();
  }

  private static List<String> interfaces(Class<?> type) {
    return Arrays.stream(type.getInterfaces()).map(Class::getName).toList();
  }

  private static List<String> inner(Class<?> inner, Class<?> other) {
    return Arrays.stream(other.getDeclaredClasses())
        .filter(c -> c.getSimpleName().equals(inner.getSimpleName()))
        .findFirst()
        .map(new Shape(inner)::lackedBy)
        .orElse(List.of(head(inner)));
  }

  private static Optional<? extends Member> counterpart(Member member, Class<?> other) {
    return switch (member) {
      case Field f ->
          Arrays.stream(other.getDeclaredFields())
              .filter(o -> o.getName().equals(f.getName()) && same(f.getType(), o.getType()))
              .findFirst();
      case Method m ->
          Arrays.stream(other.getDeclaredMethods())
              .filter(o -> o.getName().equals(m.getName()) && sameParameters(m, o))
              .filter(o -> same(m.getReturnType(), o.getReturnType()))
              .findFirst();
      default ->
          Arrays.stream(other.getDeclaredConstructors())
              .filter(o -> sameParameters((Constructor<?>) member, o))
              .findFirst();
    };
  }

  private static boolean fits(Member wanted, Member found) {
    return Modifier.isStatic(wanted.getModifiers()) == Modifier.isStatic(found.getModifiers())
        && accessible(wanted.getModifiers(), found.getModifiers());
  }

  private static boolean accessible(int wanted, int found) {
    return openness(found) >= openness(wanted);
  }

  private static int openness(int modifiers) {
    if (Modifier.isPublic(modifiers)) {
      return 3;
    }
    if (Modifier.isProtected(modifiers)) {
      return 2;
    }
    return Modifier.isPrivate(modifiers) ? 0 : 1;
  }

  private static boolean sameParameters(Executable a, Executable b) {
    return Arrays.equals(a.getParameterTypes(), b.getParameterTypes(), Shape::compare);
  }

  private static int compare(Class<?> a, Class<?> b) {
    return a.getName().compareTo(b.getName());
  }

  private static boolean same(Class<?> a, Class<?> b) {
    return compare(a, b) == 0;
  }

  /** The line that begins a class, without {@code final}, which binds nobody who only calls it. */
  private static String head(Class<?> type) {
    StringBuilder head = new StringBuilder(Modifier.isPublic(type.getModifiers()) ? "public " : "");
    if (Modifier.isAbstract(type.getModifiers()) && !type.isInterface()) {
      head.append("abstract ");
    }
    head.append(kind(type)).append(' ').append(type.getSimpleName());
    Class<?> above = type.getSuperclass();
    if (kind(type).equals("class") && above != Object.class) {
      head.append(" extends ").append(above.getSimpleName());
    }
    String interfaces =
        Arrays.stream(type.getInterfaces())
            .map(Class::getSimpleName)
            .sorted()
            .collect(Collectors.joining(", "));
    return interfaces.isEmpty() ? head.toString() : head + " implements " + interfaces;
  }

  private static String kind(Class<?> type) {
    if (type.isInterface()) {
      return "interface";
    }
    if (type.isRecord()) {
      return "record";
    }
    return type.isEnum() ? "enum" : "class";
  }

  private static String written(Member member) {
    String modifiers =
        Modifier.toString(member.getModifiers() & (Modifier.methodModifiers() ^ Modifier.ABSTRACT));
    String start = modifiers.isEmpty() ? "" : modifiers.replace(" synchronized", "") + " ";
    return switch (member) {
      case Field f -> start + name(f.getGenericType()) + " " + f.getName();
      case Method m -> start + name(m.getGenericReturnType()) + " " + m.getName() + parameters(m);
      default ->
          start + member.getDeclaringClass().getSimpleName() + parameters((Constructor<?>) member);
    };
  }

  private static String parameters(Executable method) {
    return Arrays.stream(method.getParameters())
        .map(Shape::parameter)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String parameter(Parameter p) {
    return name(p.getParameterizedType()) + (p.isNamePresent() ? " " + p.getName() : "");
  }

  /** As it is written where its package is imported. */
  private static String name(Type type) {
    return type.getTypeName().replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "").replace('$', '.');
  }
}
