package gmm.faces.demo;

import gmm.kit.linalg.Matrices;
import gmm.likelihood.MultivariateGaussian;
import gmm.mixture.GaussianMixture;

/**
 * The mean and the covariance of samples, or of all that a mixture makes: what a Fréchet distance
 * sees of them.
 *
 * @param mean length d
 * @param covariance d x d
 */
record Moments(double[] mean, double[][] covariance) {

  static Moments of(double[][] rows) {
    MultivariateGaussian fit = MultivariateGaussian.fit(rows);
    return new Moments(fit.mean(), fit.covariance());
  }

  /** Exactly, by the law of total covariance: the components' own, and that of their means. */
  static Moments of(GaussianMixture mixture) {
    double[] weights = mixture.weights();
    double[][] means = mixture.means();
    int d = mixture.dimension();
    double[] mean = Matrices.multiply(Matrices.transpose(means), weights);
    double[][] covariance = new double[d][d];
    for (int k = 0; k < weights.length; k++) {
      double[][] own = mixture.covariance(k);
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          double between = (means[k][i] - mean[i]) * (means[k][j] - mean[j]);
          covariance[i][j] += weights[k] * (own[i][j] + between);
        }
      }
    }
    return new Moments(mean, covariance);
  }
}
