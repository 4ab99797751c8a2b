package gmm.mixture.given;

import gmm.kit.Check;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import gmm.mixture.CovarianceType;
import gmm.mixture.json.MixtureJsonWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The fitted attributes of a mixture: its parameters, and how they were found. */
public abstract class FittedMixture {

  private final Parameters parameters;
  private final Fit fit;
  private List<MultivariateGaussian> components;

  /**
   * @param parameters weights, means, covariances
   * @param fit how they were found
   */
  FittedMixture(Parameters parameters, Fit fit) {
    this.parameters = Check.notNull("parameters", parameters);
    this.fit = Check.notNull("fit", fit);
  }

  /** {@return log wₖ, length k} */
  public double[] logWeights() {
    return parameters.logWeights();
  }

  /** {@return k, the number of components} */
  public int size() {
    return parameters.size();
  }

  /** {@return d, the number of features} */
  public int dimension() {
    return parameters.dimension();
  }

  /** {@return the shape of the covariances} */
  public CovarianceType covarianceType() {
    return parameters.type();
  }

  /** {@return weights, means and covariances together} */
  public Parameters parameters() {
    return parameters;
  }

  /** {@return a copy, length k} */
  public double[] weights() {
    return parameters.weights();
  }

  /** {@return a copy, k x d} */
  public double[][] means() {
    return parameters.means();
  }

  /**
   * {@return a copy of a component's mean, length d}
   *
   * @param component 0 to k - 1
   */
  public double[] mean(int component) {
    Check.between("component", component, 0, size() - 1);
    return parameters.mean(component).clone();
  }

  /**
   * {@return a component's covariance matrix, d x d, whatever the type}
   *
   * @param component 0 to k - 1
   */
  public double[][] covariance(int component) {
    Check.between("component", component, 0, size() - 1);
    return parameters.covariances().matrix(component, dimension());
  }

  /** {@return a copy of the covariances in the compact form of {@link Covariances}} */
  public double[][][] covariances() {
    return parameters.covariances().compact();
  }

  /** {@return Cholesky factors of the precisions, in the compact form of {@link Covariances}} */
  public double[][][] precisionsCholesky() {
    return parameters.precisionsCholesky();
  }

  /** {@return the inverse covariances, in the compact form of {@link Covariances}} */
  public double[][][] precisions() {
    return parameters.precisions();
  }

  /**
   * {@return a component by itself}
   *
   * @param component 0 to k - 1
   */
  public MultivariateGaussian component(int component) {
    Check.between("component", component, 0, size() - 1);
    return components().get(component);
  }

  /** {@return the same mixture as module 1 knows it} */
  public Mixture toMixture() {
    return Mixture.of(weights(), components());
  }

  /** {@return how it was found} */
  public Fit fit() {
    return fit;
  }

  /** {@return whether the likelihood had stopped rising when the fit ended} */
  public boolean converged() {
    return fit.converged();
  }

  /** {@return EM iterations of the best start} */
  public int iterations() {
    return fit.iterations();
  }

  /** {@return mean log-likelihood of a sample at the fit's last E-step} */
  public double lowerBound() {
    return fit.lowerBound();
  }

  /**
   * Writes the model as JSON, in place of what stood there; {@code MixtureJson.read} reads it back.
   *
   * @param file where
   * @throws gmm.kit.InputException if it cannot be written
   */
  public void save(Path file) {
    MixtureJsonWriter.write(file, parameters, fit);
  }

  /** {@return what it is and how the fit went, in one line} */
  @Override
  public String toString() {
    return "GaussianMixture(k = %d, d = %d, %s, %s after %d iterations, lower bound %.6g)"
        .formatted(
            size(),
            dimension(),
            covarianceType().name().toLowerCase(Locale.ROOT),
            converged() ? "converged" : "not converged",
            iterations(),
            lowerBound());
  }

  private synchronized List<MultivariateGaussian> components() {
    if (components == null) {
      components =
          IntStream.range(0, size())
              .mapToObj(c -> MultivariateGaussian.of(parameters.mean(c), covariance(c)))
              .toList();
    }
    return components;
  }
}
