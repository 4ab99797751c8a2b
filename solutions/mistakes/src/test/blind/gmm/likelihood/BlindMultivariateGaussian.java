package gmm.likelihood;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

final class BlindMultivariateGaussian {

  private BlindMultivariateGaussian() {}

  // 1.5

  @Mistake(
      exercise = "1.5",
      name = "the sum runs over the differences, not over the solved numbers",
      why = "",
      section = "")
  static double differencesInTheSum(MultivariateGaussian g, double[] x) {
    double[][] l = g.choleskyFactor();
    double[] mean = g.mean();
    double result = 0;
    for (int j = 0; j < x.length; j++) {
      double rest = x[j] - mean[j];
      for (int h = 0; h < j; h++) {
        rest -= l[j][h] * (x[h] - mean[h]);
      }
      double y = rest / l[j][j];
      result += y * y;
    }
    return result;
  }

  @Mistake(
      exercise = "1.5",
      name = "only the sum is divided by the diagonal: brackets missing",
      why = "",
      section = "")
  static double bracketsMissing(MultivariateGaussian g, double[] x) {
    double[][] l = g.choleskyFactor();
    double[] mean = g.mean();
    double[] y = new double[x.length];
    for (int j = 0; j < x.length; j++) {
      double sum = 0;
      for (int h = 0; h < j; h++) {
        sum += l[j][h] * y[h];
      }
      y[j] = x[j] - mean[j] - sum / l[j][j];
    }
    return Matrices.dot(y, y);
  }

  @Mistake(
      exercise = "1.5",
      name = "backward substitution with the transposed factor",
      why = "",
      section = "")
  static double backward(MultivariateGaussian g, double[] x) {
    double[][] l = g.choleskyFactor();
    double[] mean = g.mean();
    double[] y = new double[x.length];
    for (int j = x.length - 1; j >= 0; j--) {
      double rest = x[j] - mean[j];
      for (int h = j + 1; h < x.length; h++) {
        rest -= l[h][j] * y[h];
      }
      y[j] = rest / l[j][j];
    }
    double result = 0;
    for (double value : y) {
      result += value * value;
    }
    return result;
  }

  // 1.6

  @Mistake(
      exercise = "1.6",
      name = "the logs of the covariance's diagonal",
      why = "",
      section = "")
  static double logsOfVariances(MultivariateGaussian g) {
    double sum = 0;
    for (int j = 0; j < g.dimension(); j++) {
      sum += Math.log(g.covariance()[j][j]);
    }
    return sum;
  }

  @Mistake(
      exercise = "1.6",
      name = "the log of the sum of the diagonal",
      why = "",
      section = "")
  static double logOfTheSum(MultivariateGaussian g) {
    double[][] l = g.choleskyFactor();
    double sum = 0;
    for (int j = 0; j < l.length; j++) {
      sum += l[j][j];
    }
    return 2 * Math.log(sum);
  }

  // 1.7

  @Mistake(
      exercise = "1.7",
      name = "d inside the logarithm: log(2 pi d)",
      why = "",
      section = "")
  static double dimensionInsideLog(MultivariateGaussian g, double[] x) {
    return -0.5
        * (Math.log(2 * Math.PI * g.dimension()) + g.logDeterminant() + g.mahalanobisSquared(x));
  }

  @Mistake(
      exercise = "1.7",
      name = "the sign of the log-determinant is the other way round",
      why = "",
      section = "")
  static double signOfDeterminant(MultivariateGaussian g, double[] x) {
    double constant = -g.dimension() / 2.0 * Math.log(2 * Math.PI);
    return constant + 0.5 * g.logDeterminant() - 0.5 * g.mahalanobisSquared(x);
  }

  // 1.8

  @Mistake(
      exercise = "1.8",
      name = "fills both halves at once and so counts the diagonal twice",
      why = "",
      section = "")
  static MultivariateGaussian diagonalTwice(double[][] data) {
    int n = data.length;
    int d = data[0].length;
    double[] mean = Matrices.columnMeans(data);
    double[][] s = new double[d][d];
    for (double[] x : data) {
      for (int j = 0; j < d; j++) {
        for (int l = 0; l <= j; l++) {
          double product = (x[j] - mean[j]) * (x[l] - mean[l]) / n;
          s[j][l] += product;
          s[l][j] += product;
        }
      }
    }
    return MultivariateGaussian.of(mean, s);
  }

  @Mistake(
      exercise = "1.8",
      name = "divides by the number of columns in place of rows",
      why = "",
      section = "")
  static MultivariateGaussian byColumns(double[][] data) {
    int d = data[0].length;
    double[] mean = Matrices.columnMeans(data);
    double[][] s = new double[d][d];
    for (int j = 0; j < d; j++) {
      for (int l = 0; l < d; l++) {
        for (double[] x : data) {
          s[j][l] += (x[j] - mean[j]) * (x[l] - mean[l]);
        }
        s[j][l] /= s.length;
      }
    }
    return MultivariateGaussian.of(mean, s);
  }

  @Mistake(
      exercise = "1.8",
      name = "the correlations in place of the covariances",
      why = "",
      section = "")
  static MultivariateGaussian correlations(double[][] data) {
    int d = data[0].length;
    double[] mean = Matrices.columnMeans(data);
    double[][] s = new double[d][d];
    for (double[] x : data) {
      for (int j = 0; j < d; j++) {
        for (int l = 0; l < d; l++) {
          s[j][l] += (x[j] - mean[j]) * (x[l] - mean[l]) / data.length;
        }
      }
    }
    double[][] r = new double[d][d];
    for (int j = 0; j < d; j++) {
      for (int l = 0; l < d; l++) {
        r[j][l] = s[j][l] / Math.sqrt(s[j][j] * s[l][l]);
      }
    }
    return MultivariateGaussian.of(mean, r);
  }

  // 1.9

  @Mistake(
      exercise = "1.9",
      name = "a new normal number for every entry of the factor",
      why = "",
      section = "")
  static double[] newNumberPerEntry(MultivariateGaussian g, RandomGenerator random) {
    double[][] l = g.choleskyFactor();
    double[] x = g.mean().clone();
    for (int j = 0; j < x.length; j++) {
      for (int h = 0; h <= j; h++) {
        x[j] += l[j][h] * random.nextGaussian();
      }
    }
    return x;
  }

  @Mistake(
      exercise = "1.9",
      name = "multiplies in place: later rows read numbers already overwritten",
      why = "",
      section = "")
  static double[] inPlace(MultivariateGaussian g, RandomGenerator random) {
    double[][] l = g.choleskyFactor();
    double[] mean = g.mean();
    double[] y = new double[mean.length];
    for (int j = 0; j < y.length; j++) {
      y[j] = random.nextGaussian();
    }
    for (int j = 0; j < y.length; j++) {
      double sum = mean[j];
      for (int h = 0; h <= j; h++) {
        sum += l[j][h] * y[h];
      }
      y[j] = sum;
    }
    return y;
  }

  @Mistake(
      exercise = "1.9",
      name = "uniform numbers from -1 to 1",
      why = "",
      section = "")
  static double[] uniform(MultivariateGaussian g, RandomGenerator random) {
    double[] y = new double[g.dimension()];
    for (int j = 0; j < y.length; j++) {
      y[j] = 2 * random.nextDouble() - 1;
    }
    double[] x = Matrices.multiply(g.choleskyFactor(), y);
    for (int j = 0; j < x.length; j++) {
      x[j] += g.mean()[j];
    }
    return x;
  }

  // 1.14

  @Mistake(
      exercise = "1.14",
      name = "marks the wanted features and so loses their order",
      why = "",
      section = "")
  static MultivariateGaussian orderLost(MultivariateGaussian g, int[] indices) {
    boolean[] wanted = new boolean[g.dimension()];
    for (int index : indices) {
      wanted[index] = true;
    }
    int[] kept = IntStream.range(0, wanted.length).filter(j -> wanted[j]).toArray();
    return MultivariateGaussian.of(pick(g.mean(), kept), block(g.covariance(), kept, kept));
  }

  @Mistake(
      exercise = "1.14",
      name = "takes rows and columns of the Cholesky factor and multiplies those out",
      why = "",
      section = "")
  static MultivariateGaussian blockOfFactor(MultivariateGaussian g, int[] indices) {
    double[][] l = block(g.choleskyFactor(), indices, indices);
    double[][] covariance = Matrices.multiply(l, Matrices.transpose(l));
    return MultivariateGaussian.of(pick(g.mean(), indices), covariance);
  }

  // 1.15

  @Mistake(
      exercise = "1.15",
      name = "adds what the known features explain to the covariance",
      why = "",
      section = "")
  static MultivariateGaussian covarianceGrows(
      MultivariateGaussian g, int[] indices, double[] values) {
    int[] rest = rest(g.dimension(), indices);
    if (indices.length == 0) {
      return g.marginal(rest);
    }
    double[][] ba = block(g.covariance(), rest, indices);
    double[][] bb = block(g.covariance(), rest, rest);
    double[][] solved =
        Matrices.solvePositiveDefinite(
            block(g.covariance(), indices, indices), Matrices.transpose(ba));
    double[] mean = pick(g.mean(), rest);
    for (int j = 0; j < mean.length; j++) {
      for (int a = 0; a < indices.length; a++) {
        mean[j] += solved[a][j] * (values[a] - g.mean()[indices[a]]);
      }
    }
    double[][] explained = Matrices.multiply(ba, solved);
    for (int j = 0; j < rest.length; j++) {
      for (int l = 0; l < rest.length; l++) {
        bb[j][l] += explained[j][l];
      }
    }
    return MultivariateGaussian.of(mean, bb);
  }

  @Mistake(
      exercise = "1.15",
      name = "multiplies L_ba by the difference itself, never solving for y_a",
      why = "",
      section = "")
  static MultivariateGaussian notSolved(MultivariateGaussian g, int[] indices, double[] values) {
    int[] rest = rest(g.dimension(), indices);
    int known = indices.length;
    int[] order = Arrays.copyOf(indices, g.dimension());
    System.arraycopy(rest, 0, order, known, rest.length);
    MultivariateGaussian sorted = g.marginal(order);
    double[][] l = sorted.choleskyFactor();
    double[] mean = new double[rest.length];
    double[][] lbb = new double[rest.length][rest.length];
    for (int j = 0; j < rest.length; j++) {
      mean[j] = sorted.mean()[known + j];
      for (int a = 0; a < known; a++) {
        mean[j] += l[known + j][a] * (values[a] - sorted.mean()[a]);
      }
      for (int h = 0; h <= j; h++) {
        lbb[j][h] = l[known + j][known + h];
      }
    }
    return MultivariateGaussian.of(mean, Matrices.multiply(lbb, Matrices.transpose(lbb)));
  }

  @Mistake(
      exercise = "1.15",
      name = "the block of the precision matrix is handed over without inverting it back",
      why = "",
      section = "")
  static MultivariateGaussian precisionBlock(
      MultivariateGaussian g, int[] indices, double[] values) {
    int[] rest = rest(g.dimension(), indices);
    double[][] precision =
        Matrices.solvePositiveDefinite(g.covariance(), Matrices.identity(g.dimension()));
    double[][] bb = block(precision, rest, rest);
    double[] mean = pick(g.mean(), rest);
    if (indices.length > 0) {
      double[] difference = new double[indices.length];
      for (int a = 0; a < difference.length; a++) {
        difference[a] = values[a] - g.mean()[indices[a]];
      }
      double[] shift = Matrices.multiply(block(precision, rest, indices), difference);
      double[][] column = new double[rest.length][1];
      for (int j = 0; j < rest.length; j++) {
        column[j][0] = shift[j];
      }
      double[][] solved = Matrices.solvePositiveDefinite(bb, column);
      for (int j = 0; j < rest.length; j++) {
        mean[j] -= solved[j][0];
      }
    }
    return MultivariateGaussian.of(mean, bb);
  }

  private static int[] rest(int d, int[] indices) {
    return IntStream.range(0, d)
        .filter(j -> Arrays.stream(indices).noneMatch(a -> a == j))
        .toArray();
  }

  private static double[] pick(double[] values, int[] indices) {
    return Arrays.stream(indices).mapToDouble(j -> values[j]).toArray();
  }

  private static double[][] block(double[][] a, int[] rows, int[] columns) {
    double[][] block = new double[rows.length][columns.length];
    for (int j = 0; j < rows.length; j++) {
      block[j] = pick(a[rows[j]], columns);
    }
    return block;
  }
}
