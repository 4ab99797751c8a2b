package gmm.likelihood;

import gmm.kit.linalg.Eigen;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.random.RandomGenerator;

final class BlindMultivariateGaussian {
  private BlindMultivariateGaussian() {}

  @Mistake(exercise = "1.5", method = "mahalanobisSquared", name = "by eigenvectors, taken from the rows instead of the columns", why = "", section = "")
  static double eigenvectorRows(MultivariateGaussian gaussian, double[] x) {
    Eigen eigen = Matrices.eigenSymmetric(gaussian.covariance());
    double[] mean = gaussian.mean();
    double[][] vectors = eigen.vectors();
    double sum = 0;
    for (int j = 0; j < mean.length; j++) {
      double along = 0;
      for (int i = 0; i < mean.length; i++) {
        along += vectors[j][i] * (x[i] - mean[i]);
      }
      sum += along * along / eigen.values()[j];
    }
    return sum;
  }

  @Mistake(exercise = "1.8", method = "fit", name = "diagonal from the unbiased variances, the rest divided by n", why = "", section = "")
  static MultivariateGaussian unbiasedOnTheDiagonal(double[][] data) {
    int n = data.length;
    int d = data[0].length;
    double[] mean = Matrices.columnMeans(data);
    double[][] covariance = new double[d][d];
    for (int a = 0; a < d; a++) {
      covariance[a][a] = MaximumLikelihood.unbiasedVariance(Matrices.column(data, a));
      for (int b = 0; b < a; b++) {
        double sum = 0;
        for (double[] row : data) {
          sum += (row[a] - mean[a]) * (row[b] - mean[b]);
        }
        covariance[a][b] = sum / n;
        covariance[b][a] = sum / n;
      }
    }
    return MultivariateGaussian.of(mean, covariance);
  }

  @Mistake(exercise = "1.9", method = "sample", name = "a fresh normal number for every entry of L", why = "", section = "")
  static double[] freshNormals(MultivariateGaussian gaussian, RandomGenerator random) {
    double[] x = gaussian.mean();
    double[][] l = gaussian.choleskyFactor();
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j <= i; j++) {
        x[i] += l[i][j] * random.nextGaussian();
      }
    }
    return x;
  }

  @Mistake(exercise = "1.14", method = "marginal", name = "picks the block out of the precision matrix and inverts that", why = "", section = "")
  static MultivariateGaussian blockOfThePrecision(MultivariateGaussian gaussian, int[] indices) {
    double[][] precision = inverse(gaussian.covariance());
    double[] mean = gaussian.mean();
    double[] picked = new double[indices.length];
    for (int i = 0; i < indices.length; i++) {
      picked[i] = mean[indices[i]];
    }
    return MultivariateGaussian.of(picked, inverse(block(precision, indices, indices)));
  }

  @Mistake(exercise = "1.15", method = "conditional", name = "covariance is the precision's block, never inverted back", why = "", section = "")
  static MultivariateGaussian precisionForCovariance(MultivariateGaussian gaussian, int[] indices, double[] values) {
    int d = gaussian.dimension();
    boolean[] known = new boolean[d];
    for (int index : indices) {
      known[index] = true;
    }
    int[] rest = new int[d - indices.length];
    int place = 0;
    for (int j = 0; j < d; j++) {
      if (!known[j]) {
        rest[place++] = j;
      }
    }
    double[] mu = gaussian.mean();
    double[] mean = new double[rest.length];
    for (int i = 0; i < rest.length; i++) {
      mean[i] = mu[rest[i]];
    }
    if (indices.length > 0) {
      double[][] difference = new double[indices.length][1];
      for (int i = 0; i < indices.length; i++) {
        difference[i][0] = values[i] - mu[indices[i]];
      }
      double[][] solved =
          Matrices.solvePositiveDefinite(block(gaussian.covariance(), indices, indices), difference);
      double[][] shift = Matrices.multiply(block(gaussian.covariance(), rest, indices), solved);
      for (int i = 0; i < rest.length; i++) {
        mean[i] += shift[i][0];
      }
    }
    return MultivariateGaussian.of(mean, block(inverse(gaussian.covariance()), rest, rest));
  }

  private static double[][] block(double[][] a, int[] rows, int[] columns) {
    double[][] block = new double[rows.length][columns.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        block[i][j] = a[rows[i]][columns[j]];
      }
    }
    return block;
  }

  private static double[][] inverse(double[][] a) {
    double[][] inverse = Matrices.solvePositiveDefinite(a, Matrices.identity(a.length));
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < i; j++) {
        inverse[j][i] = inverse[i][j];
      }
    }
    return inverse;
  }
}
