package gmm.mixture.given;

import gmm.kit.linalg.Block;
import gmm.mixture.GaussianMixture;

/**
 * The E-step for full covariances of many features: thousands of rows at a time, and the components
 * side by side on the machine's cores, so that each one's products are large and there is one table
 * of second moments instead of one a partition.
 */
final class ByComponent implements AboutMeans.Walk {

  private static final int LARGEST_TABLE = 1 << 21;
  private static final int MOST_ROWS = 1 << 14;
  private static final int FEWEST_ROWS = 256;

  private final Partitions data;
  private final int[][] labels;

  ByComponent(Partitions data) {
    this.data = data;
    labels = new int[data.blocks()][];
  }

  /** How many rows are taken at a time: what is held for them stays below 16 MB a table. */
  static int rows(int d, int k) {
    return Math.clamp(LARGEST_TABLE / Math.max(2 * d, k), FEWEST_ROWS, MOST_ROWS);
  }

  @Override
  public Statistics of(Parameters parameters, double[][] references) {
    Statistics sums = new Statistics(parameters.type(), references);
    RelevantDensities densities = new RelevantDensities(parameters);
    for (int b = 0; b < data.blocks(); b++) {
      int number = b;
      MixtureModel model = new GaussianMixture(parameters, Fit.NONE);
      Block rows = data.block(b);
      model.evaluatedBy(rows, () -> logDensities(densities, rows, number));
      sums.addInParallel(rows, model.predictProba(rows));
    }
    return sums;
  }

  private Block logDensities(RelevantDensities densities, Block rows, int number) {
    int[] likely = labels[number] == null ? densities.guess(rows) : labels[number];
    double[][] found = densities.of(rows, likely);
    labels[number] = densities.best(found);
    return Block.takingOver(found);
  }
}
