package gmm.kit.linalg;

import static org.bytedeco.openblas.global.openblas.LAPACK_COL_MAJOR;

import gmm.kit.Check;
import org.bytedeco.openblas.global.openblas;

/**
 * The largest eigenvalues of a symmetric matrix and their vectors, where only some of many are
 * wanted: LAPACK's {@code dsyevr} in a half to two thirds of the time of all of them.
 */
public final class LargestEigen {

  private static final byte WITH_VECTORS = 'V';
  private static final byte BY_INDEX = 'I';
  private static final byte LOWER = 'L';

  private LargestEigen() {}

  /**
   * {@return the largest eigenvalues, the largest first, and unit eigenvectors, d x count; signs as
   * in {@link Matrices#eigenSymmetric}}
   *
   * @param a d x d, symmetric
   * @param count how many, 1 to d
   */
  public static Eigen of(double[][] a, int count) {
    Check.symmetric("the matrix", a);
    int d = a.length;
    Check.between("count", count, 1, d);
    Blas.singleThreaded();
    double[] found = new double[d]; // smallest first
    double[] columns = new double[d * count];
    int outcome =
        openblas.LAPACKE_dsyevr(
            LAPACK_COL_MAJOR,
            WITH_VECTORS,
            BY_INDEX,
            LOWER,
            d,
            flat(a),
            d,
            0,
            0,
            d - count + 1,
            d,
            0,
            new int[1],
            found,
            columns,
            d,
            new int[2 * count]);
    Check.that(outcome == 0, "LAPACK found no eigenvectors (its code is %s)", outcome);
    return largestFirst(found, columns, d, count);
  }

  private static Eigen largestFirst(double[] found, double[] columns, int d, int count) {
    double[] values = new double[count];
    double[][] vectors = new double[d][count];
    for (int j = 0; j < count; j++) {
      int place = count - 1 - j;
      values[j] = found[place];
      double sign = Math.signum(largestInMagnitude(columns, place * d, d));
      for (int i = 0; i < d; i++) {
        vectors[i][j] = sign * columns[place * d + i];
      }
    }
    return new Eigen(values, vectors);
  }

  private static double largestInMagnitude(double[] values, int from, int length) {
    double largest = 0;
    for (int i = from; i < from + length; i++) {
      largest = Math.abs(values[i]) > Math.abs(largest) ? values[i] : largest;
    }
    return largest;
  }

  private static double[] flat(double[][] a) {
    double[] flat = new double[a.length * a.length];
    for (int i = 0; i < a.length; i++) {
      System.arraycopy(a[i], 0, flat, i * a.length, a.length);
    }
    return flat;
  }
}
