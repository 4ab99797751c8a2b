package gmm.kit.testing;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A random generator as an input of {@link Answer#to}: every use starts the same sequence anew, so
 * that a mistake is given the very numbers that the answer was made from.
 *
 * @param value any number
 */
public record Seed(long value) {

  /** {@return a generator at the start of this seed's sequence} */
  public RandomGenerator random() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(value);
  }
}
