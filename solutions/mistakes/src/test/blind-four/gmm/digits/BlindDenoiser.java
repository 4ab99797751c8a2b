package gmm.digits;

import gmm.em.Responsibilities;
import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import gmm.likelihood.MultivariateGaussian;

final class BlindDenoiser {

  private BlindDenoiser() {}

  @Mistake(
      exercise = "4.14",
      method = "posteriorMean",
      name = "only the guess of the most probable component, and that of the clean mixture",
      why = "",
      section = "")
  static double[][] oneGuess(Denoiser denoiser, double[][] noisy, double noise) {
    Check.columns("noisy", noisy, denoiser.mixture().dimension());
    Check.positive("noise", noise);
    double[][] r = Responsibilities.of(denoiser.mixture(), noisy);
    double[][] means = new double[noisy.length][];
    for (int i = 0; i < noisy.length; i++) {
      int best = 0;
      for (int k = 1; k < r[i].length; k++) {
        if (r[i][k] > r[i][best]) {
          best = k;
        }
      }
      means[i] = guess(denoiser.mixture().components().get(best), noisy[i], noise);
    }
    return means;
  }

  private static double[] guess(MultivariateGaussian component, double[] h, double noise) {
    double[] mean = component.mean();
    double[][] noised = Matrices.copy(component.covariance());
    double[][] difference = new double[mean.length][1];
    for (int j = 0; j < mean.length; j++) {
      noised[j][j] += noise * noise;
      difference[j][0] = h[j] - mean[j];
    }
    double[][] step =
        Matrices.multiply(
            component.covariance(), Matrices.solvePositiveDefinite(noised, difference));
    double[] guess = mean.clone();
    for (int j = 0; j < mean.length; j++) {
      guess[j] += step[j][0];
    }
    return guess;
  }
}
