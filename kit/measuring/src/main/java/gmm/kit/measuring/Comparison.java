package gmm.kit.measuring;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Scikit-learn beside ours.
 *
 * @param side its times
 * @param largestDifference of its parameters and ours, relative, over all runs
 */
record Comparison(Side side, double largestDifference) {

  /** The largest difference at which two implementations count as having found the same mixture. */
  static final double SAME = 1e-6;

  boolean sameParameters() {
    return largestDifference <= SAME;
  }

  /**
   * {@return how many times as fast ours is, by the medians; empty where no time could be measured}
   */
  static OptionalDouble ratio(double ours, double theirs) {
    return ours > 0 && theirs > 0 ? OptionalDouble.of(theirs / ours) : OptionalDouble.empty();
  }

  static OptionalDouble ratio(Side ours, Optional<Comparison> theirs) {
    return theirs.isEmpty()
        ? OptionalDouble.empty()
        : ratio(ours.secondsPerIteration(), theirs.get().side().secondsPerIteration());
  }
}
