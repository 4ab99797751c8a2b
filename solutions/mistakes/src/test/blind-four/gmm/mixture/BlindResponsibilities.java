package gmm.mixture;

import gmm.kit.linalg.Block;
import gmm.kit.testing.Mistake;
import gmm.mixture.given.Posterior;

final class BlindResponsibilities {

  private BlindResponsibilities() {}

  @Mistake(
      exercise = "3.7",
      name = "adds the weights themselves to the log densities, not their logarithms",
      why = "",
      section = "")
  static Posterior plainWeights(Block logDensities, double[] logWeights) {
    double[] weights = new double[logWeights.length];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = Math.exp(logWeights[k]);
    }
    Block joint = logDensities.plusRow(weights);
    double[] top = joint.rowMaxima();
    joint.minusColumn(top).exp();
    double[] sums = joint.rowSums();
    joint.dividedByColumn(sums);
    double[] logs = new double[top.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = top[i] + Math.log(sums[i]);
    }
    return new Posterior(joint, logs);
  }
}
