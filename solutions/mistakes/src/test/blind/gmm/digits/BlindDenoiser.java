package gmm.digits;

import gmm.em.Responsibilities;
import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.ArrayList;
import java.util.List;

final class BlindDenoiser {
  private BlindDenoiser() {}

  @Mistake(exercise = "4.14", method = "noised", name = "variance of the noise added to every entry of the covariance", why = "", section = "")
  static Mixture everyEntry(Denoiser denoiser, double noise) {
    Check.positive("noise", noise);
    List<MultivariateGaussian> components = new ArrayList<>();
    for (MultivariateGaussian component : denoiser.mixture().components()) {
      double[][] covariance = Matrices.copy(component.covariance());
      for (double[] row : covariance) {
        for (int j = 0; j < row.length; j++) {
          row[j] += noise * noise;
        }
      }
      components.add(MultivariateGaussian.of(component.mean(), covariance));
    }
    return Mixture.of(denoiser.mixture().weights(), components);
  }

  @Mistake(exercise = "4.14", method = "posteriorMean", name = "guesses multiplied by the noise's share instead of the signal's", why = "", section = "")
  static double[][] noiseShare(Denoiser denoiser, double[][] noisy, double noise) {
    Mixture mixture = denoiser.mixture();
    Check.columns("noisy", noisy, mixture.dimension());
    Check.positive("noise", noise);
    Mixture wide = denoiser.noised(noise);
    double[][] responsibilities = Responsibilities.of(wide, noisy);
    int d = mixture.dimension();
    double[][] expected = new double[noisy.length][d];
    for (int k = 0; k < mixture.size(); k++) {
      double[] mean = mixture.components().get(k).mean();
      double[][] differences = new double[d][noisy.length];
      for (int i = 0; i < noisy.length; i++) {
        for (int j = 0; j < d; j++) {
          differences[j][i] = noisy[i][j] - mean[j];
        }
      }
      double[][] solved =
          Matrices.solvePositiveDefinite(wide.components().get(k).covariance(), differences);
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
