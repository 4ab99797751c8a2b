package gmm.mixture;

import gmm.kit.linalg.Block;
import gmm.kit.testing.Alternative;
import gmm.likelihood.LogSumExp;
import gmm.mixture.given.Posterior;
import java.util.Arrays;

/** Right answers for {@link Responsibilities} in another style. */
final class ResponsibilitiesAlternatives {

  private ResponsibilitiesAlternatives() {}

  @Alternative(exercise = "3.7", style = "module 2's loops over rows")
  static Posterior loops(Block logDensities, double[] logWeights) {
    double[][] rows = logDensities.toRows();
    double[] densities = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double[] joint = new double[logWeights.length];
      for (int k = 0; k < joint.length; k++) {
        joint[k] = rows[i][k] + logWeights[k];
      }
      densities[i] = LogSumExp.of(joint);
    }
    Block responsibilities =
        Block.of(
            rows.length,
            logWeights.length,
            (i, k) -> Math.exp(rows[i][k] + logWeights[k] - densities[i]));
    return new Posterior(responsibilities, densities);
  }

  @Alternative(exercise = "3.7", style = "the logarithms of the responsibilities first")
  static Posterior logarithms(Block logDensities, double[] logWeights) {
    Block joint = logDensities.plusRow(logWeights);
    double[] top = joint.rowMaxima();
    double[] densities =
        joint.plusRow(new double[logWeights.length]).minusColumn(top).exp().rowSums();
    Arrays.setAll(densities, i -> top[i] + Math.log(densities[i]));
    return new Posterior(joint.minusColumn(densities).exp(), densities);
  }
}
