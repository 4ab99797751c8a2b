package gmm.jmh;

import gmm.kit.data.Digits;
import gmm.kit.linalg.Matrices;
import gmm.kit.linalg.Svd;
import gmm.mixture.CovarianceType;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Data on which a fit from a bad start ends in a bad mixture; the same each time. */
enum StartData {
  /** Twenty blobs far from each other. */
  SEPARATED(20, CovarianceType.FULL) {
    @Override
    double[][] rows() {
      return blobs(2_000, 5, 10, equal(components()), new double[] {0.8});
    }
  },
  /** Eight blobs in ten dimensions. */
  TEN_DIMENSIONS(8, CovarianceType.FULL) {
    @Override
    double[][] rows() {
      return blobs(1_000, 10, 10, equal(components()), new double[] {1});
    }
  },
  /** Each blob three quarters as frequent as the one before. */
  UNEQUAL(10, CovarianceType.FULL) {
    @Override
    double[][] rows() {
      double[] weights = new double[components()];
      Arrays.setAll(weights, c -> Math.pow(0.75, c));
      return blobs(3_000, 4, 8, weights, new double[] {1});
    }
  },
  /** Blobs that run into each other. */
  OVERLAPPING(6, CovarianceType.DIAGONAL) {
    @Override
    double[][] rows() {
      return blobs(3_000, 3, 3, equal(components()), new double[] {1});
    }
  },
  /** Ellipsoids of one shape, fifteen times as long as thick. */
  ELONGATED(8, CovarianceType.TIED) {
    @Override
    double[][] rows() {
      return blobs(3_000, 3, 6, equal(components()), new double[] {3, 0.5, 0.2});
    }
  },
  /** Handwritten digits by ten principal components. */
  DIGITS(10, CovarianceType.FULL) {
    @Override
    double[][] rows() {
      return principalComponents(Digits.load().rows(), 10);
    }
  };

  private static final long SEED = 13;

  private final int components;
  private final CovarianceType type;

  StartData(int components, CovarianceType type) {
    this.components = components;
    this.type = type;
  }

  int components() {
    return components;
  }

  CovarianceType type() {
    return type;
  }

  /** {@return n x d} */
  abstract double[][] rows();

  private static double[] equal(int k) {
    double[] weights = new double[k];
    Arrays.fill(weights, 1);
    return weights;
  }

  /** Normal rows about centres that are uniform from -reach to reach in each feature. */
  private static double[][] blobs(int n, int d, double reach, double[] weights, double[] scales) {
    RandomGenerator random = new SplittableRandom(SEED);
    double[][] centres = new double[weights.length][d];
    for (double[] centre : centres) {
      Arrays.setAll(centre, j -> random.nextDouble(-reach, reach));
    }
    double total = Arrays.stream(weights).sum();
    double[][] rows = new double[n][d];
    for (double[] row : rows) {
      double left = random.nextDouble() * total;
      int c = 0;
      while (c < weights.length - 1 && left >= weights[c]) {
        left -= weights[c++];
      }
      double[] centre = centres[c];
      Arrays.setAll(row, j -> centre[j] + scales[j % scales.length] * random.nextGaussian());
    }
    return rows;
  }

  private static double[][] principalComponents(double[][] rows, int m) {
    double[] mean = Matrices.columnMeans(rows);
    double[][] centred =
        Arrays.stream(rows)
            .map(
                row -> IntStream.range(0, mean.length).mapToDouble(j -> row[j] - mean[j]).toArray())
            .toArray(double[][]::new);
    Svd svd = Matrices.svd(centred);
    return Arrays.stream(svd.u())
        .map(u -> IntStream.range(0, m).mapToDouble(j -> u[j] * svd.singularValues()[j]).toArray())
        .toArray(double[][]::new);
  }
}
