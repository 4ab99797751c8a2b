package gmm.digits;

import gmm.kit.linalg.Matrices;
import gmm.kit.linalg.Svd;
import gmm.kit.testing.Mistake;

final class BlindPca {

  private BlindPca() {}

  @Mistake(exercise = "4.1", name = "columns divided by their standard deviations before the SVD", why = "", section = "")
  static Pca standardised(double[][] rows, int components, boolean whiten) {
    int n = rows.length;
    double[] mean = Matrices.columnMeans(rows);
    double[][] scaled = Matrices.copy(rows);
    for (int j = 0; j < mean.length; j++) {
      double squares = 0;
      for (double[] row : scaled) {
        row[j] -= mean[j];
        squares += row[j] * row[j];
      }
      double deviation = Math.sqrt(squares / (n - 1));
      for (double[] row : scaled) {
        row[j] /= deviation > 0 ? deviation : 1;
      }
    }
    Svd svd = Matrices.svd(scaled).withFixedSigns();
    double[] s = svd.singularValues();
    double[][] directions = new double[components][];
    double[] variances = new double[components];
    double total = 0;
    for (int j = 0; j < s.length; j++) {
      total += s[j] * s[j] / (n - 1);
    }
    for (int j = 0; j < components; j++) {
      directions[j] = Matrices.column(svd.v(), j);
      variances[j] = s[j] * s[j] / (n - 1);
    }
    return Pca.of(mean, directions, variances, total, whiten);
  }

  @Mistake(exercise = "4.2", name = "shares of the standard deviations instead of the variances", why = "", section = "")
  static int shareOfDeviations(Pca pca, double fraction) {
    double[] variances = pca.explainedVariance();
    double all = 0;
    for (double variance : variances) {
      all += Math.sqrt(variance);
    }
    double sum = 0;
    for (int m = 0; m < variances.length; m++) {
      sum += Math.sqrt(variances[m]) / all;
      if (sum >= fraction) {
        return m + 1;
      }
    }
    return variances.length;
  }

  @Mistake(exercise = "4.3", name = "the condition turned round: whitened where it should not be", why = "", section = "")
  static double[][] conditionTurned(Pca pca, double[][] rows) {
    double[] mean = pca.mean();
    double[][] directions = pca.components();
    double[] variances = pca.explainedVariance();
    double[][] codes = new double[rows.length][directions.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < directions.length; j++) {
        for (int p = 0; p < mean.length; p++) {
          codes[i][j] += directions[j][p] * (rows[i][p] - mean[p]);
        }
        if (!pca.whiten()) {
          codes[i][j] /= Math.sqrt(variances[j]);
        }
      }
    }
    return codes;
  }
}
