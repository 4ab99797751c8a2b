package gmm.kit.measuring;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How fast one workload is.
 *
 * @param workload which
 * @param rows n, as found in its file
 * @param columns d
 * @param ours our times
 * @param theirs scikit-learn's, where it ran beside ours
 */
record SpeedResult(
    Workload workload, int rows, int columns, Side ours, Optional<Comparison> theirs) {

  /** {@return whether both sides found the same mixture, as far as there are two} */
  boolean sameParameters() {
    return theirs.map(Comparison::sameParameters).orElse(true);
  }

  /**
   * {@return scikit-learn's median seconds of an iteration over ours; empty where none could be
   * measured}
   */
  OptionalDouble ratio() {
    return Comparison.ratio(ours, theirs);
  }

  boolean asFastAsAsked() {
    OptionalDouble asked = workload.askedRatio();
    return ratio().isEmpty() || asked.isEmpty() || ratio().getAsDouble() >= asked.getAsDouble();
  }
}
