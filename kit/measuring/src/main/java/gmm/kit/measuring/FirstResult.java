package gmm.kit.measuring;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * How long a fit from scratch takes.
 *
 * @param workload which
 * @param rows n, as found in its file
 * @param columns d
 * @param ours our fits
 * @param theirs scikit-learn's, where it ran beside ours
 */
record FirstResult(
    Workload workload, int rows, int columns, FirstSide ours, Optional<FirstSide> theirs) {

  /** {@return scikit-learn's median seconds of a whole process over ours, where both ran} */
  OptionalDouble processRatio() {
    return ratio(FirstSide::processSeconds);
  }

  /** {@return scikit-learn's median seconds of a fit alone over ours, where both ran} */
  OptionalDouble fitRatio() {
    return ratio(FirstSide::seconds);
  }

  private OptionalDouble ratio(ToDoubleFunction<FirstSide> what) {
    return theirs.isEmpty()
        ? OptionalDouble.empty()
        : Comparison.ratio(what.applyAsDouble(ours), what.applyAsDouble(theirs.get()));
  }

  boolean asFastAsAsked() {
    OptionalDouble ratio = processRatio();
    return ratio.isEmpty() || ratio.getAsDouble() >= workload.askedRatio().orElse(0);
  }
}
