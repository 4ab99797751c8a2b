package gmm.kit.testing;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.Todo;
import gmm.kit.testing.Comparison.Pair;
import gmm.kit.testing.Heard.Judged;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

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

  private static final double SAME = 1e-9; // of answers that no value is expected of

  /** From a method, the student's or a mistake's, to what it answers. */
  private interface Question {
    Object put(Method method);
  }

  private final ExerciseInfo exercise;
  private T given;
  private Question question;
  private boolean isExperiment;
  private String method;
  private Object[] inputs;
  private List<Trait> traits = List.of();
  private Function<? super T, ?> view = Function.identity();
  private String seenAs; // in words; null for the whole answer
  private boolean demanded; // a property, not a value

  private Answer(ExerciseInfo exercise) {
    this.exercise = exercise;
    this.method = exercise.methods().getFirst();
  }

  /**
   * {@return the answer, still to be judged}
   *
   * @param exercise its number, such as {@code "1.3"}
   * @param actual what the student's method gave
   * @param <T> its type
   */
  public static <T> Answer<T> answer(String exercise, T actual) {
    return answer(Catalogue.course().get(exercise), actual);
  }

  static <T> Answer<T> answer(ExerciseInfo exercise, T actual) {
    Answer<T> answer = new Answer<>(exercise);
    answer.given = actual;
    return answer;
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
    return experiment(Catalogue.course().get(exercise), experiment);
  }

  static <A, T> Answer<T> experiment(
      ExerciseInfo exercise, Function<Call<A>, ? extends T> experiment) {
    Answer<T> answer = new Answer<>(exercise);
    answer.isExperiment = true;
    answer.question =
        mistake -> experiment.apply(inputs -> answer.call(mistake, Corpus.asOne(inputs)));
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
    if (!exercise.methods().contains(name)) {
      throw new IllegalArgumentException(exercise.number() + " has no method " + name);
    }
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
    Object[] all = Corpus.asOne(given);
    Object[] kept = Arrays.stream(all).map(Corpus::kept).toArray();
    if (Arrays.stream(all).anyMatch(RandomGenerator.class::isInstance)) {
      throw new IllegalArgumentException(
          "a generator has moved on: give the Seed that it was made from");
    }
    this.inputs = all;
    if (!isExperiment) {
      this.question = mistake -> Corpus.valueOf(mistake, kept);
    }
    return this;
  }

  /**
   * Says what may be special about inputs of this method. When some of its answers are wrong, the
   * traits that tell these from the right ones are told.
   *
   * @param several some of which these inputs may have
   * @return this
   */
  public Answer<T> toldBy(Trait... several) {
    this.traits = List.of(several);
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
    this.seenAs = what;
    this.view = function;
    return this;
  }

  /**
   * Demands a value.
   *
   * @param expected numbers, words, arrays, lists, records or the course's own classes
   * @param tolerance of each number, relative to the largest magnitude in its part of what is
   *     expected (absolute where all of that is zero)
   * @throws WrongAnswer if the answer is a different one, naming the mistake where one is known
   */
  public void is(Object expected, double tolerance) {
    if (Parts.haveNaN(expected)) {
      throw new IllegalArgumentException("a test cannot expect NaN: nothing is equal to it");
    }
    T actual = actual();
    Object seen = actual == null ? null : seen(actual);
    Optional<Difference> wrong = Comparison.of(seen, expected, tolerance);
    Predicate<T> isRight = value -> Comparison.none(view.apply(value), expected, tolerance);
    heard(
        wrong.isEmpty(),
        seen,
        wrong.isEmpty() ? List.of() : Comparison.pairs(seen, expected, tolerance),
        wrong.isEmpty()
            ? isRight
            : value -> Comparison.none(view.apply(value), seen, tolerance) && !isRight.test(value));
    if (wrong.isPresent()) {
      throw new WrongAnswer(diagnosis().differs(wrong.get(), expected, seen), expected, seen);
    }
  }

  /**
   * Demands a property.
   *
   * @param property what must hold, in words: "each row sums to 1"
   * @param holds the property
   * @throws WrongAnswer if it does not hold, naming the mistake that gives the same answer
   */
  public void satisfies(String property, Predicate<? super T> holds) {
    fulfils(property, value -> holds.test(value) ? Optional.empty() : Optional.of(""));
  }

  /**
   * Demands a property, and says where it is lacking.
   *
   * @param property what must hold, in words: "each row sums to 1"
   * @param breach from an answer to where it does not, in words: "row 3 sums to 0.98"; empty where
   *     it holds
   * @throws WrongAnswer if it does not hold, naming the mistake that gives the same answer
   */
  public void fulfils(String property, Function<? super T, Optional<String>> breach) {
    demanded = true;
    T actual = actual();
    String where = null;
    String trouble = null;
    try {
      Optional<String> found = actual == null ? Optional.of("") : breach.apply(actual);
      if (found.isEmpty()) {
        heard(true, null, List.of(), value -> breach.apply(value).isEmpty());
        return;
      }
      where = found.filter(words -> !words.isEmpty()).orElse(null);
    } catch (Todo e) {
      throw e;
    } catch (RuntimeException e) { // an answer of another shape, most often
      trouble = e.toString();
    }
    Object seen = actual == null ? null : seen(actual);
    heard(false, seen, List.of(), value -> Comparison.none(view.apply(value), seen, SAME));
    throw new WrongAnswer(diagnosis().lacks(property, where, trouble, seen), null);
  }

  private Diagnosis diagnosis() {
    return new Diagnosis(
        exercise,
        method,
        seenAs,
        inputs,
        question == null ? List.of() : Heard.explanations(exercise, method));
  }

  /** Keeps what a mistake must give to this question, if it is to explain what the method gives. */
  private void heard(boolean right, Object seen, List<Pair> pairs, Predicate<? super T> likeness) {
    if (question != null) {
      Heard.add(
          exercise,
          method,
          new Judged(
              right,
              isExperiment,
              inputs == null ? new Object[0] : inputs,
              demanded ? null : seenAs == null ? "" : seenAs,
              traits,
              right ? null : seen,
              pairs,
              mistake -> gives(mistake, likeness),
              mistake -> view.apply(typed(question.put(mistake)))));
    }
  }

  /** The student's own exceptions, a Todo too, come through as they are. */
  private T actual() {
    return isExperiment ? typed(question.put(null)) : given;
  }

  private Object seen(T actual) {
    try {
      return view.apply(actual);
    } catch (Todo e) {
      throw e;
    } catch (RuntimeException e) { // an answer of another shape, most often
      heard(false, null, List.of(), value -> !canBeSeen(value));
      throw new WrongAnswer(diagnosis().cannotBeSeen(e, actual), e);
    }
  }

  private boolean canBeSeen(T value) {
    try {
      view.apply(value);
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private boolean gives(Method mistake, Predicate<? super T> likeness) {
    Object value = question.put(mistake);
    return value != null && likeness.test(typed(value));
  }

  private <A> A call(Method mistake, Object[] inputs) {
    Method called = mistake == null ? Corpus.methodFor(exercise, method, inputs) : mistake;
    return typed(Corpus.valueOf(called, inputs));
  }

  @SuppressWarnings("unchecked") // a mistake returns what its exercise returns: the check proves it
  private static <A> A typed(Object value) {
    return (A) value;
  }
}
