package gmm.kit.linalg;

import java.nio.DoubleBuffer;

/**
 * The inner loops of {@link Block}: over whole arrays, which the JIT compiles to vector
 * instructions, and OpenBLAS where a matrix is wide enough to be worth the call.
 */
final class Kernels {

  /** From this width on, a call of OpenBLAS is faster than our loops. */
  static final int WIDE = 9;

  private Kernels() {}

  static double[] minus(double[] x, double value) {
    double[] difference = new double[x.length];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = x[i] - value;
    }
    return difference;
  }

  static void minus(double[] x, double value, double[] to) {
    for (int i = 0; i < x.length; i++) {
      to[i] = x[i] - value;
    }
  }

  static void plus(double[] x, double value, double[] to) {
    for (int i = 0; i < x.length; i++) {
      to[i] = x[i] + value;
    }
  }

  static void product(double[] a, double[] b, double[] to, int count) {
    for (int i = 0; i < count; i++) {
      to[i] = a[i] * b[i];
    }
  }

  static void addProduct(double[] a, double[] b, double[] to, int count) {
    for (int i = 0; i < count; i++) {
      to[i] += a[i] * b[i];
    }
  }

  static double[] inverse(double[] x) {
    double[] inverse = new double[x.length];
    for (int i = 0; i < inverse.length; i++) {
      inverse[i] = 1 / x[i];
    }
    return inverse;
  }

  static void subtract(double[] x, double[] other) {
    for (int i = 0; i < x.length; i++) {
      x[i] -= other[i];
    }
  }

  static void multiply(double[] x, double[] other) {
    for (int i = 0; i < x.length; i++) {
      x[i] *= other[i];
    }
  }

  static void add(double[] x, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += x[i];
    }
  }

  static void addSquares(double[] x, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += x[i] * x[i];
    }
  }

  static void maximum(double[] x, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] = Math.max(to[i], x[i]);
    }
  }

  static void addScaledSquaredDistances(
      double[][] x, double[] centre, double[] scale, double[] to) {
    int j = 0;
    for (; j < x.length - 1; j += 2) {
      addScaledSquares(
          x[j],
          centre[j],
          scale[j] * scale[j],
          x[j + 1],
          centre[j + 1],
          scale[j + 1] * scale[j + 1],
          to);
    }
    if (j < x.length) {
      addScaledSquares(x[j], centre[j], scale[j] * scale[j], to);
    }
  }

  private static void addScaledSquares(
      double[] x, double cx, double fx, double[] y, double cy, double fy, double[] to) {
    for (int i = 0; i < to.length; i++) {
      double s = x[i] - cx;
      double t = y[i] - cy;
      to[i] += s * s * fx + t * t * fy;
    }
  }

  private static void addScaledSquares(double[] x, double centre, double factor, double[] to) {
    for (int i = 0; i < to.length; i++) {
      double t = x[i] - centre;
      to[i] += t * t * factor;
    }
  }

  /** X becomes X P, P upper triangular: the last column first, so that none is read too late. */
  static void timesUpper(double[][] x, double[][] p) {
    if (x.length >= WIDE) {
      timesUpperNative(x, p);
      return;
    }
    for (int j = x.length - 1; j >= 0; j--) {
      scale(x[j], p[j][j]);
      int l = 0;
      for (; l < j - 3; l += 4) {
        addScaled(
            x[l],
            p[l][j],
            x[l + 1],
            p[l + 1][j],
            x[l + 2],
            p[l + 2][j],
            x[l + 3],
            p[l + 3][j],
            x[j]);
      }
      for (; l < j; l++) {
        addScaled(x[l], p[l][j], x[j]);
      }
    }
  }

  private static void timesUpperNative(double[][] x, double[][] p) {
    int d = x.length;
    int m = x[0].length;
    NativeTriangle triangle = NativeTriangle.leading(p, d);
    DoubleBuffer block = Scratch.second(Math.min(m, NativeTriangle.CHUNK) * d);
    for (int from = 0; from < m; from += NativeTriangle.CHUNK) {
      int rows = Math.min(NativeTriangle.CHUNK, m - from);
      for (int j = 0; j < d; j++) {
        block.put(j * rows, x[j], from, rows);
      }
      triangle.multiply(block, rows);
      for (int j = 0; j < d; j++) {
        block.get(j * rows, x[j], from, rows);
      }
    }
  }

  private static void scale(double[] x, double factor) {
    for (int i = 0; i < x.length; i++) {
      x[i] *= factor;
    }
  }

  private static void addScaled(double[] x, double factor, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * x[i];
    }
  }

  private static void addScaled(
      double[] a,
      double fa,
      double[] b,
      double fb,
      double[] c,
      double fc,
      double[] e,
      double fe,
      double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += fa * a[i] + fb * b[i] + (fc * c[i] + fe * e[i]);
    }
  }
}
