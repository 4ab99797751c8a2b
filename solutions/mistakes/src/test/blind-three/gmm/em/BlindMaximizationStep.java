package gmm.em;

import gmm.kit.testing.Mistake;

final class BlindMaximizationStep {
  private BlindMaximizationStep() {}

  @Mistake(exercise = "2.3", method = "effectiveCounts", name = "the effective sample size, square of the sum over sum of the squares", why = "", section = "")
  static double[] effectiveSampleSize(double[][] responsibilities) {
    int k = responsibilities[0].length;
    double[] counts = new double[k];
    for (int j = 0; j < k; j++) {
      double sum = 0;
      double squares = 0;
      for (double[] row : responsibilities) {
        sum += row[j];
        squares += row[j] * row[j];
      }
      counts[j] = squares == 0 ? 0 : sum * sum / squares;
    }
    return counts;
  }

  @Mistake(exercise = "2.4", method = "weights", name = "adds one to each count, so that no weight is 0", why = "", section = "")
  static double[] addsOne(double[] effectiveCounts) {
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

  @Mistake(exercise = "2.5", method = "means", name = "moves the mean towards each sample by its share, from 0", why = "", section = "")
  static double[][] movesTowardsEach(double[][] data, double[][] responsibilities, double[] effectiveCounts) {
    int d = data[0].length;
    double[][] means = new double[effectiveCounts.length][d];
    for (int i = 0; i < data.length; i++) {
      for (int k = 0; k < means.length; k++) {
        double share = responsibilities[i][k] / effectiveCounts[k];
        for (int j = 0; j < d; j++) {
          means[k][j] += share * (data[i][j] - means[k][j]);
        }
      }
    }
    return means;
  }

  @Mistake(exercise = "2.6", method = "covariances", name = "the weighted sample covariance without bias, N less sum of squares over N below", why = "", section = "")
  static double[][][] withoutBias(
      double[][] data, double[][] responsibilities, double[] effectiveCounts, double[][] means, double regularization) {
    int d = data[0].length;
    double[][][] covariances = new double[means.length][d][d];
    for (int k = 0; k < means.length; k++) {
      double squares = 0;
      for (double[] row : responsibilities) {
        squares += row[k] * row[k];
      }
      double divisor = effectiveCounts[k] - squares / effectiveCounts[k];
      if (!(divisor > 1e-12)) {
        divisor = effectiveCounts[k];
      }
      for (int a = 0; a < d; a++) {
        for (int b = 0; b <= a; b++) {
          double sum = 0;
          for (int i = 0; i < data.length; i++) {
            sum += responsibilities[i][k] * (data[i][a] - means[k][a]) * (data[i][b] - means[k][b]);
          }
          covariances[k][a][b] = sum / divisor;
          covariances[k][b][a] = sum / divisor;
        }
        covariances[k][a][a] += regularization;
      }
    }
    return covariances;
  }
}
