package gmm.mixture;

import gmm.kit.linalg.Block;
import gmm.kit.testing.Mistake;
import gmm.mixture.given.Posterior;
import java.util.Arrays;

final class ResponsibilitiesMistakes {

  private ResponsibilitiesMistakes() {}

  @Mistake(
      exercise = "3.7",
      name = "forgets the components' weights",
      why = "A common component is more probable before anything is seen: add log wₖ.",
      section = "5.1")
  static Posterior noWeights(Block logDensities, double[] logWeights) {
    return posterior(logDensities.plusRow(new double[logWeights.length]));
  }

  @Mistake(
      exercise = "3.7",
      name = "exponentiates before the largest of the row is taken out",
      why = "Far from every mean all densities underflow to 0, and 0/0 is NaN.",
      section = "5.1")
  static Posterior underflow(Block logDensities, double[] logWeights) {
    Block joint = logDensities.plusRow(logWeights).exp();
    double[] sums = joint.rowSums();
    return new Posterior(joint.dividedByColumn(sums), logs(sums));
  }

  @Mistake(
      exercise = "3.7",
      name = "forgets to put the largest back into the log density",
      why = "log Σ exp a = top + log Σ exp(a - top): top comes back in the end.",
      section = "5.1")
  static Posterior topForgotten(Block logDensities, double[] logWeights) {
    Block joint = logDensities.plusRow(logWeights);
    joint.minusColumn(joint.rowMaxima()).exp();
    double[] sums = joint.rowSums();
    return new Posterior(joint.dividedByColumn(sums), logs(sums));
  }

  @Mistake(
      exercise = "3.7",
      name = "does not divide by the sum of the row",
      why = "Responsibilities are probabilities: each row has to sum to 1.",
      section = "5.1")
  static Posterior notNormalised(Block logDensities, double[] logWeights) {
    double[] logs = posterior(logDensities.plusRow(logWeights)).logDensities();
    Block joint = logDensities.plusRow(logWeights);
    return new Posterior(joint.minusColumn(joint.rowMaxima()).exp(), logs);
  }

  @Mistake(
      exercise = "3.7",
      name = "adds the weights instead of their logarithms",
      why = "In logarithms the product wₖ N becomes the sum log wₖ + log N: add logWeights.",
      section = "5.1")
  static Posterior plainWeights(Block logDensities, double[] logWeights) {
    double[] weights = Arrays.stream(logWeights).map(Math::exp).toArray();
    return posterior(logDensities.plusRow(weights));
  }

  private static Posterior posterior(Block joint) {
    double[] top = joint.rowMaxima();
    joint.minusColumn(top).exp();
    double[] sums = joint.rowSums();
    double[] logs = logs(sums);
    Arrays.setAll(logs, i -> top[i] + logs[i]);
    return new Posterior(joint.dividedByColumn(sums), logs);
  }

  private static double[] logs(double[] sums) {
    return Arrays.stream(sums).map(Math::log).toArray();
  }
}
