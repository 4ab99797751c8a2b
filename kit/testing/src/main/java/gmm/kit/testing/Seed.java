package gmm.kit.testing;

import gmm.kit.SeededRandom;
import java.util.random.RandomGenerator;

/**
 * A random generator as an input of {@link Answer#to}: every use starts the same sequence anew, so
 * that a mistake is given the very numbers that the answer was made from.
 *
 * @param value any number
 */
public record Seed(long value) {

  /** The system property with a number that gives every seed another sequence; 0 changes none. */
  public static final String PROPERTY = "course.seed";

  /** {@return a generator at the start of this seed's sequence} */
  public SeededRandom random() {
    return SeededRandom.of(value ^ Long.rotateLeft(Long.getLong(PROPERTY, 0), 32));
  }

  /**
   * {@return a generator whose every {@code nextDouble} is the largest double below 1, and whose
   * bits are those of {@link #random}: for what is drawn from shares that sum to a rounding less
   * than 1}
   */
  public RandomGenerator almostOne() {
    RandomGenerator bits = random();
    return new RandomGenerator() {
      @Override
      public long nextLong() {
        return bits.nextLong();
      }

      @Override
      public double nextDouble() {
        return Math.nextDown(1.0);
      }
    };
  }
}
