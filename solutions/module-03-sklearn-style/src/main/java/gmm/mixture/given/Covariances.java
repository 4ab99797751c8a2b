package gmm.mixture.given;

import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import gmm.mixture.CovarianceType;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The covariances of k components in the compact form of their type; immutable.
 *
 * <p>A list of matrices: k of d x d (full), one of d x d (tied), k of 1 x d (diagonal: a row of
 * variances), k of 1 x 1 (spherical: one variance).
 */
public final class Covariances {

  private final CovarianceType type;
  private final double[][][] compact;

  private Covariances(CovarianceType type, double[][][] compact) {
    this.type = type;
    this.compact = compact;
  }

  /**
   * {@return covariances in their compact form, copied}
   *
   * @param type what they are
   * @param compact as the class says
   * @throws IllegalArgumentException if the shape is not the type's, or a variance is not positive
   */
  public static Covariances of(CovarianceType type, double[][][] compact) {
    Check.that(compact.length > 0, "covariances must not be empty");
    for (int c = 0; c < compact.length; c++) {
      String name = "covariances[" + c + "]";
      switch (type) {
        case FULL, TIED -> Check.symmetric(name, compact[c]);
        case DIAGONAL, SPHERICAL -> {
          Check.that(compact[c].length == 1, "%s must be one row of variances", name);
          Check.sample(name, compact[c][0]);
          for (double variance : compact[c][0]) {
            Check.positive("a variance of " + name, variance);
          }
        }
      }
    }
    return new Covariances(type, copy(compact));
  }

  /**
   * {@return covariances made of these very arrays, neither copied nor checked}
   *
   * @param type what they are
   * @param compact as the class says
   */
  public static Covariances takingOver(CovarianceType type, double[][][] compact) {
    return new Covariances(type, compact);
  }

  /** {@return what they are} */
  public CovarianceType type() {
    return type;
  }

  /** {@return a copy of the compact form} */
  public double[][][] compact() {
    return copy(compact);
  }

  /** {@return how many matrices the compact form has: k, or 1 if tied} */
  public int size() {
    return compact.length;
  }

  /**
   * {@return the compact form of one component, not copied}
   *
   * @param component 0 to k - 1
   */
  public double[][] of(int component) {
    return compact[type == CovarianceType.TIED ? 0 : component];
  }

  /**
   * {@return a component's covariance matrix, d x d, whatever the type}
   *
   * @param component 0 to k - 1
   * @param d features
   */
  public double[][] matrix(int component, int d) {
    double[][] own = of(component);
    return switch (type) {
      case FULL, TIED -> Matrices.copy(own);
      case DIAGONAL -> Matrices.diagonal(own[0]);
      case SPHERICAL ->
          Matrices.diagonal(IntStream.range(0, d).mapToDouble(j -> own[0][0]).toArray());
    };
  }

  /**
   * The covariances of the same components in the shape of another type, as a start: a full matrix
   * keeps its diagonal (diagonal) or the mean of it (spherical), and the tied one is the mean of
   * all.
   *
   * @param other the type asked for
   * @param k components
   * @param d features
   */
  Covariances as(CovarianceType other, int k, int d) {
    if (other == type) {
      return this;
    }
    double[][][] full =
        IntStream.range(0, k).mapToObj(c -> matrix(c, d)).toArray(double[][][]::new);
    double[][][] converted =
        switch (other) {
          case FULL -> full;
          case TIED -> new double[][][] {mean(full)};
          case DIAGONAL -> each(full, Covariances::diagonal);
          case SPHERICAL ->
              each(
                  full, own -> new double[] {Arrays.stream(diagonal(own)).average().orElseThrow()});
        };
    return new Covariances(other, converted);
  }

  /**
   * {@return the variance of one feature under one component}
   *
   * @param component 0 to k - 1
   * @param feature 0 to d - 1
   */
  public double variance(int component, int feature) {
    double[][] own = of(component);
    return switch (type) {
      case FULL, TIED -> own[feature][feature];
      case DIAGONAL -> own[0][feature];
      case SPHERICAL -> own[0][0];
    };
  }

  private static double[][][] each(double[][][] full, Function<double[][], double[]> row) {
    return Arrays.stream(full)
        .map(own -> new double[][] {row.apply(own)})
        .toArray(double[][][]::new);
  }

  private static double[] diagonal(double[][] matrix) {
    return IntStream.range(0, matrix.length).mapToDouble(j -> matrix[j][j]).toArray();
  }

  private static double[][] mean(double[][][] matrices) {
    int d = matrices[0].length;
    double[][] mean = new double[d][d];
    for (double[][] matrix : matrices) {
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          mean[i][j] += matrix[i][j] / matrices.length;
        }
      }
    }
    return mean;
  }

  static double[][][] copy(double[][][] compact) {
    return Arrays.stream(compact).map(Matrices::copy).toArray(double[][][]::new);
  }
}
