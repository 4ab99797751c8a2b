package gmm.kit.grade.ask;

import gmm.kit.ExerciseInfo;
import gmm.kit.linalg.Block;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The course's types that the signatures of exercises speak of, and what those are made of. */
public final class Types {

  private final Set<String> found = new TreeSet<>();

  private Types() {}

  /**
   * {@return their full names}
   *
   * @param exercises of one module
   * @param loader sees its classes
   * @throws ClassNotFoundException if one is not there
   */
  public static List<String> of(Collection<ExerciseInfo> exercises, ClassLoader loader)
      throws ClassNotFoundException {
    Types types = new Types();
    for (ExerciseInfo exercise : exercises) {
      Class<?> type = Class.forName(exercise.type(), false, loader);
      for (Method method : type.getDeclaredMethods()) {
        if (exercise.methods().contains(method.getName()) && !method.isSynthetic()) {
          types.addSignature(method);
          if (!Modifier.isStatic(method.getModifiers())) {
            types.add(type);
          }
        }
      }
    }
    return List.copyOf(types.found);
  }

  private void addSignature(Method method) {
    add(method.getGenericReturnType());
    Arrays.stream(method.getGenericParameterTypes()).forEach(this::add);
  }

  private void add(Type type) {
    switch (type) {
      case null -> {}
      case Class<?> c when c.isArray() -> add(c.getComponentType());
      case Class<?> c -> addClass(c);
      case ParameterizedType p -> {
        add(p.getRawType());
        Arrays.stream(p.getActualTypeArguments()).forEach(this::add);
      }
      case GenericArrayType a -> add(a.getGenericComponentType());
      case WildcardType w -> Arrays.stream(w.getUpperBounds()).forEach(this::add);
      default -> {} // a variable
    }
  }

  private void addClass(Class<?> type) {
    boolean ofTheCourse =
        type.getName().startsWith("gmm.") && !type.getName().startsWith("gmm.kit.");
    if (!(ofTheCourse || type == Block.class) || !found.add(type.getName())) {
      return;
    }
    add(type.getSuperclass());
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        add(field.getGenericType());
      }
    }
    if (type.isInterface()) {
      Arrays.stream(type.getMethods()).forEach(this::addSignature);
    }
  }
}
