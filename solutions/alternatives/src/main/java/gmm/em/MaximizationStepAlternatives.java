package gmm.em;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Alternative;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Right answers for {@link MaximizationStep} in another style. */
final class MaximizationStepAlternatives {

  private MaximizationStepAlternatives() {}

  @Alternative(exercise = "2.3", style = "streams, column by column")
  static double[] countsByStreams(double[][] responsibilities) {
    return IntStream.range(0, responsibilities[0].length)
        .mapToDouble(k -> Arrays.stream(responsibilities).mapToDouble(row -> row[k]).sum())
        .toArray();
  }

  @Alternative(exercise = "2.3", style = "a product with a vector of ones")
  static double[] countsByProduct(double[][] responsibilities) {
    double[] ones = new double[responsibilities.length];
    Arrays.fill(ones, 1);
    return Matrices.multiply(Matrices.transpose(responsibilities), ones);
  }

  @Alternative(exercise = "2.4", style = "streams")
  static double[] weightsByStreams(double[] effectiveCounts) {
    double n = Arrays.stream(effectiveCounts).sum();
    return Arrays.stream(effectiveCounts).map(count -> count / n).toArray();
  }

  @Alternative(exercise = "2.4", style = "multiplied by 1 / n in a copy")
  static double[] weightsInACopy(double[] effectiveCounts) {
    double[] weights = effectiveCounts.clone();
    double n = 0;
    for (double count : weights) {
      n += count;
    }
    double factor = 1 / n;
    for (int k = 0; k < weights.length; k++) {
      weights[k] *= factor;
    }
    return weights;
  }

  @Alternative(exercise = "2.5", style = "a sum, divided at the end")
  static double[][] meansOfSums(
      double[][] data, double[][] responsibilities, double[] effectiveCounts) {
    int d = data[0].length;
    double[][] means = new double[effectiveCounts.length][d];
    for (int i = 0; i < data.length; i++) {
      for (int k = 0; k < means.length; k++) {
        for (int j = 0; j < d; j++) {
          means[k][j] += responsibilities[i][k] * data[i][j];
        }
      }
    }
    for (int k = 0; k < means.length; k++) {
      for (int j = 0; j < d; j++) {
        means[k][j] /= effectiveCounts[k];
      }
    }
    return means;
  }

  @Alternative(exercise = "2.5", style = "a product of matrices")
  static double[][] meansByProduct(
      double[][] data, double[][] responsibilities, double[] effectiveCounts) {
    double[][] means = Matrices.multiply(Matrices.transpose(responsibilities), data);
    for (int k = 0; k < means.length; k++) {
      double count = effectiveCounts[k];
      means[k] = Arrays.stream(means[k]).map(sum -> sum / count).toArray();
    }
    return means;
  }

  @Alternative(exercise = "2.6", style = "a sum of outer products, divided at the end")
  static double[][][] covariancesOfSums(
      double[][] data,
      double[][] responsibilities,
      double[] effectiveCounts,
      double[][] means,
      double regularization) {
    int d = data[0].length;
    double[][][] covariances = new double[means.length][d][d];
    for (int k = 0; k < means.length; k++) {
      for (int a = 0; a < d; a++) {
        for (int b = 0; b < d; b++) {
          double sum = 0;
          for (int i = 0; i < data.length; i++) {
            sum += responsibilities[i][k] * (data[i][a] - means[k][a]) * (data[i][b] - means[k][b]);
          }
          covariances[k][a][b] = sum / effectiveCounts[k] + (a == b ? regularization : 0);
        }
      }
    }
    return covariances;
  }

  @Alternative(exercise = "2.6", style = "a product of centred rows with themselves")
  static double[][][] covariancesByProduct(
      double[][] data,
      double[][] responsibilities,
      double[] effectiveCounts,
      double[][] means,
      double regularization) {
    double[][][] covariances = new double[means.length][][];
    for (int k = 0; k < means.length; k++) {
      double[][] scaled = new double[data.length][data[0].length];
      for (int i = 0; i < data.length; i++) {
        double root = Math.sqrt(responsibilities[i][k] / effectiveCounts[k]);
        for (int j = 0; j < scaled[i].length; j++) {
          scaled[i][j] = root * (data[i][j] - means[k][j]);
        }
      }
      covariances[k] = Matrices.multiply(Matrices.transpose(scaled), scaled);
      for (int j = 0; j < covariances[k].length; j++) {
        covariances[k][j][j] += regularization;
      }
    }
    return covariances;
  }
}
