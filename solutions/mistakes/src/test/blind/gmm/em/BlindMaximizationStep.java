package gmm.em;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class BlindMaximizationStep {

  private BlindMaximizationStep() {}

  // 2.3

  @Mistake(
      exercise = "2.3",
      name = "counts each sample once, for its most probable component",
      why = "",
      section = "")
  static double[] hardCounts(double[][] responsibilities) {
    double[] counts = new double[responsibilities[0].length];
    for (double[] row : responsibilities) {
      int best = 0;
      for (int k = 1; k < row.length; k++) {
        if (row[k] > row[best]) {
          best = k;
        }
      }
      counts[best]++;
    }
    return counts;
  }

  @Mistake(
      exercise = "2.3",
      name = "the mean of each column in place of its sum",
      why = "",
      section = "")
  static double[] columnMeans(double[][] responsibilities) {
    int n = responsibilities.length;
    double[] counts = new double[responsibilities[0].length];
    for (int k = 0; k < counts.length; k++) {
      for (int i = 0; i < n; i++) {
        counts[k] += responsibilities[i][k] / n;
      }
    }
    return counts;
  }

  // 2.4

  @Mistake(
      exercise = "2.4",
      name = "adds up the total anew for each weight, after some are divided already",
      why = "",
      section = "")
  static double[] changingTotal(double[] effectiveCounts) {
    double[] weights = effectiveCounts.clone();
    for (int k = 0; k < weights.length; k++) {
      double total = 0;
      for (double count : weights) {
        total += count;
      }
      weights[k] = weights[k] / total;
    }
    return weights;
  }

  @Mistake(
      exercise = "2.4",
      name = "divides by the number of components",
      why = "",
      section = "")
  static double[] byLength(double[] effectiveCounts) {
    int n = effectiveCounts.length;
    double[] weights = new double[n];
    for (int k = 0; k < n; k++) {
      weights[k] = effectiveCounts[k] / n;
    }
    return weights;
  }

  // 2.5

  @Mistake(
      exercise = "2.5",
      name = "divides by the count after every sample",
      why = "",
      section = "")
  static double[][] dividesInTheLoop(
      double[][] data, double[][] responsibilities, double[] effectiveCounts) {
    int d = data[0].length;
    double[][] means = new double[effectiveCounts.length][d];
    for (int k = 0; k < means.length; k++) {
      for (int i = 0; i < data.length; i++) {
        for (int j = 0; j < d; j++) {
          means[k][j] += responsibilities[i][k] * data[i][j];
          means[k][j] /= effectiveCounts[k];
        }
      }
    }
    return means;
  }

  @Mistake(
      exercise = "2.5",
      name = "the plain mean of the samples whose responsibility is largest here",
      why = "",
      section = "")
  static double[][] hardMeans(
      double[][] data, double[][] responsibilities, double[] effectiveCounts) {
    int d = data[0].length;
    double[][] means = new double[effectiveCounts.length][d];
    int[] sizes = new int[effectiveCounts.length];
    for (int i = 0; i < data.length; i++) {
      int z = 0;
      for (int k = 1; k < sizes.length; k++) {
        if (responsibilities[i][k] > responsibilities[i][z]) {
          z = k;
        }
      }
      sizes[z]++;
      for (int j = 0; j < d; j++) {
        means[z][j] += data[i][j];
      }
    }
    for (int k = 0; k < sizes.length; k++) {
      for (int j = 0; j < d && sizes[k] > 0; j++) {
        means[k][j] /= sizes[k];
      }
    }
    return means;
  }

  // 2.6

  @Mistake(
      exercise = "2.6",
      name = "the regularisation is there before the division by the count",
      why = "",
      section = "")
  static double[][][] regularisedTooEarly(
      double[][] data,
      double[][] responsibilities,
      double[] effectiveCounts,
      double[][] means,
      double regularization) {
    int d = data[0].length;
    double[][][] s = new double[means.length][d][d];
    for (int k = 0; k < s.length; k++) {
      for (int j = 0; j < d; j++) {
        s[k][j][j] = regularization;
      }
      for (int i = 0; i < data.length; i++) {
        for (int j = 0; j < d; j++) {
          for (int l = 0; l < d; l++) {
            s[k][j][l] +=
                responsibilities[i][k] * (data[i][j] - means[k][j]) * (data[i][l] - means[k][l]);
          }
        }
      }
      for (int j = 0; j < d; j++) {
        for (int l = 0; l < d; l++) {
          s[k][j][l] /= effectiveCounts[k];
        }
      }
    }
    return s;
  }

  @Mistake(
      exercise = "2.6",
      name = "distances from the mean of all the data",
      why = "",
      section = "")
  static double[][][] aboutTheDataMean(
      double[][] data,
      double[][] responsibilities,
      double[] effectiveCounts,
      double[][] means,
      double regularization) {
    int d = data[0].length;
    double[] centre = Matrices.columnMeans(data);
    double[][][] s = new double[means.length][d][d];
    for (int k = 0; k < s.length; k++) {
      for (int j = 0; j < d; j++) {
        for (int l = 0; l < d; l++) {
          double sum = 0;
          for (int i = 0; i < data.length; i++) {
            sum += responsibilities[i][k] * (data[i][j] - centre[j]) * (data[i][l] - centre[l]);
          }
          s[k][j][l] = sum / effectiveCounts[k] + (j == l ? regularization : 0);
        }
      }
    }
    return s;
  }

  @Mistake(
      exercise = "2.6",
      name = "fills the lower half only, the upper one stays zero",
      why = "",
      section = "")
  static double[][][] lowerHalfOnly(
      double[][] data,
      double[][] responsibilities,
      double[] effectiveCounts,
      double[][] means,
      double regularization) {
    int d = data[0].length;
    double[][][] s = new double[means.length][d][d];
    for (int k = 0; k < s.length; k++) {
      for (int i = 0; i < data.length; i++) {
        for (int j = 0; j < d; j++) {
          double difference = data[i][j] - means[k][j];
          for (int l = 0; l <= j; l++) {
            s[k][j][l] +=
                responsibilities[i][k]
                    * difference
                    * (data[i][l] - means[k][l])
                    / effectiveCounts[k];
          }
        }
      }
      for (int j = 0; j < d; j++) {
        s[k][j][j] += regularization;
      }
    }
    return s;
  }
}
