package gmm.em;

import gmm.kit.testing.Mistake;
import gmm.likelihood.LogSumExp;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;

final class BlindResponsibilities {

  private BlindResponsibilities() {}

  private static double[] logs(Mixture mixture, double[] x) {
    double[] logs = new double[mixture.size()];
    for (int k = 0; k < logs.length; k++) {
      logs[k] = Math.log(mixture.weights()[k]) + mixture.components().get(k).logDensity(x);
    }
    return logs;
  }

  @Mistake(
      exercise = "2.1",
      name = "normalises the columns, over the samples, not the rows",
      why = "",
      section = "")
  static double[][] columns(Mixture mixture, double[][] data) {
    int n = data.length;
    int k = mixture.size();
    double[][] l = new double[n][];
    for (int i = 0; i < n; i++) {
      l[i] = logs(mixture, data[i]);
    }
    double[][] r = new double[n][k];
    for (int c = 0; c < k; c++) {
      double[] column = new double[n];
      for (int i = 0; i < n; i++) {
        column[i] = l[i][c];
      }
      double total = column.length == 0 ? 0 : LogSumExp.of(column);
      for (int i = 0; i < n; i++) {
        r[i][c] = Math.exp(column[i] - total);
      }
    }
    return r;
  }

  @Mistake(
      exercise = "2.1",
      name = "subtracts the largest log but never divides by the sum",
      why = "",
      section = "")
  static double[][] notNormalised(Mixture mixture, double[][] data) {
    double[][] r = new double[data.length][];
    for (int i = 0; i < data.length; i++) {
      r[i] = logs(mixture, data[i]);
      double max = Double.NEGATIVE_INFINITY;
      for (double value : r[i]) {
        max = Math.max(max, value);
      }
      for (int k = 0; k < r[i].length; k++) {
        r[i][k] = Math.exp(r[i][k] - max);
      }
    }
    return r;
  }

  @Mistake(
      exercise = "2.1",
      name = "only the exponent of the density, the determinants left out",
      why = "",
      section = "")
  static double[][] noDeterminant(Mixture mixture, double[][] data) {
    double[][] r = new double[data.length][mixture.size()];
    for (int i = 0; i < data.length; i++) {
      double[] terms = new double[mixture.size()];
      for (int k = 0; k < terms.length; k++) {
        MultivariateGaussian component = mixture.components().get(k);
        terms[k] = Math.log(mixture.weights()[k]) - component.mahalanobisSquared(data[i]) / 2;
      }
      double total = LogSumExp.of(terms);
      for (int k = 0; k < terms.length; k++) {
        r[i][k] = Math.exp(terms[k] - total);
      }
    }
    return r;
  }
}
