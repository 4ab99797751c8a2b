package gmm.kit.measuring;

import com.fasterxml.jackson.databind.ObjectMapper;
import gmm.kit.InputException;
import gmm.kit.linalg.Block;
import gmm.kit.linalg.RowBlocks;
import gmm.kit.linalg.RowSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGeneratorFactory;

/**
 * Where both sides start: rows drawn at random as means, the covariance of all rows for each
 * component, equal weights.
 *
 * @param weights length k
 * @param means k rows of length d
 * @param covariances k of d x d
 */
record StartingPoint(List<Double> weights, List<double[]> means, List<double[][]> covariances) {

  private static final long SEED = 11;
  private static final int BLOCK = 4096;

  static StartingPoint of(RowSource rows, int k) {
    if (k > rows.rows()) {
      throw new InputException(
          "The data has %d rows, fewer than the %d components: name a larger file."
              .formatted(rows.rows(), k));
    }
    List<double[]> means =
        RandomGeneratorFactory.of("L64X128MixRandom")
            .create(SEED)
            .ints(0, rows.rows())
            .distinct()
            .limit(k)
            .mapToObj(rows::row)
            .toList();
    return new StartingPoint(
        Collections.nCopies(k, 1.0 / k), means, Collections.nCopies(k, covariance(rows)));
  }

  void write(Path file) {
    try {
      new ObjectMapper().writeValue(file.toFile(), this);
    } catch (IOException e) {
      throw new InputException("The file " + file + " cannot be written: is the disk full?", e);
    }
  }

  /** Σᵢ (xᵢ - x̄)(xᵢ - x̄)ᵀ / n, and a little on the diagonal; in two passes, a block at a time. */
  private static double[][] covariance(RowSource rows) {
    int n = rows.rows();
    double[] mean = new double[rows.columns()];
    double[][] covariance = new double[mean.length][mean.length];
    RowBlocks blocks = new RowBlocks(rows, BLOCK);
    for (int b = 0; b < blocks.count(); b++) {
      addSums(blocks.block(b), mean);
    }
    Arrays.setAll(mean, j -> mean[j] / n);
    for (int b = 0; b < blocks.count(); b++) {
      addProducts(blocks.block(b).minusRow(mean), covariance);
    }
    for (int j = 0; j < mean.length; j++) {
      for (int l = 0; l < mean.length; l++) {
        covariance[j][l] /= n;
      }
      covariance[j][j] += Workload.REGULARIZATION;
    }
    return covariance;
  }

  private static void addSums(Block block, double[] sums) {
    for (double[] row : block.toRows()) {
      for (int j = 0; j < row.length; j++) {
        sums[j] += row[j];
      }
    }
  }

  private static void addProducts(Block block, double[][] products) {
    for (double[] row : block.toRows()) {
      for (int j = 0; j < row.length; j++) {
        for (int l = 0; l < row.length; l++) {
          products[j][l] += row[j] * row[l];
        }
      }
    }
  }
}
