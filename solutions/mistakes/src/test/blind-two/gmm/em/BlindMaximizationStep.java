package gmm.em;

import gmm.kit.testing.Mistake;

final class BlindMaximizationStep {

  private BlindMaximizationStep() {}

  @Mistake(exercise = "2.3", name = "the effective sample size of weighted data, (sum r)^2 / sum r^2", why = "", section = "")
  static double[] sampleSize(double[][] responsibilities) {
    int size = responsibilities[0].length;
    double[] counts = new double[size];
    for (int k = 0; k < size; k++) {
      double sum = 0;
      double squares = 0;
      for (double[] row : responsibilities) {
        sum += row[k];
        squares += row[k] * row[k];
      }
      counts[k] = squares > 0 ? sum * sum / squares : 0;
    }
    return counts;
  }

  @Mistake(exercise = "2.4", name = "one pseudo-count added to each component", why = "", section = "")
  static double[] smoothed(double[] effectiveCounts) {
    double total = 0;
    for (double count : effectiveCounts) {
      total += count + 1;
    }
    double[] weights = new double[effectiveCounts.length];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = (effectiveCounts[k] + 1) / total;
    }
    return weights;
  }

  @Mistake(exercise = "2.5", name = "running mean with step r/N over the final count", why = "", section = "")
  static double[][] moving(
      double[][] data, double[][] responsibilities, double[] effectiveCounts) {
    double[][] means = new double[effectiveCounts.length][data[0].length];
    for (int i = 0; i < data.length; i++) {
      for (int k = 0; k < means.length; k++) {
        double step = responsibilities[i][k] / effectiveCounts[k];
        for (int j = 0; j < data[i].length; j++) {
          means[k][j] += step * (data[i][j] - means[k][j]);
        }
      }
    }
    return means;
  }

  @Mistake(exercise = "2.6", name = "both differences multiplied by r, so r counts squared", why = "", section = "")
  static double[][][] weightedTwice(
      double[][] data,
      double[][] responsibilities,
      double[] effectiveCounts,
      double[][] means,
      double regularization) {
    int d = data[0].length;
    double[][][] covariances = new double[means.length][d][d];
    for (int k = 0; k < means.length; k++) {
      for (int i = 0; i < data.length; i++) {
        double[] difference = new double[d];
        for (int j = 0; j < d; j++) {
          difference[j] = responsibilities[i][k] * (data[i][j] - means[k][j]);
        }
        for (int j = 0; j < d; j++) {
          for (int l = 0; l < d; l++) {
            covariances[k][j][l] += difference[j] * difference[l] / effectiveCounts[k];
          }
        }
      }
      for (int j = 0; j < d; j++) {
        covariances[k][j][j] += regularization;
      }
    }
    return covariances;
  }
}
