package gmm.mixture;

import gmm.kit.algorithms.Assignment;
import gmm.kit.testing.Alternative;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Right answers for {@link LabelMatching} in another style. */
final class LabelMatchingAlternatives {

  private LabelMatchingAlternatives() {}

  @Alternative(exercise = "3.16", method = "best", style = "shares of the classes, not counts")
  static int[] bestByShares(int[] labels, int components, int[] classes, int classCount) {
    double[][] gain = new double[components][classCount];
    for (int k = 0; k < components; k++) {
      for (int c = 0; c < classCount; c++) {
        for (int i = 0; i < labels.length; i++) {
          if (labels[i] == k && classes[i] == c) {
            gain[k][c] += 1.0 / labels.length;
          }
        }
      }
    }
    return Assignment.maximize(gain);
  }

  @Alternative(exercise = "3.16", method = "best", style = "streams")
  static int[] bestByStreams(int[] labels, int components, int[] classes, int classCount) {
    return Assignment.maximize(
        IntStream.range(0, components)
            .mapToObj(
                k ->
                    IntStream.range(0, classCount)
                        .mapToDouble(
                            c ->
                                IntStream.range(0, labels.length)
                                    .filter(i -> labels[i] == k && classes[i] == c)
                                    .count())
                        .toArray())
            .toArray(double[][]::new));
  }

  @Alternative(exercise = "3.16", method = "accuracy", style = "a stream's average")
  static double accuracyAverage(int[] labels, int[] classes, int[] map) {
    return IntStream.range(0, labels.length)
        .mapToDouble(i -> map[labels[i]] == classes[i] ? 1 : 0)
        .average()
        .orElseThrow();
  }

  @Alternative(exercise = "3.16", method = "accuracy", style = "one minus the share of errors")
  static double accuracyByErrors(int[] labels, int[] classes, int[] map) {
    int[] named = Arrays.stream(labels).map(label -> map[label]).toArray();
    double wrong = 0;
    for (int i = 0; i < named.length; i++) {
      wrong += named[i] == classes[i] ? 0 : 1;
    }
    return 1 - wrong / named.length;
  }
}
