package gmm.faces;

import gmm.faces.given.CodePosterior;
import gmm.kit.testing.Mistake;

final class BlindConditionalMixture {
  private BlindConditionalMixture() {}

  @Mistake(exercise = "5.8", method = "complete", name = "averages the components' new means with the mixture's old weights", why = "", section = "")
  static double[][] oldWeights(ConditionalMixture conditional, int[] seen, double[][] values) {
    CodePosterior posterior = conditional.given(seen, values);
    double[] weights = conditional.mixture().weights();
    double[][] codes = new double[values.length][conditional.mixture().dimension()];
    for (int i = 0; i < values.length; i++) {
      for (int k = 0; k < weights.length; k++) {
        double[] mean = posterior.mixture(i).components().get(k).mean();
        for (int j = 0; j < mean.length; j++) {
          codes[i][j] += weights[k] * mean[j];
        }
      }
    }
    double[][] pictures = conditional.eigenfaces().inverseTransform(codes);
    for (int i = 0; i < values.length; i++) {
      for (int a = 0; a < seen.length; a++) {
        pictures[i][seen[a]] = values[i][a];
      }
    }
    return pictures;
  }
}
