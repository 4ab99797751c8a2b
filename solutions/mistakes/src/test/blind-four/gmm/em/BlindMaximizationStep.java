package gmm.em;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;

final class BlindMaximizationStep {

  private BlindMaximizationStep() {}

  @Mistake(
      exercise = "2.3",
      name = "the effective sample size of surveys, (Σ r)² / Σ r²",
      why = "",
      section = "")
  static double[] surveySize(double[][] responsibilities) {
    Check.rows("responsibilities", responsibilities);
    double[] counts = new double[responsibilities[0].length];
    for (int k = 0; k < counts.length; k++) {
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

  @Mistake(
      exercise = "2.4",
      name = "adds a sample to every count so that no weight is 0",
      why = "",
      section = "")
  static double[] smoothed(double[] effectiveCounts) {
    Check.sample("effectiveCounts", effectiveCounts);
    double total = effectiveCounts.length;
    for (double count : effectiveCounts) {
      total += count;
    }
    double[] weights = new double[effectiveCounts.length];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = (effectiveCounts[k] + 1) / total;
    }
    return weights;
  }

  @Mistake(
      exercise = "2.5",
      name = "divides by the count after every sample instead of once at the end",
      why = "",
      section = "")
  static double[][] dividesInsideTheLoop(
      double[][] data, double[][] responsibilities, double[] effectiveCounts) {
    Check.rows("data", data);
    Check.columns("responsibilities", responsibilities, effectiveCounts.length);
    Check.sameSize("responsibilities", responsibilities.length, "data", data.length);
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
      exercise = "2.6",
      name = "scales both differences by r, and adds ε before it divides",
      why = "",
      section = "")
  static double[][][] weightedDifferences(
      double[][] data,
      double[][] responsibilities,
      double[] effectiveCounts,
      double[][] means,
      double regularization) {
    Check.rows("data", data);
    Check.columns("responsibilities", responsibilities, effectiveCounts.length);
    Check.sameSize("responsibilities", responsibilities.length, "data", data.length);
    Check.columns("means", means, data[0].length);
    Check.sameSize("means", means.length, "effectiveCounts", effectiveCounts.length);
    Check.notNegative("regularization", regularization);
    int d = data[0].length;
    double[][][] covariances = new double[means.length][d][d];
    for (int k = 0; k < means.length; k++) {
      double[][] c = covariances[k];
      for (int i = 0; i < data.length; i++) {
        double[] difference = new double[d];
        for (int j = 0; j < d; j++) {
          difference[j] = responsibilities[i][k] * (data[i][j] - means[k][j]);
        }
        for (int j = 0; j < d; j++) {
          for (int l = 0; l < d; l++) {
            c[j][l] += difference[j] * difference[l];
          }
        }
      }
      for (int j = 0; j < d; j++) {
        c[j][j] += regularization;
        for (int l = 0; l < d; l++) {
          c[j][l] /= effectiveCounts[k];
        }
      }
    }
    return covariances;
  }
}
