package gmm.likelihood;

import gmm.kit.linalg.Eigen;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Alternative;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Right answers for {@link MultivariateGaussian} in another style. */
final class MultivariateGaussianAlternatives {

  private MultivariateGaussianAlternatives() {}

  @Alternative(exercise = "1.5", style = "by the eigenvectors of the covariance")
  static double byEigenvectors(MultivariateGaussian gaussian, double[] x) {
    Eigen eigen = Matrices.eigenSymmetric(gaussian.covariance());
    double[] mean = gaussian.mean();
    double sum = 0;
    for (int k = 0; k < mean.length; k++) {
      double[] axis = eigen.vector(k);
      double along = 0;
      for (int j = 0; j < mean.length; j++) {
        along += axis[j] * (x[j] - mean[j]);
      }
      double scaled = along / Math.sqrt(eigen.values()[k]);
      sum += scaled * scaled;
    }
    return sum;
  }

  @Alternative(exercise = "1.5", style = "forward substitution in place, column by column")
  static double columnByColumn(MultivariateGaussian gaussian, double[] x) {
    double[][] l = gaussian.choleskyFactor();
    double[] mean = gaussian.mean();
    double[] left = new double[x.length];
    Arrays.setAll(left, i -> x[i] - mean[i]);
    double sum = 0;
    for (int j = 0; j < left.length; j++) {
      double y = left[j] / l[j][j];
      for (int i = j + 1; i < left.length; i++) {
        left[i] -= l[i][j] * y;
      }
      sum += y * y;
    }
    return sum;
  }

  @Alternative(exercise = "1.6", style = "twice the logarithms, by a stream")
  static double stream(MultivariateGaussian gaussian) {
    double[][] l = gaussian.choleskyFactor();
    return IntStream.range(0, l.length).mapToDouble(i -> 2 * Math.log(l[i][i])).sum();
  }

  @Alternative(exercise = "1.6", style = "the logarithms of the eigenvalues")
  static double eigenvalues(MultivariateGaussian gaussian) {
    double sum = 0;
    for (double value : Matrices.eigenSymmetric(gaussian.covariance()).values()) {
      sum += Math.log(value);
    }
    return sum;
  }

  @Alternative(exercise = "1.7", style = "a term for each feature")
  static double perFeature(MultivariateGaussian gaussian, double[] x) {
    double density = -0.5 * gaussian.mahalanobisSquared(x);
    for (int j = 0; j < gaussian.dimension(); j++) {
      density -= 0.5 * Math.log(2 * Math.PI);
    }
    return density - gaussian.logDeterminant() / 2;
  }

  @Alternative(exercise = "1.7", style = "the normaliser first")
  static double normaliser(MultivariateGaussian gaussian, double[] x) {
    double d = x.length;
    double logNormaliser = -d / 2 * Math.log(2 * Math.PI) - 0.5 * gaussian.logDeterminant();
    return logNormaliser - gaussian.mahalanobisSquared(x) / 2;
  }

  @Alternative(exercise = "1.8", style = "centred rows, then products of columns")
  static MultivariateGaussian centred(double[][] data) {
    int d = data[0].length;
    double[] mean = new double[d];
    for (double[] x : data) {
      for (int j = 0; j < d; j++) {
        mean[j] += x[j] / data.length;
      }
    }
    double[][] centred = new double[data.length][d];
    for (int i = 0; i < data.length; i++) {
      for (int j = 0; j < d; j++) {
        centred[i][j] = (data[i][j] - mean[j]) / Math.sqrt(data.length);
      }
    }
    return MultivariateGaussian.of(mean, Matrices.multiply(Matrices.transpose(centred), centred));
  }

  @Alternative(exercise = "1.8", style = "entry by entry, and mirrored")
  static MultivariateGaussian mirrored(double[][] data) {
    double[] mean = Matrices.columnMeans(data);
    double n = data.length;
    double[][] covariance = new double[mean.length][mean.length];
    for (int i = 0; i < mean.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (double[] x : data) {
          sum += (x[i] - mean[i]) / n * (x[j] - mean[j]);
        }
        covariance[i][j] = sum;
        covariance[j][i] = sum;
      }
    }
    return MultivariateGaussian.of(mean, covariance);
  }

  @Alternative(exercise = "1.9", style = "row by row of L")
  static double[] rowByRow(MultivariateGaussian gaussian, RandomGenerator random) {
    double[][] l = gaussian.choleskyFactor();
    double[] mean = gaussian.mean();
    double[] z = new double[mean.length];
    double[] x = new double[mean.length];
    for (int i = 0; i < x.length; i++) {
      z[i] = random.nextGaussian();
      x[i] = mean[i];
      for (int j = 0; j <= i; j++) {
        x[i] += l[i][j] * z[j];
      }
    }
    return x;
  }

  @Alternative(exercise = "1.9", style = "along the axes of the ellipsoid")
  static double[] alongAxes(MultivariateGaussian gaussian, RandomGenerator random) {
    Eigen eigen = Matrices.eigenSymmetric(gaussian.covariance());
    double[] x = gaussian.mean();
    for (int k = 0; k < x.length; k++) {
      double along = Math.sqrt(Math.max(0, eigen.values()[k])) * random.nextGaussian();
      double[] axis = eigen.vector(k);
      for (int j = 0; j < x.length; j++) {
        x[j] += along * axis[j];
      }
    }
    return x;
  }

  @Alternative(exercise = "1.14", style = "two loops")
  static MultivariateGaussian twoLoops(MultivariateGaussian gaussian, int[] indices) {
    double[][] all = gaussian.covariance();
    double[] mean = new double[indices.length];
    double[][] covariance = new double[indices.length][indices.length];
    for (int a = 0; a < indices.length; a++) {
      mean[a] = gaussian.mean()[indices[a]];
      for (int b = 0; b < indices.length; b++) {
        covariance[a][b] = all[indices[a]][indices[b]];
      }
    }
    return MultivariateGaussian.of(mean, covariance);
  }

  @Alternative(exercise = "1.14", style = "by a matrix that selects")
  static MultivariateGaussian selected(MultivariateGaussian gaussian, int[] indices) {
    double[][] select = new double[indices.length][gaussian.dimension()];
    for (int a = 0; a < indices.length; a++) {
      select[a][indices[a]] = 1;
    }
    double[][] rows = Matrices.multiply(select, gaussian.covariance());
    return MultivariateGaussian.of(
        Matrices.multiply(select, gaussian.mean()),
        Matrices.multiply(rows, Matrices.transpose(select)));
  }

  @Alternative(exercise = "1.15", style = "the textbook's regression on what is known")
  static MultivariateGaussian textbook(
      MultivariateGaussian gaussian, int[] indices, double[] values) {
    if (indices.length == 0) {
      return gaussian;
    }
    int[] rest = rest(gaussian, indices);
    double[][] all = gaussian.covariance();
    double[] mean = gaussian.mean();
    double[][] known = part(all, indices, indices);
    double[][] across = part(all, indices, rest);
    double[][] solved = Matrices.solvePositiveDefinite(known, across);
    double[] restMean = new double[rest.length];
    double[][] covariance = part(all, rest, rest);
    for (int i = 0; i < rest.length; i++) {
      restMean[i] = mean[rest[i]];
      for (int a = 0; a < indices.length; a++) {
        restMean[i] += solved[a][i] * (values[a] - mean[indices[a]]);
        for (int j = 0; j < rest.length; j++) {
          covariance[i][j] -= across[a][i] * solved[a][j];
        }
      }
    }
    for (int i = 0; i < rest.length; i++) {
      for (int j = 0; j < i; j++) {
        covariance[i][j] = covariance[j][i];
      }
    }
    return MultivariateGaussian.of(restMean, covariance);
  }

  @Alternative(exercise = "1.15", style = "one known feature after the other")
  static MultivariateGaussian oneByOne(
      MultivariateGaussian gaussian, int[] indices, double[] values) {
    double[] mean = gaussian.mean();
    double[][] covariance = gaussian.covariance();
    boolean[] known = new boolean[mean.length];
    for (int a = 0; a < indices.length; a++) {
      int at = indices[a];
      known[at] = true;
      double[] column = Matrices.column(covariance, at);
      double variance = column[at];
      double surprise = (values[a] - mean[at]) / variance;
      for (int i = 0; i < mean.length; i++) {
        mean[i] += column[i] * surprise;
        for (int j = 0; j < mean.length; j++) {
          covariance[i][j] -= column[i] / variance * column[j];
        }
      }
    }
    int[] rest = IntStream.range(0, mean.length).filter(i -> !known[i]).toArray();
    double[][] left = part(covariance, rest, rest);
    return MultivariateGaussian.of(
        Arrays.stream(rest).mapToDouble(i -> mean[i]).toArray(), symmetric(left));
  }

  private static double[][] symmetric(double[][] a) {
    double[][] mirrored = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        mirrored[i][j] = (a[i][j] + a[j][i]) / 2;
      }
    }
    return mirrored;
  }

  private static int[] rest(MultivariateGaussian gaussian, int[] indices) {
    List<Integer> rest = new ArrayList<>();
    for (int i = 0; i < gaussian.dimension(); i++) {
      int at = i;
      if (Arrays.stream(indices).noneMatch(known -> known == at)) {
        rest.add(i);
      }
    }
    return rest.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double[][] part(double[][] a, int[] rows, int[] columns) {
    double[][] part = new double[rows.length][columns.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        part[i][j] = a[rows[i]][columns[j]];
      }
    }
    return part;
  }
}
