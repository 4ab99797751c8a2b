package gmm.mixture.engine;

import gmm.kit.linalg.Block;
import gmm.kit.linalg.Nearest;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Greedy k-means++: as exercise 2.11's, but for each further centroid 2 + ⌊ln k⌋ rows are drawn,
 * and the one that lowers the inertia most is taken.
 *
 * <p>Arthur and Vassilvitskii (2007), conclusion: "at each iteration choose several new centers,
 * and then greedily choose the one that decreases the potential as much as possible". As many
 * candidates as scikit-learn draws. Costs O(n k d log k).
 */
final class GreedySeeding {

  private final List<Block> blocks;
  private final int[] firsts;
  private final int rows;
  private final RandomGenerator random;

  /** Squared distances from the nearest centroid, by block, and each block's sum of them. */
  private Distances nearest;

  /** What a candidate would make of them: the best one's so far, and those of the next. */
  private Distances best;

  private Distances next;

  private record Distances(double[][] values, double[] sums) {

    static Distances like(List<Block> blocks) {
      double[][] values =
          blocks.stream().map(block -> new double[block.rows()]).toArray(double[][]::new);
      return new Distances(values, new double[values.length]);
    }

    double total() {
      return Nearest.sum(sums);
    }
  }

  private GreedySeeding(List<Block> blocks, RandomGenerator random) {
    this.blocks = blocks;
    this.random = random;
    firsts = new int[blocks.size()];
    int before = 0;
    for (int b = 0; b < firsts.length; b++) {
      firsts[b] = before;
      before += blocks.get(b).rows();
    }
    rows = before;
    nearest = Distances.like(blocks);
    best = Distances.like(blocks);
    next = Distances.like(blocks);
  }

  /**
   * {@return centroids for k-means to start from, k x d, each a row; the same row twice where fewer
   * than k of them differ}
   *
   * @param blocks of the rows, at least one
   * @param k at least 1
   * @param random where the draws come from
   */
  static double[][] seed(List<Block> blocks, int k, RandomGenerator random) {
    return new GreedySeeding(blocks, random).seed(k);
  }

  private double[][] seed(int k) {
    int candidates = 2 + (int) Math.log(k);
    double[][] centroids = new double[k][];
    centroids[0] = row(random.nextInt(rows));
    for (int b = 0; b < firsts.length; b++) {
      nearest.values[b] = Nearest.squaredDistances(blocks.get(b), centroids[0]);
      nearest.sums[b] = Nearest.sum(nearest.values[b]);
    }
    for (int c = 1; c < k; c++) {
      centroids[c] = bestOf(candidates);
      Distances old = nearest;
      nearest = best;
      best = old;
    }
    return centroids;
  }

  /** The candidate of the lowest inertia, and in {@link #best} what it makes of the distances. */
  private double[] bestOf(int candidates) {
    double[] chosen = null;
    for (int t = 0; t < candidates; t++) {
      double[] candidate = row(draw());
      add(candidate);
      if (chosen == null || next.total() < best.total()) {
        chosen = candidate;
        Distances old = best;
        best = next;
        next = old;
      }
    }
    return chosen;
  }

  private void add(double[] candidate) {
    for (int b = 0; b < firsts.length; b++) {
      next.sums[b] = Nearest.lower(blocks.get(b), candidate, nearest.values[b], next.values[b]);
    }
  }

  /** A row's number, with probability proportional to its squared distance. */
  private int draw() {
    double total = nearest.total();
    if (!(total > 0)) {
      return random.nextInt(rows);
    }
    double left = random.nextDouble() * total;
    int b = 0;
    while (b < firsts.length - 1 && left >= nearest.sums[b]) {
      left -= nearest.sums[b++];
    }
    return firsts[b] + place(nearest.values[b], left);
  }

  /** Where the running sum passes a number; the last that counts, where rounding left a crumb. */
  private static int place(double[] masses, double sum) {
    double left = sum;
    int last = 0;
    for (int i = 0; i < masses.length && left >= 0; i++) {
      if (masses[i] > 0) {
        last = i;
        left -= masses[i];
      }
    }
    return last;
  }

  private double[] row(int number) {
    int b = firsts.length - 1;
    while (firsts[b] > number) {
      b--;
    }
    Block block = blocks.get(b);
    double[] row = new double[block.columns()];
    for (int j = 0; j < row.length; j++) {
      row[j] = block.get(number - firsts[b], j);
    }
    return row;
  }
}
