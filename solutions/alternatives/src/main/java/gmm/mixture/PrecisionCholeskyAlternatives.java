package gmm.mixture;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Alternative;
import java.util.Arrays;

/** Right answers for {@link PrecisionCholesky} in another style. */
final class PrecisionCholeskyAlternatives {

  private PrecisionCholeskyAlternatives() {}

  @Alternative(exercise = "3.5", method = "full", style = "the lecture's sums, column by column")
  static double[][] fullByFormula(double[][] covariance) {
    double[][] l = Matrices.cholesky(covariance);
    int d = l.length;
    double[][] p = new double[d][d];
    for (int i = 0; i < d; i++) {
      p[i][i] = 1 / l[i][i];
      for (int j = i + 1; j < d; j++) {
        double sum = 0;
        for (int m = i; m < j; m++) {
          sum += l[j][m] * p[i][m];
        }
        p[i][j] = -sum / l[j][j];
      }
    }
    return p;
  }

  @Alternative(exercise = "3.5", method = "full", style = "L solved for unit vectors, transposed")
  static double[][] fullBySolving(double[][] covariance) {
    double[][] l = Matrices.cholesky(covariance);
    int d = l.length;
    double[][] inverse = new double[d][];
    for (int c = 0; c < d; c++) {
      double[] x = new double[d];
      for (int i = 0; i < d; i++) {
        double right = i == c ? 1 : 0;
        for (int m = 0; m < i; m++) {
          right -= l[i][m] * x[m];
        }
        x[i] = right / l[i][i];
      }
      inverse[c] = x; // column c of the inverse: row c of its transposed
    }
    return inverse;
  }

  @Alternative(exercise = "3.5", method = "diagonal", style = "a loop")
  static double[] diagonalLoop(double[] variances) {
    double[] p = new double[variances.length];
    for (int j = 0; j < p.length; j++) {
      p[j] = Math.sqrt(1 / variances[j]);
    }
    return p;
  }

  @Alternative(exercise = "3.5", method = "diagonal", style = "a power of minus one half")
  static double[] diagonalPower(double[] variances) {
    return Arrays.stream(variances).map(v -> Math.pow(v, -0.5)).toArray();
  }
}
