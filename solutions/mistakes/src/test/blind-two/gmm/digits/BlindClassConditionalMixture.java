package gmm.digits;

import gmm.kit.testing.Mistake;

final class BlindClassConditionalMixture {

  private BlindClassConditionalMixture() {}

  @Mistake(exercise = "4.8", method = "logJoint", name = "the log odds of the class instead of the log of its prior", why = "", section = "")
  static double[][] logOdds(ClassConditionalMixture classifier, double[][] rows) {
    double[] priors = classifier.priors();
    double[][] joint = new double[rows.length][priors.length];
    for (int y = 0; y < priors.length; y++) {
      double[] logs = classifier.densities().get(y).scoreSamples(rows);
      for (int i = 0; i < rows.length; i++) {
        joint[i][y] = Math.log(priors[y] / (1 - priors[y])) + logs[i];
      }
    }
    return joint;
  }

  @Mistake(exercise = "4.9", method = "logMarginal", name = "the logarithm taken inside the sum: mean log density, weighted by the priors", why = "", section = "")
  static double[] logInside(ClassConditionalMixture classifier, double[][] rows) {
    double[] priors = classifier.priors();
    double[] marginal = new double[rows.length];
    for (int y = 0; y < priors.length; y++) {
      double[] logs = classifier.densities().get(y).scoreSamples(rows);
      for (int i = 0; i < rows.length; i++) {
        marginal[i] += priors[y] * logs[i];
      }
    }
    return marginal;
  }
}
