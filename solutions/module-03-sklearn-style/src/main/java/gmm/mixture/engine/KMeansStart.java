package gmm.mixture.engine;

import gmm.kit.Parallel;
import gmm.kit.linalg.Block;
import gmm.mixture.engine.BlockKMeans.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Centroids for a fit to begin with: some runs of k-means side by side, each from a greedy seeding
 * of its own.
 */
final class KMeansStart {

  /** Of the first start of a fit. */
  static final int RUNS = 4;

  /**
   * Runs that end higher above the lowest inertia have missed a cluster; below this, inertia does
   * not tell which is better for a mixture.
   */
  private static final double AS_GOOD = 1.1;

  /** Runs whose inertias differ by less have ended in the same place. */
  private static final double SAME = 1e-4;

  private KMeansStart() {}

  /**
   * {@return centroids that are worth a look, k x d each, at least one: of the runs that end as low
   * as any, one for each place}
   *
   * @param blocks of the rows, at least one
   * @param k at least 1
   * @param count of runs, at least 1
   * @param random where the draws come from
   */
  static List<double[][]> candidates(List<Block> blocks, int k, int count, RandomGenerator random) {
    double variance = BlockKMeans.meanVariance(blocks);
    long rows = blocks.stream().mapToLong(Block::rows).sum();
    long work = count * rows * blocks.getFirst().columns() * k;
    long[] seeds = random.longs(count).toArray();
    return distinct(
        Parallel.map(count, work, r -> run(blocks, k, variance, new SplittableRandom(seeds[r]))));
  }

  private static Found run(List<Block> blocks, int k, double variance, RandomGenerator random) {
    double[][] start = GreedySeeding.seed(blocks, k, random);
    return new BlockKMeans(blocks, variance).fit(start);
  }

  private static List<double[][]> distinct(List<Found> runs) {
    double lowest = runs.stream().mapToDouble(Found::inertia).min().orElseThrow();
    List<Found> kept = new ArrayList<>();
    for (Found run : runs) {
      if (run.inertia() <= AS_GOOD * lowest
          && kept.stream().noneMatch(k -> Math.abs(k.inertia() - run.inertia()) <= SAME * lowest)) {
        kept.add(run);
      }
    }
    return kept.stream().map(Found::centroids).toList();
  }
}
