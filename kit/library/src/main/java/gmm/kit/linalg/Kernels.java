package gmm.kit.linalg;

import static org.bytedeco.openblas.global.openblas.CblasColMajor;
import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasNonUnit;
import static org.bytedeco.openblas.global.openblas.CblasRight;
import static org.bytedeco.openblas.global.openblas.CblasUpper;

import org.bytedeco.openblas.global.openblas;

/**
 * The inner loops of {@link Block}: plain loops over one column, which the JIT compiles to vector
 * instructions, and OpenBLAS where a matrix is wide enough to be worth the call.
 */
final class Kernels {

  /**
   * From this width on, a call of OpenBLAS is faster than our loops (measured, see the lecture).
   */
  static final int WIDE = 24;

  private Kernels() {}

  static void subtract(double[] x, int at, double value, double[] to, int toAt, int m) {
    for (int i = 0; i < m; i++) {
      to[toAt + i] = x[at + i] - value;
    }
  }

  static void subtract(double[] x, int at, double[] other, int m) {
    for (int i = 0; i < m; i++) {
      x[at + i] -= other[i];
    }
  }

  static void multiply(double[] x, int at, double[] other, int m) {
    for (int i = 0; i < m; i++) {
      x[at + i] *= other[i];
    }
  }

  static void add(double[] x, int at, double[] to, int m) {
    for (int i = 0; i < m; i++) {
      to[i] += x[at + i];
    }
  }

  static void addSquares(double[] x, int at, double[] to, int m) {
    for (int i = 0; i < m; i++) {
      to[i] += x[at + i] * x[at + i];
    }
  }

  static void maximum(double[] x, int at, double[] to, int m) {
    for (int i = 0; i < m; i++) {
      to[i] = Math.max(to[i], x[at + i]);
    }
  }

  static void exp(double[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.exp(x[i]);
    }
  }

  static void addScaledSquaredDistances(
      double[] x, int m, double[] centre, double[] scale, double[] to) {
    for (int j = 0; j < centre.length; j++) {
      addScaledSquares(x, j * m, centre[j], scale[j] * scale[j], to, m);
    }
  }

  private static void addScaledSquares(
      double[] x, int at, double centre, double factor, double[] to, int m) {
    for (int i = 0; i < m; i++) {
      double t = x[at + i] - centre;
      to[i] += t * t * factor;
    }
  }

  /** X becomes X P, P upper triangular: the last column first, so that none is read too late. */
  static void timesUpper(double[] x, int m, int d, double[][] p) {
    if (d >= WIDE) {
      Blas.singleThreaded();
      openblas.cblas_dtrmm(
          CblasColMajor,
          CblasRight,
          CblasUpper,
          CblasNoTrans,
          CblasNonUnit,
          m,
          d,
          1,
          columnMajor(p),
          d,
          x,
          m);
      return;
    }
    for (int j = d - 1; j >= 0; j--) {
      scale(x, j * m, p[j][j], m);
      for (int l = 0; l < j; l++) {
        addScaled(x, l * m, p[l][j], x, j * m, m);
      }
    }
  }

  private static double[] columnMajor(double[][] upper) {
    int d = upper.length;
    double[] flat = new double[d * d];
    for (int i = 0; i < d; i++) {
      for (int j = i; j < d; j++) {
        flat[j * d + i] = upper[i][j];
      }
    }
    return flat;
  }

  private static void scale(double[] x, int at, double factor, int m) {
    for (int i = 0; i < m; i++) {
      x[at + i] *= factor;
    }
  }

  private static void addScaled(double[] x, int at, double factor, double[] to, int toAt, int m) {
    for (int i = 0; i < m; i++) {
      to[toAt + i] += factor * x[at + i];
    }
  }
}
