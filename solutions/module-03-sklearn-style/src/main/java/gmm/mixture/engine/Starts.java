package gmm.mixture.engine;

import gmm.em.KMeans;
import gmm.em.KMeansPlusPlus;
import gmm.kit.linalg.Block;
import gmm.kit.linalg.Matrices;
import gmm.kit.linalg.RowSource;
import gmm.mixture.CovarianceType;
import gmm.mixture.given.Covariances;
import gmm.mixture.given.InitMethod;
import gmm.mixture.given.Parameters;
import gmm.mixture.given.Posterior;
import gmm.mixture.given.Settings;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The first parameters of a fit: hard or random responsibilities, and an M-step on them.
 *
 * <p>K-means and k-means++ are module 2's. Of very long data they see {@value #SAMPLE} rows drawn
 * at random; the assignment that follows is of all rows.
 */
final class Starts {

  private static final int SAMPLE = 100_000;
  private static final int K_MEANS_ITERATIONS = 300;

  private final Partitions data;
  private final int k;
  private final CovarianceType type;
  private final double regCovar;

  Starts(Partitions data, Settings settings) {
    this.data = data;
    this.k = settings.components();
    this.type = settings.covarianceType();
    this.regCovar = settings.regCovar();
  }

  Parameters of(InitMethod method, RandomGenerator random) {
    return switch (method) {
      case KMEANS -> nearest(kMeans(sample(random), random));
      case K_MEANS_PLUS_PLUS -> single(KMeansPlusPlus.seed(sample(random), k, random));
      case RANDOM_FROM_DATA -> single(draw(random));
      case RANDOM -> random(random);
    };
  }

  private double[][] kMeans(double[][] rows, RandomGenerator random) {
    double[][] centroids = KMeansPlusPlus.seed(rows, k, random);
    return KMeans.fit(rows, centroids, K_MEANS_ITERATIONS).centroids();
  }

  /** Each sample wholly in the component of its nearest centroid. */
  private Parameters nearest(double[][] centroids) {
    double[] ones = new double[data.columns()];
    Arrays.fill(ones, 1);
    return mStep(centroids, block -> oneHot(block, centroids, ones));
  }

  private Posterior oneHot(Block block, double[][] centroids, double[] ones) {
    double[][] distances =
        Arrays.stream(centroids)
            .map(centroid -> block.scaledSquaredDistances(centroid, ones))
            .toArray(double[][]::new);
    double[][] columns = new double[k][block.rows()];
    for (int i = 0; i < block.rows(); i++) {
      int best = 0;
      for (int c = 1; c < k; c++) {
        if (distances[c][i] < distances[best][i]) {
          best = c;
        }
      }
      columns[best][i] = 1;
    }
    return new Posterior(Block.over(columns), new double[block.rows()]);
  }

  /**
   * Each component has one sample of its own and no other counts, so that its covariance is the
   * floor alone, regCovar I. The tied type's formula needs every sample and would give what is left
   * of the scatter of all data, which need not be positive definite.
   */
  private Parameters single(double[][] samples) {
    if (type == CovarianceType.TIED) {
      double[] weights = new double[k];
      Arrays.fill(weights, 1.0 / k);
      double[] floor = new double[data.columns()];
      Arrays.fill(floor, regCovar);
      double[][][] shared = {Matrices.diagonal(floor)};
      return new Parameters(weights, samples, Covariances.takingOver(type, shared));
    }
    SufficientStatistics statistics = new SufficientStatistics(type, samples);
    for (int c = 0; c < k; c++) {
      double[][] columns = new double[k][1];
      columns[c][0] = 1;
      statistics.add(
          Block.of(new double[][] {samples[c]}), new Posterior(Block.over(columns), new double[1]));
    }
    return MStep.of(statistics, type, regCovar);
  }

  private Parameters random(RandomGenerator random) {
    double[] first = data.source().row(0);
    double[][] references = IntStream.range(0, k).mapToObj(c -> first).toArray(double[][]::new);
    long seed = random.nextLong();
    return mStep(references, block -> uniform(block, new SplittableRandom(seed ^ bits(block))));
  }

  /** A block's own seed: its numbers, whatever thread it comes to. */
  private static long bits(Block block) {
    long bits = block.rows();
    for (int j = 0; j < block.columns(); j++) {
      bits = 31 * bits + Double.doubleToLongBits(block.get(0, j));
      bits = 31 * bits + Double.doubleToLongBits(block.get(block.rows() - 1, j));
    }
    return bits;
  }

  private Posterior uniform(Block block, RandomGenerator random) {
    double[][] columns = new double[k][block.rows()];
    for (double[] column : columns) {
      Arrays.setAll(column, i -> random.nextDouble());
    }
    Block values = Block.ofColumns(columns);
    return new Posterior(values.dividedByColumn(values.rowSums()), new double[block.rows()]);
  }

  private Parameters mStep(double[][] references, Function<Block, Posterior> responsibilities) {
    return MStep.of(
        data.walk(
            () -> new SufficientStatistics(type, references),
            (sums, number, block) -> sums.add(block, responsibilities.apply(block)),
            SufficientStatistics::plus),
        type,
        regCovar);
  }

  private double[][] draw(RandomGenerator random) {
    return random
        .ints(0, data.rows())
        .distinct()
        .limit(k)
        .mapToObj(data.source()::row)
        .toArray(double[][]::new);
  }

  private double[][] sample(RandomGenerator random) {
    RowSource source = data.source();
    if (source.rows() <= SAMPLE) {
      return source.allRows();
    }
    return random
        .ints(0, source.rows())
        .distinct()
        .limit(SAMPLE)
        .sorted()
        .mapToObj(source::row)
        .toArray(double[][]::new);
  }
}
