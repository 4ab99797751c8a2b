package gmm.kit.linalg;

import static org.bytedeco.openblas.global.openblas.CblasColMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.CblasUpper;

import org.bytedeco.openblas.global.openblas;

/**
 * Adds weighted moments of a block about a point.
 *
 * <p>In many dimensions almost every row belongs to one or two components, so the rows that count
 * are gathered first. Left out are those whose weight is below 1e-20 of the block's largest: all of
 * them together are lost in the rounding of the sum.
 */
final class Moments {

  private static final double NEGLIGIBLE = 1e-20;

  private Moments() {}

  static double add(
      double[] x,
      int m,
      int d,
      double[] weights,
      int at,
      double[] centre,
      double[] sums,
      double[] second) {
    double threshold = NEGLIGIBLE * largest(weights, at, m);
    int[] chosen = new int[m];
    double[] w = new double[m];
    int count = 0;
    double total = 0;
    for (int i = 0; i < m; i++) {
      double weight = weights[at + i];
      total += weight;
      if (weight > threshold) {
        chosen[count] = i;
        w[count++] = weight;
      }
    }
    double[] t = new double[count * d];
    for (int j = 0; j < d; j++) {
      gather(x, j * m, chosen, centre[j], t, j * count, count);
      sums[j] += dot(t, j * count, w, 0, count);
    }
    if (second.length == d) {
      addSquares(t, d, w, count, second);
    } else if (second.length > 0) {
      addProducts(t, d, w, count, second);
    }
    return total;
  }

  private static double largest(double[] weights, int at, int m) {
    double largest = 0;
    for (int i = 0; i < m; i++) {
      largest = Math.max(largest, weights[at + i]);
    }
    return largest;
  }

  private static void gather(
      double[] x, int at, int[] chosen, double centre, double[] t, int tAt, int count) {
    for (int i = 0; i < count; i++) {
      t[tAt + i] = x[at + chosen[i]] - centre;
    }
  }

  private static void addSquares(double[] t, int d, double[] w, int count, double[] second) {
    for (int j = 0; j < d; j++) {
      square(t, j * count, count);
      second[j] += dot(t, j * count, w, 0, count);
    }
  }

  private static void square(double[] t, int at, int count) {
    for (int i = 0; i < count; i++) {
      t[at + i] *= t[at + i];
    }
  }

  private static void addProducts(double[] t, int d, double[] w, int count, double[] second) {
    if (d >= Kernels.WIDE) {
      for (int i = 0; i < count; i++) {
        w[i] = Math.sqrt(w[i]);
      }
      for (int j = 0; j < d; j++) {
        times(t, j * count, w, count);
      }
      Blas.singleThreaded();
      openblas.cblas_dsyrk(
          CblasColMajor, CblasUpper, CblasTrans, d, count, 1, t, Math.max(1, count), 1, second, d);
      return;
    }
    double[] weighted = new double[count];
    for (int j = 0; j < d; j++) {
      System.arraycopy(t, j * count, weighted, 0, count);
      times(weighted, 0, w, count);
      for (int l = 0; l <= j; l++) {
        second[j * d + l] += dot(t, l * count, weighted, 0, count);
      }
    }
  }

  private static void times(double[] t, int at, double[] w, int count) {
    for (int i = 0; i < count; i++) {
      t[at + i] *= w[i];
    }
  }

  /** Four sums side by side: one would wait for each addition before the next. */
  private static double dot(double[] a, int aAt, double[] b, int bAt, int count) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i < count - 3; i += 4) {
      s0 += a[aAt + i] * b[bAt + i];
      s1 += a[aAt + i + 1] * b[bAt + i + 1];
      s2 += a[aAt + i + 2] * b[bAt + i + 2];
      s3 += a[aAt + i + 3] * b[bAt + i + 3];
    }
    for (; i < count; i++) {
      s0 += a[aAt + i] * b[bAt + i];
    }
    return (s0 + s1) + (s2 + s3);
  }
}
