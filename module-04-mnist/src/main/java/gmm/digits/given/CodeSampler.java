// Given: nothing to write here.
package gmm.digits.given;

import gmm.likelihood.given.LabelledSample;
import java.util.random.RandomGenerator;

/** A fitted mixture as a generator needs it; for example {@code mixture::sample}. */
@FunctionalInterface
public interface CodeSampler {

  /**
   * {@return n draws (n x m) with the component that each came from}
   *
   * @param n how many, at least 1
   * @param random where the randomness comes from
   */
  LabelledSample sample(int n, RandomGenerator random);
}
