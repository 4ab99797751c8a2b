package gmm.mixture;

import gmm.kit.linalg.Block;
import gmm.kit.testing.Mistake;
import gmm.mixture.given.Posterior;

final class BlindResponsibilities {
  private BlindResponsibilities() {}

  @Mistake(exercise = "3.7", name = "a row's log density is the mean of the joint ones by responsibility", why = "", section = "")
  static Posterior expectedJoint(Block logDensities, double[] logWeights) {
    Block joint = logDensities.plusRow(logWeights);
    Block r = Block.of(joint.toRows()).plusRow(new double[logWeights.length]);
    r.minusColumn(joint.rowMaxima()).exp();
    r.dividedByColumn(r.rowSums());
    double[] logs = new double[joint.rows()];
    for (int i = 0; i < logs.length; i++) {
      for (int k = 0; k < logWeights.length; k++) {
        if (r.get(i, k) > 0) {
          logs[i] += r.get(i, k) * joint.get(i, k);
        }
      }
    }
    return new Posterior(r, logs);
  }
}
