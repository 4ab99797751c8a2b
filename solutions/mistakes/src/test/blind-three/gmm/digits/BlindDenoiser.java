package gmm.digits;

import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.ArrayList;
import java.util.List;

final class BlindDenoiser {
  private BlindDenoiser() {}

  @Mistake(exercise = "4.14", method = "noised", name = "noise in proportion: the diagonal times one plus the noise's variance", why = "", section = "")
  static Mixture inProportion(Denoiser denoiser, double noise) {
    List<MultivariateGaussian> components = new ArrayList<>();
    for (MultivariateGaussian component : denoiser.mixture().components()) {
      double[][] covariance = component.covariance();
      for (int j = 0; j < covariance.length; j++) {
        covariance[j][j] *= 1 + noise * noise;
      }
      components.add(MultivariateGaussian.of(component.mean(), covariance));
    }
    return Mixture.of(denoiser.mixture().weights(), components);
  }
}
