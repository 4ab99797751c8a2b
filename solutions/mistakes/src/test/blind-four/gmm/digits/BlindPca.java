package gmm.digits;

import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import gmm.kit.linalg.Svd;
import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class BlindPca {

  private BlindPca() {}

  @Mistake(
      exercise = "4.1",
      name = "standardises every column first: the PCA of the correlations",
      why = "",
      section = "")
  static Pca ofCorrelations(double[][] rows, int components, boolean whiten) {
    Check.rows("rows", rows);
    Check.atLeast("the number of rows", rows.length, 2);
    Check.between("components", components, 1, Math.min(rows.length, rows[0].length));
    int n = rows.length;
    int d = rows[0].length;
    double[] mean = Matrices.columnMeans(rows);
    double[][] standard = Matrices.copy(rows);
    for (int j = 0; j < d; j++) {
      double squares = 0;
      for (int i = 0; i < n; i++) {
        standard[i][j] -= mean[j];
        squares += standard[i][j] * standard[i][j];
      }
      double deviation = squares > 0 ? Math.sqrt(squares / (n - 1)) : 1;
      for (int i = 0; i < n; i++) {
        standard[i][j] /= deviation;
      }
    }
    Svd svd = Matrices.svd(standard).withFixedSigns();
    double[] variances =
        Arrays.stream(svd.singularValues()).map(s -> s * s / (n - 1)).toArray();
    double[][] directions = Matrices.transpose(svd.v());
    return Pca.of(
        mean,
        Arrays.copyOf(directions, components),
        Arrays.copyOf(variances, components),
        Arrays.stream(variances).sum(),
        whiten);
  }

  @Mistake(
      exercise = "4.2",
      name = "shares of the standard deviations instead of the variances",
      why = "",
      section = "")
  static int sharesOfDeviations(Pca pca, double fraction) {
    Check.positive("fraction", fraction);
    double[] ratio = pca.explainedVarianceRatio();
    double explained = Arrays.stream(ratio).sum();
    Check.that(
        fraction <= explained + 1e-9,
        "fraction must be at most what the %s components explain, %s, but is %s: keep more",
        ratio.length,
        explained,
        fraction);
    double total = Arrays.stream(ratio).map(Math::sqrt).sum();
    double sum = 0;
    for (int m = 0; m < ratio.length; m++) {
      sum += Math.sqrt(ratio[m]) / total;
      if (sum >= fraction) {
        return m + 1;
      }
    }
    return ratio.length;
  }

  @Mistake(
      exercise = "4.3",
      name = "the test of whiten is the wrong way round",
      why = "",
      section = "")
  static double[][] whitenInverted(Pca pca, double[][] rows) {
    Check.rows("rows", rows);
    Check.columns("rows", rows, pca.dimension());
    double[] mean = pca.mean();
    double[][] components = pca.components();
    double[] variances = pca.explainedVariance();
    double[][] codes = new double[rows.length][components.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < components.length; j++) {
        for (int p = 0; p < mean.length; p++) {
          codes[i][j] += components[j][p] * (rows[i][p] - mean[p]);
        }
        if (!pca.whiten()) {
          codes[i][j] /= Math.sqrt(variances[j]);
        }
      }
    }
    return codes;
  }

  @Mistake(
      exercise = "4.4",
      name = "the mean is added inside the loop over the components, once for each",
      why = "",
      section = "")
  static double[][] meanForEachComponent(Pca pca, double[][] codes) {
    Check.rows("codes", codes);
    Check.columns("codes", codes, pca.size());
    double[] mean = pca.mean();
    double[][] components = pca.components();
    double[] variances = pca.explainedVariance();
    double[][] rows = new double[codes.length][mean.length];
    for (int i = 0; i < codes.length; i++) {
      for (int j = 0; j < components.length; j++) {
        double t = pca.whiten() ? codes[i][j] * Math.sqrt(variances[j]) : codes[i][j];
        for (int p = 0; p < mean.length; p++) {
          rows[i][p] += mean[p] + t * components[j][p];
        }
      }
    }
    return rows;
  }
}
