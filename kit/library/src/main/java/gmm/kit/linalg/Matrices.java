package gmm.kit.linalg;

import gmm.kit.Check;
import java.util.Arrays;
import java.util.stream.IntStream;
import smile.math.blas.UPLO;
import smile.math.matrix.Matrix;

/**
 * Matrices as {@code double[][]}, row by row. Nothing here changes its arguments; shapes that do
 * not fit throw {@link IllegalArgumentException}.
 *
 * <p>Small work is plain Java. Products above {@value #LARGE} multiplications, eigenvectors and
 * singular values are OpenBLAS's, by way of Smile, on one thread.
 */
public final class Matrices {

  private static final long LARGE = 1_000_000;

  private Matrices() {}

  /**
   * {@return the lower triangular L, d x d, with L Lᵀ = A and a positive diagonal; zeros above it}
   *
   * <p>Row by row: Lᵢⱼ = (Aᵢⱼ - Σₖ Lᵢₖ Lⱼₖ) / Lⱼⱼ for j below i, and Lᵢᵢ = √(Aᵢᵢ - Σₖ Lᵢₖ²). Cost
   * d³/3. Source: Golub and Van Loan, Matrix Computations, section 4.2.
   *
   * @param a d x d, symmetric (only the lower half is read)
   * @throws NotPositiveDefiniteException if a pivot is not positive, or lost in rounding
   */
  public static double[][] cholesky(double[][] a) {
    Check.square("the matrix", a);
    int d = a.length;
    double[][] l = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < i; j++) {
        l[i][j] = (a[i][j] - dot(l[i], l[j], j)) / l[j][j];
      }
      double pivot = a[i][i] - dot(l[i], l[i], i);
      if (!(pivot > d * Math.ulp(a[i][i]))) {
        throw new NotPositiveDefiniteException(i, pivot);
      }
      l[i][i] = Math.sqrt(pivot);
    }
    return l;
  }

  /**
   * {@return the X of A X = B, d x m, through the Cholesky factor of A}
   *
   * @param a d x d, symmetric positive definite
   * @param b d x m
   * @throws NotPositiveDefiniteException if A is not positive definite
   */
  public static double[][] solvePositiveDefinite(double[][] a, double[][] b) {
    double[][] l = cholesky(a);
    int d = l.length;
    Check.sameSize("rows of A", d, "rows of B", b.length);
    double[][] x = copy(b);
    for (int i = 0; i < d; i++) {
      for (int k = 0; k < i; k++) {
        addScaled(x[i], -l[i][k], x[k]);
      }
      divide(x[i], l[i][i]);
    }
    for (int i = d - 1; i >= 0; i--) {
      for (int k = i + 1; k < d; k++) {
        addScaled(x[i], -l[k][i], x[k]);
      }
      divide(x[i], l[i][i]);
    }
    return x;
  }

  /**
   * {@return eigenvalues, largest first, and unit eigenvectors}
   *
   * @param a d x d, symmetric
   */
  public static Eigen eigenSymmetric(double[][] a) {
    Check.symmetric("the matrix", a);
    Blas.singleThreaded();
    // brought near 1 first: LAPACK drops eigenvalues of matrices whose squares overflow
    double scale = Math.scalb(1.0, Math.getExponent(Math.max(largest(a), Double.MIN_NORMAL)));
    double[][] scaled = copy(a);
    for (double[] row : scaled) {
      divide(row, scale);
    }
    Matrix matrix = Matrix.of(scaled);
    matrix.uplo(UPLO.LOWER);
    Matrix.EVD evd = matrix.eigen(false, true, true); // smallest first; its sort() is by magnitude
    double[][] columns = transpose(evd.Vr.toArray());
    double[] values = new double[columns.length];
    double[][] vectors = new double[columns.length][];
    for (int j = 0; j < values.length; j++) {
      values[j] = evd.wr[values.length - 1 - j] * scale;
      vectors[j] = columns[values.length - 1 - j];
      if (vectors[j][largestMagnitude(vectors[j])] < 0) {
        divide(vectors[j], -1);
      }
    }
    return new Eigen(values, transpose(vectors));
  }

  /**
   * {@return the thin singular value decomposition}
   *
   * @param a n x d, n and d at least 1
   */
  public static Svd svd(double[][] a) {
    Check.rows("the matrix", a);
    Blas.singleThreaded();
    Matrix.SVD svd = Matrix.of(a).svd(true, true);
    return new Svd(svd.U.toArray(), svd.s, svd.V.toArray());
  }

  /**
   * {@return A B, n x m}
   *
   * @param a n x d
   * @param b d x m
   */
  public static double[][] multiply(double[][] a, double[][] b) {
    Check.sameSize("columns of A", a[0].length, "rows of B", b.length);
    int m = b[0].length;
    if ((long) a.length * b.length * m > LARGE) {
      Blas.singleThreaded();
      return Matrix.of(a).mm(Matrix.of(b)).toArray();
    }
    double[][] product = new double[a.length][m];
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < b.length; k++) {
        addScaled(product[i], a[i][k], b[k]);
      }
    }
    return product;
  }

  /**
   * {@return A x, length n}
   *
   * @param a n x d
   * @param x length d
   */
  public static double[] multiply(double[][] a, double[] x) {
    return Arrays.stream(a).mapToDouble(row -> dot(row, x)).toArray();
  }

  /**
   * {@return x · y = Σ xᵢ yᵢ}
   *
   * @param x length d
   * @param y length d
   */
  public static double dot(double[] x, double[] y) {
    Check.length("y", y, x.length);
    return dot(x, y, x.length);
  }

  /**
   * {@return ‖x - y‖² = Σ (xᵢ - yᵢ)²}
   *
   * @param x length d
   * @param y length d
   */
  public static double squaredDistance(double[] x, double[] y) {
    Check.length("y", y, x.length);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - y[i]) * (x[i] - y[i]);
    }
    return sum;
  }

  /** {@return Aᵀ, d x n} */
  public static double[][] transpose(double[][] a) {
    int columns = a.length == 0 ? 0 : a[0].length;
    return IntStream.range(0, columns).mapToObj(j -> column(a, j)).toArray(double[][]::new);
  }

  /** {@return the d x d identity} */
  public static double[][] identity(int d) {
    double[] ones = new double[d];
    Arrays.fill(ones, 1);
    return diagonal(ones);
  }

  /** {@return the d x d matrix with these numbers on its diagonal and 0 elsewhere} */
  public static double[][] diagonal(double[] values) {
    double[][] matrix = new double[values.length][values.length];
    for (int i = 0; i < values.length; i++) {
      matrix[i][i] = values[i];
    }
    return matrix;
  }

  /** {@return a copy, rows included} */
  public static double[][] copy(double[][] a) {
    return Arrays.stream(a).map(double[]::clone).toArray(double[][]::new);
  }

  /** {@return a copy of column j, length n} */
  public static double[] column(double[][] a, int j) {
    return Arrays.stream(a).mapToDouble(row -> row[j]).toArray();
  }

  /** {@return the mean of each column, length d; there must be a row} */
  public static double[] columnMeans(double[][] a) {
    double[] means = new double[a[0].length];
    for (double[] row : a) {
      addScaled(means, 1, row);
    }
    divide(means, a.length);
    return means;
  }

  /** Four sums side by side: a single one would wait for each addition. */
  static double dot(double[] x, double[] y, int length) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int whole = length & -4;
    for (int k = 0; k < whole; k += 4) {
      s0 += x[k] * y[k];
      s1 += x[k + 1] * y[k + 1];
      s2 += x[k + 2] * y[k + 2];
      s3 += x[k + 3] * y[k + 3];
    }
    for (int k = whole; k < length; k++) {
      s0 += x[k] * y[k];
    }
    return (s0 + s1) + (s2 + s3);
  }

  private static void addScaled(double[] target, double factor, double[] values) {
    for (int i = 0; i < target.length; i++) {
      target[i] += factor * values[i];
    }
  }

  private static void divide(double[] target, double divisor) {
    for (int i = 0; i < target.length; i++) {
      target[i] /= divisor;
    }
  }

  private static double largest(double[][] a) {
    return Arrays.stream(a).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
  }

  private static int largestMagnitude(double[] values) {
    return IntStream.range(0, values.length)
        .reduce(0, (best, i) -> Math.abs(values[i]) > Math.abs(values[best]) ? i : best);
  }
}
