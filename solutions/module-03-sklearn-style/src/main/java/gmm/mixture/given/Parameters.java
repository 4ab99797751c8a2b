package gmm.mixture.given;

import gmm.kit.Check;
import gmm.kit.Parallel;
import gmm.kit.linalg.Matrices;
import gmm.kit.linalg.NotPositiveDefiniteException;
import gmm.mixture.CovarianceType;
import gmm.mixture.PrecisionCholesky;
import java.util.Arrays;

/**
 * Weights, means and covariances of a mixture; immutable. The precisions follow from the
 * covariances and are computed when they are first asked for.
 */
public final class Parameters {

  private final double[] weights;
  private final double[] logWeights;
  private final double[][] means;
  private final Covariances covariances;
  private double[][][] precisionsCholesky;

  /**
   * @param weights length k, none negative, summing to 1
   * @param means k x d
   * @param covariances of k components and d features
   * @throws IllegalArgumentException if the weights are not probabilities or the shapes do not fit
   */
  public Parameters(double[] weights, double[][] means, Covariances covariances) {
    Check.probabilities("weights", weights);
    Check.rows("means", means);
    Check.sameSize("means", means.length, "weights", weights.length);
    CovarianceShape shape = covariances.type().shape(means.length, means[0].length);
    Check.that(
        covariances.size() == shape.count(),
        "there must be %s covariances but there are %s",
        shape.count(),
        covariances.size());
    for (int c = 0; c < shape.count(); c++) {
      Check.length("covariances[" + c + "][0]", covariances.of(c)[0], shape.columns());
    }
    this.weights = weights.clone();
    this.logWeights = Arrays.stream(weights).map(Math::log).toArray();
    this.means = Matrices.copy(means);
    this.covariances = covariances;
  }

  /** {@return k, the number of components} */
  public int size() {
    return weights.length;
  }

  /** {@return d, the number of features} */
  public int dimension() {
    return means[0].length;
  }

  /** {@return a copy, length k} */
  public double[] weights() {
    return weights.clone();
  }

  /** {@return the weights' logarithms, a copy, length k} */
  public double[] logWeights() {
    return logWeights.clone();
  }

  /** {@return a copy, k x d} */
  public double[][] means() {
    return Matrices.copy(means);
  }

  /** {@return the covariances} */
  public Covariances covariances() {
    return covariances;
  }

  /** {@return the shape of the covariances} */
  public CovarianceType type() {
    return covariances.type();
  }

  /**
   * {@return the same weights and means, with covariances of another type}
   *
   * @param type full keeps all; tied is the mean of all matrices, diagonal their diagonals,
   *     spherical the mean of each diagonal
   */
  public Parameters as(CovarianceType type) {
    return new Parameters(weights, means, covariances.as(type, size(), dimension()));
  }

  /**
   * {@return the Cholesky factors of the precisions, in the compact form of {@link Covariances}; a
   * copy}
   *
   * @throws IllegalStateException if a covariance is ill-defined, naming the component
   */
  public double[][][] precisionsCholesky() {
    return Covariances.copy(factors());
  }

  /**
   * {@return the Cholesky factor of a component's precision, in the compact form of {@link
   * Covariances}; not copied}
   *
   * @param component 0 to k - 1
   * @throws IllegalStateException if a covariance is ill-defined, naming the component
   */
  public double[][] factor(int component) {
    return factors()[type() == CovarianceType.TIED ? 0 : component];
  }

  /**
   * {@return a component's mean, length d; not copied}
   *
   * @param component 0 to k - 1
   */
  public double[] mean(int component) {
    return means[component];
  }

  /**
   * {@return a component's weight}
   *
   * @param component 0 to k - 1
   */
  public double weight(int component) {
    return weights[component];
  }

  /** {@return the inverse covariances, in the compact form of {@link Covariances}} */
  public double[][][] precisions() {
    return Arrays.stream(factors())
        .map(
            factor ->
                switch (type()) {
                  case FULL, TIED -> Precisions.ofMatrix(factor);
                  case DIAGONAL, SPHERICAL -> new double[][] {Precisions.ofNumbers(factor[0])};
                })
        .toArray(double[][][]::new);
  }

  /**
   * Computes the precisions now, if nobody has asked for them yet.
   *
   * @throws IllegalStateException if a covariance is ill-defined, naming the component
   */
  public void requirePositiveDefinite() {
    factors();
  }

  private synchronized double[][][] factors() {
    if (precisionsCholesky == null) {
      precisionsCholesky =
          Parallel.map(covariances.size(), workOfFactors(), this::newFactor)
              .toArray(double[][][]::new);
    }
    return precisionsCholesky;
  }

  /** A Cholesky factor takes d³/3 multiplications, its inverse as many. */
  private long workOfFactors() {
    long d = dimension();
    return covariances.size() * (type() == CovarianceType.DIAGONAL ? d : d * d * d);
  }

  private double[][] newFactor(int component) {
    double[][] own = covariances.of(component);
    try {
      return switch (type()) {
        case FULL, TIED -> PrecisionCholesky.full(own);
        case DIAGONAL, SPHERICAL -> new double[][] {PrecisionCholesky.diagonal(positive(own[0]))};
      };
    } catch (NotPositiveDefiniteException e) {
      throw illDefined(component, e);
    }
  }

  private double[] positive(double[] variances) {
    for (int j = 0; j < variances.length; j++) {
      if (!(variances[j] > 0)) {
        throw new NotPositiveDefiniteException(j, variances[j]);
      }
    }
    return variances;
  }

  private IllegalStateException illDefined(int component, NotPositiveDefiniteException cause) {
    String whose =
        type() == CovarianceType.TIED
            ? "the tied covariance"
            : "the covariance of component " + component;
    return new IllegalStateException(
        whose
            + " is ill-defined (pivot "
            + cause.pivot()
            + " is "
            + cause.value()
            + "): it has collapsed on too few samples, or features are constant or sums of others."
            + " Decrease the number of components, increase regCovar, or scale the input data",
        cause);
  }
}
