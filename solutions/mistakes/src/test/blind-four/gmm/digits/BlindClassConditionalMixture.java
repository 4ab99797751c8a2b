package gmm.digits;

import gmm.kit.testing.Mistake;
import gmm.likelihood.LogSumExp;

final class BlindClassConditionalMixture {

  private BlindClassConditionalMixture() {}

  @Mistake(
      exercise = "4.8",
      method = "logJoint",
      name = "logarithm of the sum of prior and density instead of their product",
      why = "",
      section = "")
  static double[][] logOfSum(ClassConditionalMixture mixture, double[][] rows) {
    double[] priors = mixture.priors();
    double[][] joint = new double[rows.length][priors.length];
    for (int y = 0; y < priors.length; y++) {
      double[] scores = mixture.densities().get(y).scoreSamples(rows);
      for (int i = 0; i < rows.length; i++) {
        joint[i][y] = Math.log(priors[y] + Math.exp(scores[i]));
      }
    }
    return joint;
  }

  @Mistake(
      exercise = "4.9",
      method = "logMarginal",
      name = "mean over the classes although the priors weigh them already",
      why = "",
      section = "")
  static double[] meanOverClasses(ClassConditionalMixture mixture, double[][] rows) {
    double[][] joint = mixture.logJoint(rows);
    double[] marginal = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      marginal[i] = LogSumExp.of(joint[i]) - Math.log(joint[i].length);
    }
    return marginal;
  }
}
