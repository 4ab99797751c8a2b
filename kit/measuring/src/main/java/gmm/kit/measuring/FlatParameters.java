package gmm.kit.measuring;

import com.fasterxml.jackson.databind.JsonNode;
import gmm.kit.InputException;
import java.util.stream.DoubleStream;

/** A mixture's weights, means and covariances, each as one row of numbers, for comparison. */
final class FlatParameters {

  private final double[] weights;
  private final double[] means;
  private final double[] covariances;

  private FlatParameters(double[] weights, double[] means, double[] covariances) {
    this.weights = weights;
    this.means = means;
    this.covariances = covariances;
  }

  /**
   * @param who whose they are
   * @param json holds the three as arrays of any depth
   * @throws InputException if one is absent or holds anything but numbers
   */
  static FlatParameters of(String who, JsonNode json) {
    return new FlatParameters(
        flat(who, json, "weights"), flat(who, json, "means"), flat(who, json, "covariances"));
  }

  private static double[] flat(String who, JsonNode json, String name) {
    JsonNode values = json.path(name);
    if (!values.isArray()) {
      throw new InputException(who + " did not report its " + name + ".");
    }
    return numbers(who, name, values).toArray();
  }

  private static DoubleStream numbers(String who, String name, JsonNode node) {
    if (node.isArray()) {
      return node.valueStream().flatMapToDouble(below -> numbers(who, name, below));
    }
    if (!node.isNumber()) {
      throw new InputException(who + " reports what is no number among its " + name + ".");
    }
    return DoubleStream.of(node.doubleValue());
  }

  /**
   * {@return the largest difference of two numbers in the same place, relative to the largest
   * magnitude among the weights, the means or the covariances they belong to; infinite where one is
   * NaN}
   *
   * @param other the measure
   * @throws InputException if their shapes differ
   */
  double largestDifference(FlatParameters other) {
    return Math.max(
        difference("weights", weights, other.weights),
        Math.max(
            difference("means", means, other.means),
            difference("covariances", covariances, other.covariances)));
  }

  private static double difference(String name, double[] ours, double[] theirs) {
    if (ours.length != theirs.length) {
      throw new InputException(
          "The two sides report %d and %d numbers as %s: they did not fit the same mixture."
              .formatted(ours.length, theirs.length, name));
    }
    double largest = 0;
    double magnitude = 0;
    for (int i = 0; i < ours.length; i++) {
      double difference = Math.abs(ours[i] - theirs[i]);
      if (!Double.isFinite(difference)) {
        return Double.POSITIVE_INFINITY;
      }
      largest = Math.max(largest, difference);
      magnitude = Math.max(magnitude, Math.abs(theirs[i]));
    }
    return largest == 0 ? 0 : largest / magnitude;
  }
}
