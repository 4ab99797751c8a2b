package gmm.kit.testing;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The wrong answers that are known for an exercise, and the exercise's own methods. */
public final class Corpus {

  private Corpus() {}

  /**
   * {@return the mistakes known for an exercise, by name of their methods}
   *
   * @param number such as {@code "1.3"}
   */
  public static List<Method> mistakes(String number) {
    ExerciseInfo exercise = Catalogue.course().get(number);
    Class<?> type;
    try {
      type = load(exercise.type() + "Mistakes");
    } catch (ClassNotFoundException e) {
      return List.of();
    }
    return Arrays.stream(type.getDeclaredMethods())
        .filter(m -> m.isAnnotationPresent(Mistake.class))
        .filter(m -> m.getAnnotation(Mistake.class).exercise().equals(number))
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  /**
   * {@return the method a mistake stands for, by name}
   *
   * @param mistake a method of the corpus
   */
  public static String methodOf(Method mistake) {
    Mistake about = mistake.getAnnotation(Mistake.class);
    return about.method().isEmpty()
        ? Catalogue.course().get(about.exercise()).methods().getFirst()
        : about.method();
  }

  /** The exercise's method that takes these inputs (the receiver first). */
  static Method exerciseMethod(String number, String name, Object[] inputs) {
    ExerciseInfo exercise = Catalogue.course().get(number);
    try {
      return Arrays.stream(load(exercise.type()).getDeclaredMethods())
          .filter(m -> m.getName().equals(name) && fits(m, inputs))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      exercise.type() + "." + name + " takes no " + Arrays.toString(inputs)));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("exercise " + number + " has no class " + exercise.type(), e);
    }
  }

  private static boolean fits(Method method, Object[] inputs) {
    int receiver = Modifier.isStatic(method.getModifiers()) ? 0 : 1;
    if (method.getParameterCount() + receiver != inputs.length) {
      return false;
    }
    for (int i = receiver; i < inputs.length; i++) {
      if (!boxed(method.getParameterTypes()[i - receiver]).isInstance(inputs[i])) {
        return false;
      }
    }
    return true;
  }

  private static Class<?> boxed(Class<?> type) {
    return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
  }

  /** What a mistake gives; empty where it has no value for these inputs. */
  static Optional<Object> valueOf(Method mistake, Object[] inputs) {
    if (mistake.getParameterCount() != inputs.length) {
      return Optional.empty();
    }
    try {
      mistake.setAccessible(true);
      return Optional.ofNullable(mistake.invoke(null, fresh(inputs)));
    } catch (InvocationTargetException | IllegalArgumentException e) {
      return Optional.empty(); // it fails where the student's answer did not: another mistake
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Seeds become generators, each at the start of its sequence. */
  static Object[] fresh(Object[] inputs) {
    return Arrays.stream(inputs).map(i -> i instanceof Seed s ? s.random() : i).toArray();
  }

  private static Class<?> load(String name) throws ClassNotFoundException {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return Class.forName(name, true, context == null ? Corpus.class.getClassLoader() : context);
  }
}
