package gmm.kit.linalg;

import static org.bytedeco.openblas.global.openblas.CblasColMajor;
import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasTrans;

import gmm.kit.Check;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import org.bytedeco.openblas.global.openblas;

/**
 * The monomials of each row of a block, about a centre c: 1, the features t = x - c, and what a
 * {@link Kind} adds to them. The logarithm of a Gaussian density is linear in them, and so are the
 * sums that an M-step needs: both are one matrix product for all components together.
 *
 * <p>Raw moments cancel where the centre is far away compared to a component's width: whoever uses
 * this must see to it that it is not. Not for use by several threads at once.
 */
public final class Monomials {

  /** What follows 1 and the d features. */
  public enum Kind {
    /** Nothing. */
    LINEAR,
    /** ‖t‖². */
    NORM,
    /** t₁², t₂², ... */
    SQUARES,
    /** tᵢ tⱼ for i ≤ j: t₁t₁, t₁t₂, t₂t₂, t₁t₃, ... */
    PRODUCTS;

    /**
     * {@return f, how many monomials a row has}
     *
     * @param d features
     */
    public int count(int d) {
      return 1
          + d
          + switch (this) {
            case LINEAR -> 0;
            case NORM -> 1;
            case SQUARES -> d;
            case PRODUCTS -> d * (d + 1) / 2;
          };
    }
  }

  /** From this number on, transposing the weights pays: OpenBLAS likes it better. */
  private static final int MANY = 64;

  private final DoubleBuffer values;
  private final int rows;
  private final int features;
  private final int count;

  private Monomials(DoubleBuffer values, int rows, int features, int count) {
    this.values = values;
    this.rows = rows;
    this.features = features;
    this.count = count;
  }

  /**
   * {@return monomials in memory that this thread uses again with the next call: they are gone
   * then}
   *
   * @param block m x d
   * @param centre c, length d
   * @param kind which
   */
  public static Monomials of(Block block, double[] centre, Kind kind) {
    Check.length("centre", centre, block.columns());
    int m = block.rows();
    int d = block.columns();
    DoubleBuffer values = Scratch.third(Math.multiplyExact(m, kind.count(d)));
    double[][] t = Scratch.arrays(d + 1, m);
    Arrays.fill(t[d], 0, m, 1);
    append(t[d], m, values);
    for (int j = 0; j < d; j++) {
      Kernels.minus(block.values()[j], centre[j], t[j]);
      append(t[j], m, values);
    }
    if (kind == Kind.NORM) {
      Arrays.fill(t[d], 0, m, 0);
    }
    for (int j = 0; j < d && kind != Kind.LINEAR; j++) {
      if (kind == Kind.NORM) {
        Kernels.addProduct(t[j], t[j], t[d], m);
      } else {
        for (int i = kind == Kind.SQUARES ? j : 0; i <= j; i++) {
          Kernels.product(t[i], t[j], t[d], m);
          append(t[d], m, values);
        }
      }
    }
    if (kind == Kind.NORM) {
      append(t[d], m, values);
    }
    return new Monomials(values.clear(), m, d, kind.count(d));
  }

  private static void append(double[] column, int rows, DoubleBuffer values) {
    values.put(column, 0, rows);
  }

  /**
   * {@return Φ Θᵀ, m x k, a block of one's own: for each row its monomials' sums, weighted by each
   * set of coefficients}
   *
   * @param coefficients Θ, k x f
   */
  public Block times(double[][] coefficients) {
    Blas.singleThreaded();
    int k = coefficients.length;
    DoubleBuffer theta = Scratch.first(k * count);
    for (double[] one : coefficients) {
      theta.put(one, 0, count);
    }
    DoubleBuffer products = Scratch.second(rows * k);
    openblas.cblas_dgemm(
        CblasColMajor,
        CblasNoTrans,
        CblasNoTrans,
        rows,
        k,
        count,
        1,
        values,
        rows,
        theta.clear(),
        count,
        0,
        products,
        rows);
    Block block = Block.ofUnknown(rows, k);
    for (double[] column : block.own()) {
      products.get(column, 0, rows);
    }
    return block;
  }

  /**
   * Wᵀ Φ is added: each monomial's sum over the rows, with each column of weights.
   *
   * @param weights m x k
   * @param sums length k f, the k sums of one monomial after those of another
   */
  public void addWeighted(Block weights, double[] sums) {
    Blas.singleThreaded();
    int k = weights.columns();
    DoubleBuffer w = Scratch.second(rows * k);
    DoubleBuffer products = Scratch.first(k * count);
    if (count < MANY) {
      for (int c = 0; c < k; c++) {
        w.put(weights.values()[c], 0, rows);
      }
      openblas.cblas_dgemm(
          CblasColMajor,
          CblasTrans,
          CblasNoTrans,
          k,
          count,
          rows,
          1,
          w.clear(),
          rows,
          values,
          rows,
          0,
          products,
          k);
    } else {
      w.put(weights.rowMajor(Scratch.numbers(rows * k)), 0, rows * k);
      openblas.cblas_dgemm(
          CblasColMajor,
          CblasNoTrans,
          CblasNoTrans,
          k,
          count,
          rows,
          1,
          w.clear(),
          k,
          values,
          rows,
          0,
          products,
          k);
    }
    double[] own = Scratch.numbers(k * count);
    products.get(own, 0, k * count);
    for (int i = 0; i < sums.length; i++) {
      sums[i] += own[i];
    }
  }

  /**
   * {@return ‖tᵀ P‖² of each row, length m}
   *
   * @param p P, d x d
   */
  public double[] squaredNorms(double[][] p) {
    Blas.singleThreaded();
    DoubleBuffer matrix = Scratch.first(features * features);
    for (double[] row : p) {
      matrix.put(row, 0, features);
    }
    DoubleBuffer products = Scratch.second(rows * features);
    openblas.cblas_dgemm(
        CblasColMajor,
        CblasNoTrans,
        CblasTrans,
        rows,
        features,
        features,
        1,
        values.slice(rows, rows * features),
        rows,
        matrix.clear(),
        features,
        0,
        products,
        rows);
    double[] norms = new double[rows];
    double[] column = Scratch.numbers(rows);
    for (int j = 0; j < features; j++) {
      products.get(column, 0, rows);
      Kernels.addProduct(column, column, norms, rows);
    }
    return norms;
  }
}
