package gmm.kit.testing;

import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * What is special about some inputs of a method, in words: the weights are equal, the mean is zero.
 * There a part of the formula vanishes or makes no difference, so where a method is right or wrong
 * tells in which part its mistake is. A test names the traits that its cases have or lack:
 *
 * <pre>{@code
 * static final Trait EQUAL =
 *     Trait.where("the weights are equal", (Mixture m) -> allEqual(m.weights()))
 *         .look("how the weights enter");
 *
 * answer("1.11", m.logDensity(x)).to(m, x).toldBy(EQUAL).is(...);
 * }</pre>
 *
 * <p>All that the method was given in the run is asked whether it has them, whatever test it is of.
 *
 * @param words what holds, to follow "where"
 * @param look what to look at, to follow "look at"; empty where the words say it
 * @param left what alone is left of the formula there, to follow "where nothing should be left
 *     but"; empty where more is
 * @param test whether inputs have it, the receiver first; a ClassCastException where they are of
 *     other types
 */
public record Trait(String words, String look, String left, Predicate<Object[]> test) {

  /** Whether three inputs have a trait. */
  @FunctionalInterface
  public interface OfThree<A, B, C> {

    /** {@return whether they have} */
    boolean test(A first, B second, C third);
  }

  /**
   * {@return a trait of the first input}
   *
   * @param words what holds, to follow "where"
   * @param test whether it does
   * @param <A> the input's type
   */
  public static <A> Trait where(String words, Predicate<A> test) {
    return new Trait(words, "", "", inputs -> test.test(as(inputs, 0)));
  }

  /**
   * {@return a trait of the first two inputs}
   *
   * @param words what holds, to follow "where"
   * @param test whether it does
   * @param <A> the first input's type
   * @param <B> the second input's type
   */
  public static <A, B> Trait where(String words, BiPredicate<A, B> test) {
    return new Trait(words, "", "", inputs -> test.test(as(inputs, 0), as(inputs, 1)));
  }

  /**
   * {@return a trait of the first three inputs}
   *
   * @param words what holds, to follow "where"
   * @param test whether it does
   * @param <A> the first input's type
   * @param <B> the second input's type
   * @param <C> the third input's type
   */
  public static <A, B, C> Trait where(String words, OfThree<A, B, C> test) {
    return new Trait(
        words, "", "", inputs -> test.test(as(inputs, 0), as(inputs, 1), as(inputs, 2)));
  }

  /**
   * {@return the same, with what to look at where it decides between right and wrong}
   *
   * @param what to follow "look at"
   */
  public Trait look(String what) {
    return new Trait(words, what, left, test);
  }

  /**
   * {@return the same, with what alone is left of the formula there}
   *
   * @param what to follow "where nothing should be left but"
   */
  public Trait leaves(String what) {
    return new Trait(words, look, what, test);
  }

  boolean holds(Object[] inputs) {
    return test.test(inputs);
  }

  @SuppressWarnings("unchecked") // of another type: the predicate throws
  private static <A> A as(Object[] inputs, int i) {
    if (i >= inputs.length) {
      throw new ClassCastException("there is no input " + i);
    }
    return (A) inputs[i];
  }
}
