package gmm.mixture.engine;

import gmm.kit.linalg.Block;
import gmm.mixture.Responsibilities;
import gmm.mixture.given.Parameters;
import gmm.mixture.given.Posterior;

/**
 * The E-step for full covariances of many features: thousands of rows at a time, and the components
 * side by side on the machine's cores, so that each one's products are large and there is one table
 * of second moments instead of one per partition.
 */
final class WideEStep implements EStep {

  private static final int LARGEST_TABLE = 1 << 21;
  private static final int MOST_ROWS = 1 << 14;
  private static final int FEWEST_ROWS = 256;

  private final Partitions data;
  private final double regCovar;
  private final int[][] labels;

  /**
   * @param data to be walked through
   * @param regCovar what the M-step adds to each variance
   */
  WideEStep(Partitions data, double regCovar) {
    this.data = data;
    this.regCovar = regCovar;
    labels = new int[data.blocks()][];
  }

  /** How many rows are taken at a time: what is held for them stays below 16 MB per table. */
  static int rows(int d, int k) {
    return Math.clamp(LARGEST_TABLE / Math.max(2 * d, k), FEWEST_ROWS, MOST_ROWS);
  }

  @Override
  public Step of(Parameters parameters) {
    PrunedDensities densities = new PrunedDensities(parameters);
    double[] logWeights = parameters.logWeights();
    return CentredMoments.step(
        parameters,
        references -> {
          SufficientStatistics sums = new SufficientStatistics(parameters.type(), references);
          for (int b = 0; b < data.blocks(); b++) {
            Block rows = data.block(b);
            Block logDensities = logDensities(densities, rows, b);
            Posterior posterior = Responsibilities.of(logDensities, logWeights);
            sums.addInParallel(rows, posterior);
            posterior.responsibilities().release();
          }
          return sums;
        },
        regCovar);
  }

  private Block logDensities(PrunedDensities densities, Block rows, int number) {
    int[] likely = labels[number] == null ? densities.guess(rows) : labels[number];
    double[][] found = densities.of(rows, likely);
    labels[number] = densities.best(found);
    return Block.over(found);
  }
}
