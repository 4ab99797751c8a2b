package gmm.digits;

import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import gmm.kit.linalg.Svd;
import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class BlindPca {
  private BlindPca() {}

  @Mistake(exercise = "4.1", name = "total variance summed over the kept components only", why = "", section = "")
  static Pca totalOfKept(double[][] rows, int components, boolean whiten) {
    Check.rows("rows", rows);
    Check.atLeast("the number of rows", rows.length, 2);
    Check.between("components", components, 1, Math.min(rows.length, rows[0].length));
    double[] mean = Matrices.columnMeans(rows);
    double[][] centred = Matrices.copy(rows);
    for (double[] row : centred) {
      for (int j = 0; j < row.length; j++) {
        row[j] -= mean[j];
      }
    }
    Svd svd = Matrices.svd(centred).withFixedSigns();
    double[] variances = new double[components];
    double total = 0;
    for (int j = 0; j < components; j++) {
      double s = svd.singularValues()[j];
      variances[j] = s * s / (rows.length - 1);
      total += variances[j];
    }
    double[][] directions = Arrays.copyOf(Matrices.transpose(svd.v()), components);
    return Pca.of(mean, directions, variances, total, whiten);
  }

  @Mistake(exercise = "4.1", name = "features standardised before the decomposition", why = "", section = "")
  static Pca standardised(double[][] rows, int components, boolean whiten) {
    Check.rows("rows", rows);
    Check.atLeast("the number of rows", rows.length, 2);
    Check.between("components", components, 1, Math.min(rows.length, rows[0].length));
    int n = rows.length;
    int d = rows[0].length;
    double[] mean = Matrices.columnMeans(rows);
    double[][] z = new double[n][d];
    for (int j = 0; j < d; j++) {
      double squares = 0;
      for (double[] row : rows) {
        squares += (row[j] - mean[j]) * (row[j] - mean[j]);
      }
      double deviation = Math.sqrt(squares / (n - 1));
      for (int i = 0; i < n; i++) {
        z[i][j] = deviation > 0 ? (rows[i][j] - mean[j]) / deviation : 0;
      }
    }
    Svd svd = Matrices.svd(z).withFixedSigns();
    double[] s = svd.singularValues();
    double[][] v = svd.v();
    double total = 0;
    for (double value : s) {
      total += value * value / (n - 1);
    }
    double[] variances = new double[components];
    double[][] directions = new double[components][];
    for (int j = 0; j < components; j++) {
      variances[j] = s[j] * s[j] / (n - 1);
      directions[j] = Matrices.column(v, j);
    }
    return Pca.of(mean, directions, variances, total, whiten);
  }

  private static void checkFraction(Pca pca, double fraction) {
    Check.positive("fraction", fraction);
    double explained = Arrays.stream(pca.explainedVarianceRatio()).sum();
    Check.that(
        fraction <= explained + 1e-9,
        "fraction must be at most what the components explain, %s, but is %s",
        explained,
        fraction);
  }

  @Mistake(exercise = "4.2", name = "shares of what the kept components explain, not of the total variance", why = "", section = "")
  static int shareOfKept(Pca pca, double fraction) {
    checkFraction(pca, fraction);
    double[] variances = pca.explainedVariance();
    double kept = Arrays.stream(variances).sum();
    double sum = 0;
    for (int m = 0; m < variances.length; m++) {
      sum += variances[m] / kept;
      if (sum >= fraction) {
        return m + 1;
      }
    }
    return variances.length;
  }

  @Mistake(exercise = "4.2", name = "the index of the component that reaches the fraction, counted from 0", why = "", section = "")
  static int indexForCount(Pca pca, double fraction) {
    checkFraction(pca, fraction);
    double[] ratio = pca.explainedVarianceRatio();
    int m = 0;
    double sum = ratio[0];
    while (sum < fraction && m < ratio.length - 1) {
      m++;
      sum += ratio[m];
    }
    return m;
  }

  @Mistake(exercise = "4.3", name = "whitening divides by the variance, not by its root", why = "", section = "")
  static double[][] dividedByVariance(Pca pca, double[][] rows) {
    Check.rows("rows", rows);
    Check.columns("rows", rows, pca.dimension());
    double[] mean = pca.mean();
    double[][] w = pca.components();
    double[] variances = pca.explainedVariance();
    double[][] codes = new double[rows.length][w.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < w.length; j++) {
        for (int p = 0; p < mean.length; p++) {
          codes[i][j] += w[j][p] * (rows[i][p] - mean[p]);
        }
        if (pca.whiten()) {
          codes[i][j] /= variances[j];
        }
      }
    }
    return codes;
  }

  @Mistake(exercise = "4.3", name = "mean taken off after the projection, as if it were a code", why = "", section = "")
  static double[][] meanOfCodes(Pca pca, double[][] rows) {
    Check.rows("rows", rows);
    Check.columns("rows", rows, pca.dimension());
    double[][] codes = Matrices.multiply(rows, Matrices.transpose(pca.components()));
    double[] mean = Matrices.columnMeans(codes);
    double[] variances = pca.explainedVariance();
    for (double[] code : codes) {
      for (int j = 0; j < code.length; j++) {
        code[j] -= mean[j];
        if (pca.whiten()) {
          code[j] /= Math.sqrt(variances[j]);
        }
      }
    }
    return codes;
  }

  @Mistake(exercise = "4.4", name = "whitened codes stretched in the caller's array", why = "", section = "")
  static double[][] codesChanged(Pca pca, double[][] codes) {
    Check.rows("codes", codes);
    Check.columns("codes", codes, pca.size());
    if (pca.whiten()) {
      double[] variances = pca.explainedVariance();
      for (double[] code : codes) {
        for (int j = 0; j < code.length; j++) {
          code[j] *= Math.sqrt(variances[j]);
        }
      }
    }
    double[][] rows = Matrices.multiply(codes, pca.components());
    double[] mean = pca.mean();
    for (double[] row : rows) {
      for (int p = 0; p < row.length; p++) {
        row[p] += mean[p];
      }
    }
    return rows;
  }

  @Mistake(exercise = "4.4", name = "mean forgotten unless the codes are whitened", why = "", section = "")
  static double[][] meanOnlyWhenWhitened(Pca pca, double[][] codes) {
    Check.rows("codes", codes);
    Check.columns("codes", codes, pca.size());
    double[][] w = pca.components();
    if (!pca.whiten()) {
      return Matrices.multiply(codes, w);
    }
    double[][] stretched = Matrices.copy(codes);
    double[] variances = pca.explainedVariance();
    for (double[] code : stretched) {
      for (int j = 0; j < code.length; j++) {
        code[j] *= Math.sqrt(variances[j]);
      }
    }
    double[][] rows = Matrices.multiply(stretched, w);
    double[] mean = pca.mean();
    for (double[] row : rows) {
      for (int p = 0; p < row.length; p++) {
        row[p] += mean[p];
      }
    }
    return rows;
  }
}
