package gmm.mixture;

import gmm.kit.linalg.Block;
import gmm.kit.testing.Mistake;
import gmm.mixture.given.Posterior;

final class BlindResponsibilities {
  private BlindResponsibilities() {}

  @Mistake(exercise = "3.7", name = "largest entry not added back to the log density", why = "", section = "")
  static Posterior maximumLost(Block logDensities, double[] logWeights) {
    Block joint = logDensities.plusRow(logWeights);
    double[] largest = joint.rowMaxima();
    joint.minusColumn(largest).exp();
    double[] sums = joint.rowSums();
    joint.dividedByColumn(sums);
    double[] logs = new double[sums.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = Math.log(sums[i]);
    }
    return new Posterior(joint, logs);
  }

  @Mistake(exercise = "3.7", name = "responsibilities relative to the largest, never divided by the sum", why = "", section = "")
  static Posterior notNormalised(Block logDensities, double[] logWeights) {
    Block joint = logDensities.plusRow(logWeights);
    double[] logs = joint.rowMaxima();
    Block responsibilities = joint.minusColumn(logs).exp();
    double[] sums = responsibilities.rowSums();
    for (int i = 0; i < logs.length; i++) {
      logs[i] += Math.log(sums[i]);
    }
    return new Posterior(responsibilities, logs);
  }
}
