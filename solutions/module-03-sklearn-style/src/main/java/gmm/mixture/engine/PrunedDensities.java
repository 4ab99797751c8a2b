package gmm.mixture.engine;

import gmm.kit.Parallel;
import gmm.kit.linalg.Block;
import gmm.kit.linalg.Whitening;
import gmm.mixture.given.LogNormalizer;
import gmm.mixture.given.Parameters;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Log densities under full covariances of many features, of which most cannot matter: a component
 * whose share of a row is below e⁻⁵⁰ = 2 · 10⁻²² is lost in the rounding of every sum it enters,
 * and for such a row and component no more is computed than it takes to show this.
 *
 * <p>A part of the features shows it: ‖(x - μ)ᵀP‖² is a sum of squares, and since P is upper
 * triangular the first q of them need only the first q features and the first q rows and columns of
 * P. So the density of those q features bounds the whole one from above, for a fraction (q/d)² of
 * the work. It is held against the exact density under the component that was the row's best one
 * iteration before.
 */
final class PrunedDensities {

  /** Logarithm of the share that matters. */
  private static final double LOST = -50;

  /** Where a quarter of the features leaves more rows than this, half of them would not help. */
  private static final double WORTH_ANOTHER_LOOK = 0.75;

  private final Parameters parameters;
  private final double[] logWeights;
  private final double[] normalizers;
  private final int quarter;

  PrunedDensities(Parameters parameters) {
    this.parameters = parameters;
    logWeights = parameters.logWeights();
    int d = parameters.dimension();
    normalizers =
        IntStream.range(0, parameters.size())
            .mapToDouble(c -> LogNormalizer.of(parameters.factor(c)))
            .toArray();
    quarter = d / 4;
  }

  /**
   * log N(xᵢ; μₖ, Σₖ), k x m; minus infinity where the component's share of the row is lost.
   *
   * @param rows m x d
   * @param likely a component of each row, length m; the more probable, the less is computed
   */
  double[][] of(Block rows, int[] likely) {
    double[] exact = new double[rows.rows()];
    double[][] columns = new double[parameters.size()][];
    int[][] own = grouped(likely, columns.length);
    Parallel.run(parameters.size(), c -> evaluate(rows, c, own[c], exact));
    for (int i = 0; i < exact.length; i++) {
      exact[i] += logWeights[likely[i]] + LOST;
    }
    Parallel.run(parameters.size(), c -> columns[c] = relevant(rows, c, exact));
    return columns;
  }

  /** The component of each row whose first features are the most probable. */
  int[] guess(Block rows) {
    double[][] bounds = new double[parameters.size()][];
    Parallel.run(parameters.size(), c -> bounds[c] = bounds(rows, null, c, quarter));
    return best(bounds);
  }

  /** The component of each row with the largest share. */
  int[] best(double[][] densities) {
    int[] best = new int[densities[0].length];
    double[] top = new double[best.length];
    Arrays.fill(top, Double.NEGATIVE_INFINITY);
    for (int c = 0; c < densities.length; c++) {
      double[] own = densities[c];
      for (int i = 0; i < own.length; i++) {
        if (own[i] + logWeights[c] > top[i]) {
          top[i] = own[i] + logWeights[c];
          best[i] = c;
        }
      }
    }
    return best;
  }

  private double[] relevant(Block rows, int c, double[] floor) {
    int d = parameters.dimension();
    double[] densities = bounds(rows, null, c, quarter);
    int[] left = above(floor, densities, null, logWeights[c]);
    if (left.length < WORTH_ANOTHER_LOOK * rows.rows()) {
      left = above(floor, bounds(rows, left, c, d / 2), left, logWeights[c]);
    }
    Arrays.fill(densities, Double.NEGATIVE_INFINITY);
    evaluate(rows, c, left, densities);
    return densities;
  }

  /** Which of the rows have a bound above their floor. */
  private static int[] above(double[] floor, double[] bounds, int[] rows, double logWeight) {
    int[] above = new int[bounds.length];
    int count = 0;
    for (int i = 0; i < bounds.length; i++) {
      int row = rows == null ? i : rows[i];
      above[count] = row;
      count += bounds[i] + logWeight > floor[row] ? 1 : 0;
    }
    return Arrays.copyOf(above, count);
  }

  /**
   * The largest log densities that rows with these first q features can have.
   *
   * @param chosen which rows; null for all
   */
  private double[] bounds(Block rows, int[] chosen, int c, int q) {
    double[] bounds =
        Whitening.squaredNorms(rows, chosen, parameters.mean(c), parameters.factor(c), q);
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = normalizers[c] - 0.5 * bounds[i];
    }
    return bounds;
  }

  private void evaluate(Block rows, int c, int[] chosen, double[] densities) {
    if (chosen.length > 0) {
      put(bounds(rows, chosen, c, parameters.dimension()), chosen, densities);
    }
  }

  private static void put(double[] values, int[] places, double[] into) {
    for (int i = 0; i < values.length; i++) {
      into[places[i]] = values[i];
    }
  }

  /** The rows of each component. */
  private static int[][] grouped(int[] labels, int k) {
    int[] sizes = new int[k];
    for (int label : labels) {
      sizes[label]++;
    }
    int[][] rows = IntStream.range(0, k).mapToObj(c -> new int[sizes[c]]).toArray(int[][]::new);
    for (int i = labels.length - 1; i >= 0; i--) {
      rows[labels[i]][--sizes[labels[i]]] = i;
    }
    return rows;
  }
}
