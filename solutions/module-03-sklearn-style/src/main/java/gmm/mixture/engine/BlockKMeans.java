package gmm.mixture.engine;

import gmm.kit.linalg.Block;
import gmm.kit.linalg.Nearest;
import java.util.Arrays;
import java.util.List;

/**
 * K-means on blocks of columns: Lloyd's loop of exercises 2.8 to 2.10, which ends as scikit-learn's
 * does: when no label changes, or the centroids hardly move.
 *
 * <p>An iteration costs O(n k d). Not for use by several threads at once.
 */
final class BlockKMeans {

  private static final int MOST_ITERATIONS = 300;

  /** How far the centroids may still move: their squared moves, in mean variances of a feature. */
  private static final double TOLERANCE = 1e-4;

  /**
   * What came of it.
   *
   * @param centroids k x d
   * @param inertia the sum of the rows' squared distances from the centroids before, which are
   *     hardly others
   * @param iterations how many
   */
  record Found(double[][] centroids, double inertia, int iterations) {}

  private final List<Block> blocks;
  private final double tolerance;
  private final int[][] labels;
  private final double[][] distances;
  private double[][] sums;
  private double[] counts;

  /**
   * @param blocks of the rows, at least one
   * @param variance the features' mean variance
   */
  BlockKMeans(List<Block> blocks, double variance) {
    this.blocks = blocks;
    tolerance = TOLERANCE * variance;
    labels = blocks.stream().map(block -> new int[block.rows()]).toArray(int[][]::new);
    distances = blocks.stream().map(block -> new double[block.rows()]).toArray(double[][]::new);
  }

  /** {@return the mean variance of the features of some rows} */
  static double meanVariance(List<Block> blocks) {
    int d = blocks.getFirst().columns();
    double[] point = new double[d];
    Arrays.setAll(point, j -> blocks.getFirst().get(0, j));
    double[][] sums = new double[d][1];
    double[] count = new double[1];
    double squares = 0;
    for (Block block : blocks) {
      Nearest.addByLabel(block, new int[block.rows()], sums, count);
      squares += Nearest.sum(Nearest.squaredDistances(block, point));
    }
    double shift = 0;
    for (int j = 0; j < d; j++) {
      double mean = sums[j][0] / count[0] - point[j];
      shift += mean * mean;
    }
    return Math.max(0, squares / count[0] - shift) / d;
  }

  /**
   * {@return where the centroids come to rest}
   *
   * @param start k x d
   */
  Found fit(double[][] start) {
    double[][] centroids = start;
    double inertia = assign(centroids);
    int iteration = 1;
    double moved = Double.POSITIVE_INFINITY;
    boolean changed = true;
    while (changed && moved > tolerance && iteration < MOST_ITERATIONS) {
      fillEmpty();
      double[][] means = means(centroids);
      moved = squaredMoves(centroids, means);
      centroids = means;
      int[][] before = Arrays.stream(labels).map(int[]::clone).toArray(int[][]::new);
      inertia = assign(centroids);
      changed = !Arrays.deepEquals(before, labels);
      iteration++;
    }
    return new Found(centroids, inertia, iteration);
  }

  /** The rows' nearest centroids, and the sums of each one's rows. */
  private double assign(double[][] centroids) {
    int k = centroids.length;
    sums = new double[centroids[0].length][k];
    counts = new double[k];
    double inertia = 0;
    for (int b = 0; b < labels.length; b++) {
      inertia += Nearest.assign(blocks.get(b), centroids, labels[b], distances[b]);
      Nearest.addByLabel(blocks.get(b), labels[b], sums, counts);
    }
    return inertia;
  }

  private double[][] means(double[][] before) {
    double[][] means = new double[before.length][];
    for (int c = 0; c < means.length; c++) {
      means[c] = before[c].clone(); // of as many equal rows as there are clusters, one stays empty
      for (int j = 0; j < sums.length && counts[c] > 0; j++) {
        means[c][j] = sums[j][c] / counts[c];
      }
    }
    return means;
  }

  private static double squaredMoves(double[][] before, double[][] after) {
    double moved = 0;
    for (int c = 0; c < before.length; c++) {
      for (int j = 0; j < before[c].length; j++) {
        double move = after[c][j] - before[c][j];
        moved += move * move;
      }
    }
    return moved;
  }

  /** A cluster without rows takes the one that lies farthest from its centroid: exercise 2.9. */
  private void fillEmpty() {
    for (int c = 0; c < counts.length; c++) {
      if (counts[c] == 0) {
        moveFarthestTo(c);
      }
    }
  }

  private void moveFarthestTo(int cluster) {
    int block = -1;
    int place = -1;
    double farthest = 0;
    for (int b = 0; b < labels.length; b++) {
      for (int i = 0; i < labels[b].length; i++) {
        if (distances[b][i] > farthest && counts[labels[b][i]] > 1) {
          farthest = distances[b][i];
          block = b;
          place = i;
        }
      }
    }
    if (block < 0) {
      return;
    }
    int from = labels[block][place];
    for (int j = 0; j < sums.length; j++) {
      double value = blocks.get(block).get(place, j);
      sums[j][from] -= value;
      sums[j][cluster] += value;
    }
    counts[from]--;
    counts[cluster]++;
    labels[block][place] = cluster;
    distances[block][place] = 0;
  }
}
