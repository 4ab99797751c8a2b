package gmm.mixture;

import gmm.kit.testing.Mistake;
import gmm.likelihood.LogSumExp;

final class BlindGaussianMixture {
  private BlindGaussianMixture() {}

  @Mistake(exercise = "3.8", method = "predict", name = "the component of the least Mahalanobis distance", why = "", section = "")
  static int[] leastMahalanobis(GaussianMixture model, double[][] rows) {
    int[] labels = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double best = Double.POSITIVE_INFINITY;
      for (int k = 0; k < model.size(); k++) {
        double distance = model.component(k).mahalanobisSquared(rows[i]);
        if (distance < best) {
          best = distance;
          labels[i] = k;
        }
      }
    }
    return labels;
  }

  @Mistake(exercise = "3.9", method = "score", name = "the log of the mean density, not the mean of the logs", why = "", section = "")
  static double logOfTheMean(GaussianMixture model, double[][] rows) {
    return LogSumExp.of(model.scoreSamples(rows)) - Math.log(rows.length);
  }
}
