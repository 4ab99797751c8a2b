package gmm.mixture.engine;

import gmm.mixture.CovarianceType;
import gmm.mixture.given.Covariances;
import gmm.mixture.given.Parameters;
import java.util.Arrays;

/**
 * EM as the definitions say it, loop by loop in plain double arithmetic and with two walks through
 * the data: the reference that every way of the engine is held to. Nothing of the course is used.
 */
final class PlainEm {

  private final double[][] rows;
  private final CovarianceType type;
  private final double regCovar;
  private final int k;
  private final int d;

  double[] weights;
  double[][] means;

  /** One of each component, in every type. */
  double[][][] covariances;

  double[][] responsibilities;
  double logLikelihood;

  PlainEm(double[][] rows, Parameters start, double regCovar) {
    this.rows = rows;
    this.type = start.type();
    this.regCovar = regCovar;
    k = start.size();
    d = start.dimension();
    weights = start.weights();
    means = start.means();
    covariances = new double[k][][];
    Arrays.setAll(covariances, c -> start.covariances().matrix(c, d));
  }

  PlainEm iterate(int times) {
    for (int i = 0; i < times; i++) {
      expectation();
      maximization();
    }
    return this;
  }

  /** What it has found, in the compact form. */
  Parameters parameters() {
    return new Parameters(weights, means, Covariances.of(CovarianceType.FULL, covariances))
        .as(type);
  }

  private void expectation() {
    int n = rows.length;
    responsibilities = new double[n][k];
    logLikelihood = 0;
    double[][][] factors = Arrays.stream(covariances).map(this::factor).toArray(double[][][]::new);
    for (int i = 0; i < n; i++) {
      double[] joint = responsibilities[i];
      for (int c = 0; c < k; c++) {
        joint[c] = Math.log(weights[c]) + logDensity(rows[i], means[c], factors[c]);
      }
      double top = Arrays.stream(joint).max().orElseThrow();
      double sum = Arrays.stream(joint).map(value -> Math.exp(value - top)).sum();
      for (int c = 0; c < k; c++) {
        joint[c] = Math.exp(joint[c] - top) / sum;
      }
      logLikelihood += top + Math.log(sum);
    }
  }

  private double logDensity(double[] x, double[] mean, double[][] l) {
    double[] z = new double[d];
    double log = -0.5 * d * Math.log(2 * Math.PI);
    for (int j = 0; j < d; j++) {
      z[j] = x[j] - mean[j];
      for (int m = 0; m < j; m++) {
        z[j] -= l[j][m] * z[m];
      }
      z[j] /= l[j][j];
      log -= 0.5 * z[j] * z[j] + Math.log(l[j][j]);
    }
    return log;
  }

  /** Lower triangular, L Lᵀ = A. */
  private double[][] factor(double[][] a) {
    double[][] l = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = a[i][j];
        for (int m = 0; m < j; m++) {
          rest -= l[i][m] * l[j][m];
        }
        l[i][j] = i == j ? Math.sqrt(rest) : rest / l[j][j];
      }
    }
    return l;
  }

  private void maximization() {
    double[] counts = new double[k];
    for (int c = 0; c < k; c++) {
      for (double[] r : responsibilities) {
        counts[c] += r[c];
      }
      weights[c] = counts[c] / rows.length;
      means[c] = mean(c, counts[c]);
      covariances[c] = scatter(c);
    }
    double[][] all = new double[d][d];
    for (int c = 0; c < k && type == CovarianceType.TIED; c++) {
      add(covariances[c], 1.0 / rows.length, all);
    }
    for (int c = 0; c < k; c++) {
      double[][] own = new double[d][d];
      add(covariances[c], 1 / counts[c], own);
      covariances[c] = shaped(type == CovarianceType.TIED ? all : own);
    }
  }

  /** About what was found before, again and again: far from the origin nothing is lost. */
  private double[] mean(int c, double count) {
    double[] mean = rows[0].clone();
    for (int again = 0; again < 3; again++) {
      for (int j = 0; j < d; j++) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
          sum += responsibilities[i][c] * (rows[i][j] - mean[j]);
        }
        mean[j] += sum / count;
      }
    }
    return mean;
  }

  private double[][] scatter(int c) {
    double[][] scatter = new double[d][d];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < d; j++) {
        double weighted = responsibilities[i][c] * (rows[i][j] - means[c][j]);
        for (int m = 0; m < d; m++) {
          scatter[j][m] += weighted * (rows[i][m] - means[c][m]);
        }
      }
    }
    return scatter;
  }

  private static void add(double[][] a, double factor, double[][] to) {
    for (int i = 0; i < to.length; i++) {
      for (int j = 0; j < to.length; j++) {
        to[i][j] += factor * a[i][j];
      }
    }
  }

  private double[][] shaped(double[][] full) {
    double[][] shaped = new double[d][d];
    double trace = 0;
    for (int j = 0; j < d; j++) {
      trace += full[j][j];
    }
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        boolean matrix = type == CovarianceType.FULL || type == CovarianceType.TIED;
        shaped[i][j] = matrix || i == j ? full[i][j] : 0;
      }
      shaped[i][i] = (type == CovarianceType.SPHERICAL ? trace / d : full[i][i]) + regCovar;
    }
    return shaped;
  }
}
