package gmm.jmh;

import gmm.kit.linalg.Matrices;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import java.util.Arrays;
import java.util.Collections;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Data and mixtures of some width, the same ones each time. */
final class Made {

  private final int features;

  Made(int features) {
    this.features = features;
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private double[][] normal(int n, double standardDeviation, long seed) {
    RandomGenerator random = random(seed);
    return IntStream.range(0, n)
        .mapToObj(
            i ->
                DoubleStream.generate(() -> standardDeviation * random.nextGaussian())
                    .limit(features)
                    .toArray())
        .toArray(double[][]::new);
  }

  /** {@return n normal rows about the means of eight components} */
  double[][] rows(int n) {
    double[][] rows = normal(n, 1, 1);
    double[][] centres = means(8);
    for (int i = 0; i < n; i++) {
      double[] centre = centres[i % centres.length];
      for (int j = 0; j < features; j++) {
        rows[i][j] += centre[j];
      }
    }
    return rows;
  }

  /** {@return k means, so far apart that the components overlap a little} */
  double[][] means(int k) {
    return normal(k, 3 / Math.sqrt(features), 2);
  }

  double[] weights(int k) {
    return Collections.nCopies(k, 1.0 / k).stream().mapToDouble(w -> w).toArray();
  }

  /** {@return one over the standard deviations} */
  double[] scale() {
    return IntStream.range(0, features).mapToDouble(j -> 1 + 0.5 * j / features).toArray();
  }

  /** {@return an upper triangular factor without zeros above the diagonal} */
  double[][] precisionCholesky() {
    double[][] factor = Matrices.diagonal(scale());
    RandomGenerator random = random(3);
    for (int j = 0; j < features; j++) {
      for (int l = j + 1; l < features; l++) {
        factor[j][l] = 0.1 * random.nextGaussian();
      }
    }
    return factor;
  }

  double[][][] precisions(CovarianceType type, int k) {
    double[][] one =
        switch (type) {
          case FULL, TIED -> Matrices.identity(features);
          case DIAGONAL ->
              new double[][] {DoubleStream.generate(() -> 1).limit(features).toArray()};
          case SPHERICAL -> new double[][] {{1}};
        };
    double[][][] precisions = new double[type == CovarianceType.TIED ? 1 : k][][];
    Arrays.setAll(precisions, c -> Matrices.copy(one));
    return precisions;
  }

  /** {@return the mixture of these weights, means and unit covariances} */
  GaussianMixture mixture(int k) {
    return GaussianMixture.builder(k)
        .maxIter(0)
        .weightsInit(weights(k))
        .meansInit(means(k))
        .precisionsInit(precisions(CovarianceType.FULL, k))
        .fit(rows(Math.max(k, 16)));
  }
}
