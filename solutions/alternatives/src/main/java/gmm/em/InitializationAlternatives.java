package gmm.em;

import gmm.em.given.EmSettings;
import gmm.kit.testing.Alternative;
import gmm.likelihood.Mixture;
import java.util.Arrays;

/** Right answers for {@link Initialization} in another style. */
final class InitializationAlternatives {

  private InitializationAlternatives() {}

  @Alternative(exercise = "2.12", style = "streams")
  static Mixture streams(double[][] data, int[] labels, int k) {
    double[][] hard =
        Arrays.stream(labels)
            .mapToObj(
                label -> {
                  double[] row = new double[k];
                  row[label] = 1;
                  return row;
                })
            .toArray(double[][]::new);
    return MaximizationStep.of(data, hard, EmSettings.DEFAULT_REGULARIZATION);
  }

  @Alternative(exercise = "2.12", style = "a comparison for each component")
  static Mixture comparisons(double[][] data, int[] labels, int k) {
    double[][] responsibilities = new double[data.length][k];
    for (int c = 0; c < k; c++) {
      for (int i = 0; i < data.length; i++) {
        responsibilities[i][c] = labels[i] == c ? 1.0 : 0.0;
      }
    }
    return MaximizationStep.of(data, responsibilities, EmSettings.DEFAULT_REGULARIZATION);
  }
}
