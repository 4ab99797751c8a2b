package gmm.digits;

import gmm.kit.linalg.Matrices;
import gmm.kit.linalg.Svd;
import gmm.kit.testing.Alternative;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Right answers for {@link Pca} in another style. */
final class PcaAlternatives {

  private PcaAlternatives() {}

  @Alternative(exercise = "4.1", style = "loops over directions, the signs as they come")
  static Pca fitByLoops(double[][] rows, int components, boolean whiten) {
    int n = rows.length;
    int d = rows[0].length;
    double[] mean = new double[d];
    for (double[] row : rows) {
      for (int j = 0; j < d; j++) {
        mean[j] += row[j] / n;
      }
    }
    double[][] centred = new double[n][d];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < d; j++) {
        centred[i][j] = rows[i][j] - mean[j];
      }
    }
    Svd svd = Matrices.svd(centred).withFixedSigns();
    double[][] directions = new double[components][d];
    double[] variances = new double[components];
    double total = 0;
    for (int k = 0; k < svd.singularValues().length; k++) {
      double variance = svd.singularValues()[k] / (n - 1) * svd.singularValues()[k];
      total += variance;
      if (k < components) {
        variances[k] = variance;
        for (int j = 0; j < d; j++) {
          directions[k][j] = svd.v()[j][k];
        }
      }
    }
    return Pca.of(mean, directions, variances, total, whiten);
  }

  @Alternative(exercise = "4.1", style = "the total variance from the rows, the rest by streams")
  static Pca fitByStreams(double[][] rows, int components, boolean whiten) {
    double[] mean = Matrices.columnMeans(rows);
    double[][] centred =
        Arrays.stream(rows)
            .map(x -> IntStream.range(0, x.length).mapToDouble(j -> x[j] - mean[j]).toArray())
            .toArray(double[][]::new);
    Svd svd = Matrices.svd(centred).withFixedSigns();
    double total =
        Arrays.stream(centred).mapToDouble(x -> Matrices.dot(x, x)).sum() / (rows.length - 1);
    double[][] directions =
        IntStream.range(0, components)
            .mapToObj(k -> Matrices.column(svd.v(), k))
            .toArray(double[][]::new);
    double[] variances =
        IntStream.range(0, components)
            .mapToDouble(k -> Math.pow(svd.singularValues()[k], 2) / (rows.length - 1))
            .toArray();
    return Pca.of(mean, directions, variances, total, whiten);
  }

  @Alternative(exercise = "4.2", style = "running sums")
  static int componentsByRunningSums(Pca pca, double fraction) {
    double[] sums = pca.explainedVarianceRatio();
    Arrays.parallelPrefix(sums, Double::sum);
    for (int k = 0; k < sums.length; k++) {
      if (sums[k] >= fraction) {
        return k + 1;
      }
    }
    return sums.length; // a rounding below
  }

  @Alternative(exercise = "4.2", style = "variances against a share of their total")
  static int componentsByVariances(Pca pca, double fraction) {
    double[] variances = pca.explainedVariance();
    int kept = 0;
    double sum = 0;
    do {
      sum += variances[kept] / pca.totalVariance();
      kept++;
    } while (sum < fraction && kept < variances.length);
    return kept;
  }

  @Alternative(exercise = "4.3", style = "entry by entry")
  static double[][] transformByEntries(Pca pca, double[][] rows) {
    double[][] w = pca.components();
    double[] mean = pca.mean();
    double[] variances = pca.explainedVariance();
    double[][] codes = new double[rows.length][w.length];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < w.length; k++) {
        for (int j = 0; j < mean.length; j++) {
          codes[i][k] += w[k][j] * (rows[i][j] - mean[j]);
        }
        if (pca.whiten()) {
          codes[i][k] /= Math.sqrt(variances[k]);
        }
      }
    }
    return codes;
  }

  @Alternative(exercise = "4.3", style = "row by row, a product with the directions")
  static double[][] transformByRows(Pca pca, double[][] rows) {
    double[][] w = pca.components();
    double[] mean = pca.mean();
    return Arrays.stream(rows)
        .map(
            row -> {
              double[] difference = new double[row.length];
              Arrays.setAll(difference, j -> row[j] - mean[j]);
              double[] code = Matrices.multiply(w, difference);
              if (pca.whiten()) {
                Arrays.setAll(code, k -> code[k] / Math.sqrt(pca.explainedVariance()[k]));
              }
              return code;
            })
        .toArray(double[][]::new);
  }

  @Alternative(exercise = "4.4", style = "entry by entry, from the mean on")
  static double[][] inverseByEntries(Pca pca, double[][] codes) {
    double[][] w = pca.components();
    double[][] rows = new double[codes.length][];
    for (int i = 0; i < codes.length; i++) {
      rows[i] = pca.mean();
      for (int k = 0; k < w.length; k++) {
        double along = codes[i][k] * (pca.whiten() ? Math.sqrt(pca.explainedVariance()[k]) : 1);
        for (int j = 0; j < rows[i].length; j++) {
          rows[i][j] += along * w[k][j];
        }
      }
    }
    return rows;
  }

  @Alternative(exercise = "4.4", style = "directions scaled, then one product")
  static double[][] inverseByProduct(Pca pca, double[][] codes) {
    double[][] scaled = pca.components();
    if (pca.whiten()) {
      for (int k = 0; k < scaled.length; k++) {
        double deviation = Math.sqrt(pca.explainedVariance()[k]);
        scaled[k] = Arrays.stream(scaled[k]).map(x -> x * deviation).toArray();
      }
    }
    double[][] rows = Matrices.multiply(codes, scaled);
    double[] mean = pca.mean();
    for (double[] row : rows) {
      for (int j = 0; j < mean.length; j++) {
        row[j] += mean[j];
      }
    }
    return rows;
  }
}
