package gmm.mixture;

import gmm.kit.testing.Alternative;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Right answers for {@link AnomalyDetector} in another style. */
final class AnomalyDetectorAlternatives {

  private AnomalyDetectorAlternatives() {}

  @Alternative(exercise = "3.15", method = "threshold", style = "floor and ceil, by shares")
  static double thresholdByShares(double[] scores, double q) {
    double[] sorted = Arrays.stream(scores).sorted().toArray();
    double at = q * (sorted.length - 1);
    int low = (int) Math.floor(at);
    int high = (int) Math.ceil(at);
    double share = at - low;
    return low == high ? sorted[low] : (1 - share) * sorted[low] + share * sorted[high];
  }

  @Alternative(exercise = "3.15", method = "threshold", style = "the last one by itself")
  static double thresholdLast(double[] scores, double q) {
    double[] ordered = Arrays.copyOf(scores, scores.length);
    Arrays.sort(ordered);
    double position = (ordered.length - 1) * q;
    int index = (int) position;
    if (index == ordered.length - 1) {
      return ordered[index];
    }
    double rest = position - index;
    return rest == 0
        ? ordered[index]
        : ordered[index] + rest * (ordered[index + 1] - ordered[index]);
  }

  @Alternative(exercise = "3.15", method = "anomalies", style = "if by if")
  static boolean[] anomaliesByIf(double[] scores, double threshold) {
    boolean[] found = new boolean[scores.length];
    int i = 0;
    for (double score : scores) {
      if (threshold > score) {
        found[i] = true;
      }
      i++;
    }
    return found;
  }

  @Alternative(exercise = "3.15", method = "anomalies", style = "a stream of places")
  static boolean[] anomaliesByStream(double[] scores, double threshold) {
    boolean[] found = new boolean[scores.length];
    IntStream.range(0, scores.length)
        .filter(i -> scores[i] < threshold)
        .forEach(i -> found[i] = true);
    return found;
  }
}
