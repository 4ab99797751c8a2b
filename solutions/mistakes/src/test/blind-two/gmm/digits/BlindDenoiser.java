package gmm.digits;

import gmm.em.Responsibilities;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;

final class BlindDenoiser {

  private BlindDenoiser() {}

  @Mistake(exercise = "4.14", method = "posteriorMean", name = "the noise's share of the difference is kept instead of the signal's", why = "", section = "")
  static double[][] noiseKept(Denoiser denoiser, double[][] noisy, double noise) {
    Mixture mixture = denoiser.mixture();
    Mixture noised = denoiser.noised(noise);
    double[][] responsibilities = Responsibilities.of(noised, noisy);
    int d = mixture.dimension();
    double[][] expected = new double[noisy.length][d];
    for (int k = 0; k < mixture.size(); k++) {
      MultivariateGaussian component = mixture.components().get(k);
      double[] mean = component.mean();
      double[][] differences = new double[d][noisy.length];
      for (int i = 0; i < noisy.length; i++) {
        for (int j = 0; j < d; j++) {
          differences[j][i] = noisy[i][j] - mean[j];
        }
      }
      double[][] solved =
          Matrices.solvePositiveDefinite(noised.components().get(k).covariance(), differences);
      for (int i = 0; i < noisy.length; i++) {
        for (int j = 0; j < d; j++) {
          expected[i][j] +=
              responsibilities[i][k] * (mean[j] + noise * noise * solved[j][i]);
        }
      }
    }
    return expected;
  }
}
