package gmm.kit.testing;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.SeededRandom;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The wrong answers that are known for an exercise, and the exercise's own methods. */
public final class Corpus {

  /** The system property that names a mistake, by its method, as if it were not known. */
  public static final String WITHOUT = "course.without";

  private Corpus() {}

  /**
   * {@return the mistakes known for an exercise, by name of their methods}
   *
   * @param number such as {@code "1.3"}
   */
  public static List<Method> mistakes(String number) {
    return mistakes(Catalogue.course().get(number));
  }

  static List<Method> mistakes(ExerciseInfo exercise) {
    Class<?> type;
    try {
      type = load(exercise.type() + "Mistakes");
    } catch (ClassNotFoundException e) {
      return List.of();
    }
    return Arrays.stream(type.getDeclaredMethods())
        .filter(m -> m.isAnnotationPresent(Mistake.class))
        .filter(m -> m.getAnnotation(Mistake.class).exercise().equals(exercise.number()))
        .filter(m -> !m.getName().equals(System.getProperty(WITHOUT)))
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

  /**
   * {@return the name of the class that holds an exercise's mutants, in the exercise's package}
   *
   * @param number the exercise's
   * @param other whether they are made of right bodies in another style
   */
  public static String mutantsClass(String number, boolean other) {
    return (other ? "OtherMutants" : "Mutants") + number.replace('.', '_');
  }

  /** {@return the mutants of an exercise's method, by number} */
  static List<Method> mutants(ExerciseInfo exercise, String method) {
    return Stream.of(false, true)
        .map(other -> mutantsClass(exercise.number(), other))
        .flatMap(name -> methods(exercise.type().replaceFirst("[^.]*$", name)))
        .filter(m -> m.isAnnotationPresent(Mutant.class))
        .filter(m -> m.getAnnotation(Mutant.class).method().equals(method))
        .sorted(Comparator.comparingInt(m -> m.getAnnotation(Mutant.class).number()))
        .toList();
  }

  private static Stream<Method> methods(String type) {
    try {
      return Arrays.stream(load(type).getDeclaredMethods());
    } catch (ClassNotFoundException e) {
      return Stream.empty();
    }
  }

  static boolean isOf(Method mistake, ExerciseInfo exercise, String method) {
    String name = mistake.getAnnotation(Mistake.class).method();
    return method.equals(name.isEmpty() ? exercise.methods().getFirst() : name);
  }

  /**
   * {@return the exercise's method of that name that takes these inputs, the receiver first}
   *
   * @throws IllegalArgumentException if there is none
   */
  static Method methodFor(ExerciseInfo exercise, String name, Object[] inputs) {
    try {
      return Arrays.stream(load(exercise.type()).getDeclaredMethods())
          .filter(m -> m.getName().equals(name) && !m.isSynthetic() && takes(m, inputs))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "%s.%s takes no %s"
                          .formatted(exercise.type(), name, Shown.of(Arrays.asList(inputs)))));
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(
          "exercise " + exercise.number() + " has no class " + exercise.type(), e);
    }
  }

  /** The inputs' names, as the student's method has them; "this" for the receiver. */
  static List<String> inputNames(ExerciseInfo exercise, String name, Object[] inputs) {
    List<String> names = new ArrayList<>();
    try {
      Method called = methodFor(exercise, name, inputs);
      if (called.getParameterCount() < inputs.length) {
        names.add("this");
      }
      Arrays.stream(called.getParameters()).map(Parameter::getName).forEach(names::add);
    } catch (IllegalArgumentException e) {
      for (int i = 1; i <= inputs.length; i++) {
        names.add("input " + i);
      }
    }
    return names;
  }

  private static boolean takes(Method method, Object[] inputs) {
    int receiver = Modifier.isStatic(method.getModifiers()) ? 0 : 1;
    Class<?>[] parameters = method.getParameterTypes();
    if (parameters.length + receiver != inputs.length) {
      return false;
    }
    for (int i = receiver; i < inputs.length; i++) {
      if (!takes(parameters[i - receiver], inputs[i])) {
        return false;
      }
    }
    return receiver == 0 || method.getDeclaringClass().isInstance(inputs[0]);
  }

  private static boolean takes(Class<?> parameter, Object input) {
    if (input == null) {
      return !parameter.isPrimitive();
    }
    if (!parameter.isPrimitive()) {
      return input instanceof Seed
          ? parameter.isAssignableFrom(SeededRandom.class)
          : parameter.isInstance(input);
    }
    Class<?> type = MethodType.methodType(parameter).wrap().returnType();
    return type.isInstance(input)
        || parameter == double.class && (input instanceof Integer || input instanceof Long)
        || parameter == long.class && input instanceof Integer;
  }

  /**
   * {@return what a method gives, an exercise's or a mistake's; what it throws comes through}
   *
   * @param inputs the receiver first, where there is one; arrays and seeds may be used again
   */
  static Object valueOf(Method method, Object[] inputs) {
    Object[] fresh = Arrays.stream(inputs).map(Corpus::fresh).toArray();
    method.setAccessible(true);
    try {
      return Modifier.isStatic(method.getModifiers())
          ? method.invoke(null, fresh)
          : method.invoke(fresh[0], Arrays.copyOfRange(fresh, 1, fresh.length));
    } catch (InvocationTargetException e) {
      throw sneaky(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked") // as it was thrown
  private static <E extends Throwable> RuntimeException sneaky(Throwable thrown) throws E {
    throw (E) thrown;
  }

  /** Java takes a lone {@code double[][]} for the list of arguments: it is one of them. */
  static Object[] asOne(Object[] given) {
    return given != null && given.getClass() == Object[].class
        ? given.clone()
        : new Object[] {given};
  }

  /** A seed becomes a generator at the start of its sequence, an array a copy of its own. */
  static Object fresh(Object input) {
    return switch (input) {
      case Seed seed -> seed.random();
      case double[] a -> a.clone();
      case int[] a -> a.clone();
      case long[] a -> a.clone();
      case boolean[] a -> a.clone();
      case Object[] rows -> {
        Object[] copy = rows.clone();
        Arrays.setAll(copy, i -> copy[i] == null ? null : fresh(copy[i]));
        yield copy;
      }
      case null, default -> input;
    };
  }

  /**
   * {@return an input that a test cannot change any more: a copy of an array and of those in it,
   * all else as it is}
   *
   * @param input any
   */
  public static Object kept(Object input) {
    return input instanceof Seed ? input : fresh(input);
  }

  private static Class<?> load(String name) throws ClassNotFoundException {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return Class.forName(name, false, context == null ? Corpus.class.getClassLoader() : context);
  }
}
