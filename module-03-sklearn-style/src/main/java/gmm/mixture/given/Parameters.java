// Given: nothing to write here.
package gmm.mixture.given;

import gmm.kit.Check;
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
   * @throws IllegalArgumentException if the weights are no probabilities or the shapes do not fit
   */
  public Parameters(double[] weights, double[][] means, Covariances covariances) {
    Check.probabilities("weights", weights);
    Check.rows("means", means);
    Check.sameSize("means", means.length, "weights", weights.length);
    CovarianceType type = covariances.type();
    int expected = type == CovarianceType.TIED ? 1 : means.length;
    Check.that(
        covariances.size() == expected,
        "there must be %s covariances but there are %s",
        expected,
        covariances.size());
    int width = type == CovarianceType.SPHERICAL ? 1 : means[0].length;
    for (int c = 0; c < expected; c++) {
      Check.length("covariances[" + c + "][0]", covariances.of(c)[0], width);
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
  double[] logWeights() {
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

  synchronized double[][][] factors() {
    if (precisionsCholesky == null) {
      precisionsCholesky =
          SideBySide.map(covariances.size(), this::factor).toArray(double[][][]::new);
    }
    return precisionsCholesky;
  }

  double[] mean(int component) {
    return means[component];
  }

  double weight(int component) {
    return weights[component];
  }

  private double[][] factor(int component) {
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
