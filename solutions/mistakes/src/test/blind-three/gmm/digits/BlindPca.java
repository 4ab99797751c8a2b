package gmm.digits;

import gmm.kit.linalg.Matrices;
import gmm.kit.linalg.Svd;
import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class BlindPca {
  private BlindPca() {}

  @Mistake(exercise = "4.1", method = "fit", name = "divides each centred feature by its standard deviation first", why = "", section = "")
  static Pca standardises(double[][] rows, int components, boolean whiten) {
    int n = rows.length;
    double[] mean = Matrices.columnMeans(rows);
    double[][] centred = Matrices.copy(rows);
    for (int j = 0; j < mean.length; j++) {
      double squares = 0;
      for (double[] row : centred) {
        row[j] -= mean[j];
        squares += row[j] * row[j];
      }
      double deviation = squares > 0 ? Math.sqrt(squares / (n - 1)) : 1;
      for (double[] row : centred) {
        row[j] /= deviation;
      }
    }
    Svd svd = Matrices.svd(centred).withFixedSigns();
    double[] variances = Arrays.stream(svd.singularValues()).map(s -> s * s / (n - 1)).toArray();
    return Pca.of(
        mean,
        Arrays.copyOf(Matrices.transpose(svd.v()), components),
        Arrays.copyOf(variances, components),
        Arrays.stream(variances).sum(),
        whiten);
  }

  @Mistake(exercise = "4.2", method = "componentsFor", name = "adds up standard deviations instead of variances", why = "", section = "")
  static int standardDeviations(Pca pca, double fraction) {
    double[] deviations = Arrays.stream(pca.explainedVariance()).map(Math::sqrt).toArray();
    double total = Arrays.stream(deviations).sum();
    double sum = 0;
    for (int m = 0; m < deviations.length; m++) {
      sum += deviations[m] / total;
      if (sum >= fraction) {
        return m + 1;
      }
    }
    return deviations.length;
  }

  @Mistake(exercise = "4.3", method = "transform", name = "centres by the mean of the rows at hand, not the fitted one", why = "", section = "")
  static double[][] ownMean(Pca pca, double[][] rows) {
    double[] mean = Matrices.columnMeans(rows);
    double[][] components = pca.components();
    double[] variances = pca.explainedVariance();
    double[][] codes = new double[rows.length][components.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < components.length; j++) {
        for (int p = 0; p < mean.length; p++) {
          codes[i][j] += components[j][p] * (rows[i][p] - mean[p]);
        }
        if (pca.whiten()) {
          codes[i][j] /= Math.sqrt(variances[j]);
        }
      }
    }
    return codes;
  }
}
