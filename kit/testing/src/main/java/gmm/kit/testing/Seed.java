package gmm.kit.testing;

import gmm.kit.SeededRandom;

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
}
