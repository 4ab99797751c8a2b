package gmm.likelihood;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.random.RandomGenerator;

final class BlindMultivariateGaussian {

  private BlindMultivariateGaussian() {}

  @Mistake(exercise = "1.5", name = "y times x - mu instead of y times y at the end", why = "", section = "")
  static double halfWhitened(MultivariateGaussian gaussian, double[] x) {
    double[] mean = gaussian.mean();
    double[][] l = gaussian.choleskyFactor();
    double[] y = new double[x.length];
    double distance = 0;
    for (int j = 0; j < x.length; j++) {
      double rest = x[j] - mean[j];
      for (int k = 0; k < j; k++) {
        rest -= l[j][k] * y[k];
      }
      y[j] = rest / l[j][j];
      distance += y[j] * (x[j] - mean[j]);
    }
    return Math.abs(distance);
  }

  @Mistake(exercise = "1.7", name = "d inside the logarithm: log(2 pi d)", why = "", section = "")
  static double dimensionInsideLog(MultivariateGaussian gaussian, double[] x) {
    int d = gaussian.dimension();
    return -0.5
        * (Math.log(2 * Math.PI * d)
            + gaussian.logDeterminant()
            + gaussian.mahalanobisSquared(x));
  }

  @Mistake(exercise = "1.8", name = "both halves filled in one loop, the diagonal counted twice", why = "", section = "")
  static MultivariateGaussian diagonalTwice(double[][] data) {
    double[] mean = Matrices.columnMeans(data);
    int d = mean.length;
    double[][] covariance = new double[d][d];
    for (double[] row : data) {
      for (int i = 0; i < d; i++) {
        for (int j = 0; j <= i; j++) {
          double product = (row[i] - mean[i]) * (row[j] - mean[j]) / data.length;
          covariance[i][j] += product;
          covariance[j][i] += product;
        }
      }
    }
    return MultivariateGaussian.of(mean, covariance);
  }

  @Mistake(exercise = "1.9", name = "a new normal number for every entry of L", why = "", section = "")
  static double[] freshForEachEntry(MultivariateGaussian gaussian, RandomGenerator random) {
    double[] x = gaussian.mean().clone();
    double[][] l = gaussian.choleskyFactor();
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j <= i; j++) {
        x[i] += l[i][j] * random.nextGaussian();
      }
    }
    return x;
  }

  @Mistake(exercise = "1.14", name = "rows and columns picked from L instead of from the covariance", why = "", section = "")
  static MultivariateGaussian fromFactor(MultivariateGaussian gaussian, int[] indices) {
    double[][] l = gaussian.choleskyFactor();
    double[] mean = new double[indices.length];
    double[][] part = new double[indices.length][indices.length];
    for (int i = 0; i < indices.length; i++) {
      mean[i] = gaussian.mean()[indices[i]];
      for (int j = 0; j < indices.length; j++) {
        part[i][j] = l[indices[i]][indices[j]];
      }
    }
    return MultivariateGaussian.of(mean, timesOwnTranspose(part));
  }

  @Mistake(exercise = "1.15", name = "the two routes mixed: covariance block times y_a", why = "", section = "")
  static MultivariateGaussian mixedRoutes(
      MultivariateGaussian gaussian, int[] indices, double[] values) {
    int d = gaussian.dimension();
    int known = indices.length;
    int[] order = knownFirst(indices, d);
    MultivariateGaussian ordered = gaussian.marginal(order);
    double[] mean = ordered.mean();
    double[][] sigma = ordered.covariance();
    double[][] l = ordered.choleskyFactor();
    double[] y = new double[known];
    for (int i = 0; i < known; i++) {
      double rest = values[i] - mean[i];
      for (int j = 0; j < i; j++) {
        rest -= l[i][j] * y[j];
      }
      y[i] = rest / l[i][i];
    }
    double[] newMean = new double[d - known];
    double[][] factor = new double[d - known][d - known];
    for (int i = known; i < d; i++) {
      newMean[i - known] = mean[i];
      for (int j = 0; j < known; j++) {
        newMean[i - known] += sigma[i][j] * y[j];
      }
      for (int j = known; j <= i; j++) {
        factor[i - known][j - known] = l[i][j];
      }
    }
    return MultivariateGaussian.of(newMean, timesOwnTranspose(factor));
  }

  private static int[] knownFirst(int[] indices, int d) {
    boolean[] taken = new boolean[d];
    int[] order = new int[d];
    int next = 0;
    for (int index : indices) {
      order[next++] = index;
      taken[index] = true;
    }
    for (int i = 0; i < d; i++) {
      if (!taken[i]) {
        order[next++] = i;
      }
    }
    return order;
  }

  private static double[][] timesOwnTranspose(double[][] a) {
    double[][] product = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        product[i][j] = Matrices.dot(a[i], a[j]);
      }
    }
    return product;
  }
}
