package gmm.kit.linalg;

import static org.bytedeco.openblas.global.openblas.CblasColMajor;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.CblasUpper;

import gmm.kit.Check;
import java.nio.DoubleBuffer;
import org.bytedeco.openblas.global.openblas;

/**
 * Weighted moments of a block about a point, added up: what an M-step needs.
 *
 * <p>In many dimensions almost every row belongs to one or two components, so the rows that count
 * are gathered first. Left out are those whose weight is below 1e-20 of the block's largest: all of
 * them together are lost in the rounding of the sum.
 */
public final class Moments {

  private static final double NEGLIGIBLE = 1e-20;

  /** From this width on, products of columns are OpenBLAS's. */
  private static final int WIDE = 10;

  private Moments() {}

  /**
   * Adds the moments of the rows about a point, each row with its weight: the total weight, the
   * weighted sum of x - c, and either the weighted squares of each column or the weighted products
   * of every two columns.
   *
   * @param rows m x d
   * @param weights m x k, none negative
   * @param k which of its columns
   * @param centre c, length d
   * @param sums length d: Σᵢ wᵢ (xᵢ - c) is added
   * @param second length d: Σᵢ wᵢ (xᵢⱼ - cⱼ)² is added; or length d², column by column: the upper
   *     triangle of Σᵢ wᵢ (xᵢ - c)(xᵢ - c)ᵀ is added; or length 0
   * @return Σᵢ wᵢ
   */
  public static double add(
      Block rows, Block weights, int k, double[] centre, double[] sums, double[] second) {
    Check.sameSize("rows", rows.rows(), "rows of weights", weights.rows());
    return add(rows.values(), weights.values()[k], centre, sums, second);
  }

  private static double add(
      double[][] x, double[] weights, double[] centre, double[] sums, double[] second) {
    double[][] scratch = Scratch.arrays(x.length + 3, weights.length);
    double threshold = NEGLIGIBLE * largest(weights);
    double[] places = scratch[0]; // whole numbers: which rows are chosen
    double[] w = scratch[1];
    int count = 0;
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      total += weights[i];
      places[count] = i;
      w[count] = weights[i];
      count += weights[i] > threshold ? 1 : 0;
    }
    if (second.length <= x.length) {
      addByColumn(x, scratch, count, centre, sums, second);
    } else if (x.length < WIDE) {
      addProducts(x, scratch, count, centre, sums, second);
    } else if (count > 0) {
      addProductsNative(x, scratch, count, centre, sums, second);
    }
    return total;
  }

  private static double largest(double[] weights) {
    double largest = 0;
    for (double weight : weights) {
      largest = Math.max(largest, weight);
    }
    return largest;
  }

  /** The chosen entries less a value. */
  private static void gather(double[] x, double value, double[] places, int count, double[] to) {
    if (count == x.length) {
      for (int i = 0; i < count; i++) {
        to[i] = x[i] - value;
      }
      return;
    }
    for (int i = 0; i < count; i++) {
      to[i] = x[(int) places[i]] - value;
    }
  }

  private static void addByColumn(
      double[][] x,
      double[][] scratch,
      int count,
      double[] centre,
      double[] sums,
      double[] second) {
    double[] both = new double[2];
    for (int j = 0; j < x.length; j++) {
      gather(x[j], centre[j], scratch[0], count, scratch[2]);
      firstAndSecond(scratch[2], scratch[1], count, both);
      sums[j] += both[0];
      if (second.length > 0) {
        second[j] += both[1];
      }
    }
  }

  /** Σ w t and Σ w t²; several sums side by side: a single one would wait for each addition. */
  private static void firstAndSecond(double[] t, double[] w, int count, double[] both) {
    double a0 = 0;
    double a1 = 0;
    double b0 = 0;
    double b1 = 0;
    int even = count & -2;
    for (int i = 0; i < even; i += 2) {
      double p = w[i] * t[i];
      double q = w[i + 1] * t[i + 1];
      a0 += p;
      a1 += q;
      b0 += p * t[i];
      b1 += q * t[i + 1];
    }
    if (even < count) {
      a0 += w[even] * t[even];
      b0 += w[even] * t[even] * t[even];
    }
    both[0] = a0 + a1;
    both[1] = b0 + b1;
  }

  private static void addProducts(
      double[][] x,
      double[][] scratch,
      int count,
      double[] centre,
      double[] sums,
      double[] second) {
    int d = x.length;
    double[] w = scratch[1];
    double[] weighted = scratch[2];
    for (int j = 0; j < d; j++) {
      double[] t = scratch[3 + j];
      gather(x[j], centre[j], scratch[0], count, t);
      for (int i = 0; i < count; i++) {
        weighted[i] = t[i] * w[i];
      }
      sums[j] += sum(weighted, count);
      for (int l = 0; l <= j; l++) {
        second[j * d + l] += Matrices.dot(scratch[3 + l], weighted, count);
      }
    }
  }

  /** The weights' roots are one more column: one product gives the sums as well. */
  private static void addProductsNative(
      double[][] x,
      double[][] scratch,
      int count,
      double[] centre,
      double[] sums,
      double[] second) {
    Blas.singleThreaded();
    int d = x.length;
    double[] roots = scratch[1];
    for (int i = 0; i < count; i++) {
      roots[i] = Math.sqrt(roots[i]);
    }
    DoubleBuffer block = Scratch.second(count * (d + 1));
    for (int j = 0; j < d; j++) {
      double[] t = scratch[2];
      gather(x[j], centre[j], scratch[0], count, t);
      for (int i = 0; i < count; i++) {
        t[i] *= roots[i];
      }
      block.put(t, 0, count);
    }
    block.put(roots, 0, count);
    DoubleBuffer products = Scratch.first((d + 1) * (d + 1));
    openblas.cblas_dsyrk(
        CblasColMajor,
        CblasUpper,
        CblasTrans,
        d + 1,
        count,
        1,
        block.clear(),
        count,
        0,
        products,
        d + 1);
    double[] column = new double[d + 1];
    for (int j = 0; j < d; j++) {
      products.get(j * (d + 1), column, 0, j + 1);
      addUpTo(column, j, second, j * d);
    }
    products.get(d * (d + 1), column, 0, d);
    Kernels.add(column, sums);
  }

  private static void addUpTo(double[] column, int last, double[] to, int at) {
    for (int l = 0; l <= last; l++) {
      to[at + l] += column[l];
    }
  }

  private static double sum(double[] a, int count) {
    double s0 = 0;
    double s1 = 0;
    int even = count & -2;
    for (int i = 0; i < even; i += 2) {
      s0 += a[i];
      s1 += a[i + 1];
    }
    return even < count ? s0 + s1 + a[even] : s0 + s1;
  }

  /**
   * {@return second moments as a matrix, d x d, symmetric}
   *
   * @param upper as {@link #add} leaves them: the upper triangle, column by column, length d²
   * @param d how many features
   */
  public static double[][] symmetric(double[] upper, int d) {
    double[][] matrix = new double[d][d];
    for (int j = 0; j < d; j++) {
      for (int i = 0; i <= j; i++) {
        matrix[i][j] = matrix[j][i] = upper[j * d + i];
      }
    }
    return matrix;
  }
}
