package gmm.kit.testing;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import gmm.kit.Todo;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.opentest4j.AssertionFailedError;

/**
 * Holds a student's answer against the right one and, where it is wrong, against the mistakes that
 * people make on the same input, so that the failure can say which one it is:
 *
 * <pre>{@code
 * answer("1.3", MaximumLikelihood.fit(data)).to(data).is(new Gaussian(5, 4), 1e-12);
 * }</pre>
 *
 * @param <T> the type of the answer
 */
public final class Answer<T> {

  /** How the line begins that names a mistake; {@code course check} looks for it. */
  public static final String NAMED = "This is what comes out when one ";

  private static final int LONGEST_INPUT = 160;

  private final String exercise;
  private final T actual;
  private String method;
  private Object[] inputs;
  private Function<Method, Optional<Object>> replay;
  private Function<? super T, ?> view = Function.identity();
  private String of = "";

  private Answer(String exercise, T actual) {
    this.exercise = exercise;
    this.actual = actual;
    this.method = Catalogue.course().get(exercise).methods().getFirst();
  }

  /**
   * {@return the answer, still to be judged}
   *
   * @param exercise its number, such as {@code "1.3"}
   * @param actual what the student's method gave
   * @param <T> its type
   */
  public static <T> Answer<T> answer(String exercise, T actual) {
    return new Answer<>(exercise, actual);
  }

  /**
   * An answer that takes several calls of the exercise's method, such as the mean of many draws:
   * the experiment is given the method to call, the student's first and, if that fails, each
   * mistake's.
   *
   * <pre>{@code
   * experiment("1.9", (Call<double[]> sample) -> meanOf(sample, gaussian)).is(expected, 0.02);
   * }</pre>
   *
   * {@return the answer, still to be judged}
   *
   * @param exercise its number
   * @param experiment from a way to call the method to the answer; run more than once, so it must
   *     make its own random generator
   * @param <A> what the exercise's method returns
   * @param <T> the type of the answer
   */
  public static <A, T> Answer<T> experiment(
      String exercise, Function<Call<A>, ? extends T> experiment) {
    String method = Catalogue.course().get(exercise).methods().getFirst();
    T actual =
        experiment.apply(
            inputs -> invoke(Corpus.exerciseMethod(exercise, method, inputs), inputs));
    Answer<T> answer = new Answer<>(exercise, actual);
    answer.replay =
        mistake -> {
          try {
            return Optional.ofNullable(experiment.apply(inputs -> invoke(mistake, inputs)));
          } catch (RuntimeException e) {
            return Optional.empty(); // it fails where the student's answer did not
          }
        };
    return answer;
  }

  /**
   * One call of an exercise's method.
   *
   * @param <A> what it returns
   */
  @FunctionalInterface
  public interface Call<A> {

    /**
     * {@return what the method gives}
     *
     * @param inputs the receiver first, where there is one, then the arguments
     */
    A with(Object... inputs);
  }

  /**
   * Names the method, for an exercise that is more than one.
   *
   * @param name the method's
   * @return this
   */
  public Answer<T> by(String name) {
    this.method = name;
    return this;
  }

  /**
   * Says what the answer was made from.
   *
   * @param given the receiver first, where there is one, then the arguments; a random generator as
   *     the {@link Seed} it was made from
   * @return this
   */
  public Answer<T> to(Object... given) {
    this.inputs = given.clone();
    return this;
  }

  /**
   * Judges a view of the answer instead of the whole, the covariance of a sample for example.
   *
   * @param what the view in words
   * @param function from the answer to what is compared
   * @return this
   */
  public Answer<T> seenAs(String what, Function<? super T, ?> function) {
    this.of = what + ": ";
    this.view = function;
    return this;
  }

  /**
   * Demands a value.
   *
   * @param expected numbers, words, arrays, lists, records or the course's own classes
   * @param tolerance of each number, relative to the largest magnitude in its part of what is
   *     expected (absolute where all of that is zero)
   * @throws AssertionFailedError if the answer is another, naming the mistake where one is known
   */
  public void is(Object expected, double tolerance) {
    Object seen = view.apply(actual);
    Optional<String> wrong = Parts.difference(seen, expected, tolerance);
    if (wrong.isPresent()) {
      throw new AssertionFailedError(
          message(of + wrong.get(), value -> same(view.apply(value), seen, tolerance)));
    }
  }

  /**
   * Demands a property.
   *
   * @param property what must hold, in words: "each row sums to 1"
   * @param holds the property
   * @throws AssertionFailedError if it does not hold, naming the mistake that gives the same answer
   */
  public void satisfies(String property, Predicate<? super T> holds) {
    if (!holds.test(actual)) {
      throw new AssertionFailedError(
          message(
              "expected: " + property + "; the result is " + shown(view.apply(actual)),
              value -> same(view.apply(value), view.apply(actual), 1e-9)));
    }
  }

  private static boolean same(Object a, Object b, double tolerance) {
    return Parts.difference(a, b, tolerance).isEmpty();
  }

  private String message(String wrong, Predicate<T> sameAsActual) {
    ExerciseInfo info = Catalogue.course().get(exercise);
    StringBuilder text =
        new StringBuilder("%s %s: %s".formatted(exercise, info.simpleType() + "." + method, wrong));
    Set<String> raised = Todo.raised();
    for (Method mistake : Corpus.mistakes(exercise)) {
      if (Corpus.methodOf(mistake).equals(method) && gives(mistake, sameAsActual)) {
        Mistake about = mistake.getAnnotation(Mistake.class);
        text.append(
            "%n%n  %s%s.%n  %s%n  Read %s/LECTURE.md, section %s."
                .formatted(
                    NAMED,
                    about.name(),
                    about.why(),
                    Module.of(info.module()).folder(),
                    about.section()));
      }
    }
    Todo.restore(raised); // a mistake may have called what the student has still to write
    if (inputs != null) {
      text.append("%n%n  with: %s".formatted(shownInputs()));
    }
    return text.append(System.lineSeparator()).toString();
  }

  @SuppressWarnings("unchecked") // a mistake returns what its exercise returns: the check proves it
  private boolean gives(Method mistake, Predicate<T> sameAsActual) {
    Optional<Object> value =
        replay != null
            ? replay.apply(mistake)
            : inputs == null ? Optional.empty() : Corpus.valueOf(mistake, inputs);
    try {
      return value.isPresent() && sameAsActual.test((T) value.get());
    } catch (ClassCastException e) {
      return false;
    }
  }

  @SuppressWarnings("unchecked") // the caller names the type its exercise returns
  private static <A> A invoke(Method method, Object[] inputs) {
    Object[] fresh = Corpus.fresh(inputs);
    boolean isStatic = Modifier.isStatic(method.getModifiers());
    try {
      method.setAccessible(true);
      return (A)
          (isStatic
              ? method.invoke(null, fresh)
              : method.invoke(fresh[0], Arrays.copyOfRange(fresh, 1, fresh.length)));
    } catch (InvocationTargetException e) {
      throw sneaky(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked") // the student's own exception, as it was thrown
  private static <E extends Throwable> RuntimeException sneaky(Throwable thrown) throws E {
    throw (E) thrown;
  }

  private String shownInputs() {
    return String.join("%n        ".formatted(), Arrays.stream(inputs).map(Answer::shown).toList());
  }

  private static String shown(Object value) {
    String text = plain(value);
    return text.length() <= LONGEST_INPUT ? text : text.substring(0, LONGEST_INPUT) + " ...";
  }

  private static String plain(Object value) {
    if (value == null || !value.getClass().isArray()) {
      return String.valueOf(value);
    }
    String nested = Arrays.deepToString(new Object[] {value});
    return nested.substring(1, nested.length() - 1);
  }
}
