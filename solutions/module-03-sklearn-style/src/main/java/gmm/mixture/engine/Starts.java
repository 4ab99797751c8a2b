package gmm.mixture.engine;

import gmm.kit.linalg.Block;
import gmm.kit.linalg.Matrices;
import gmm.kit.linalg.Nearest;
import gmm.mixture.CovarianceType;
import gmm.mixture.engine.TriedSteps.Trial;
import gmm.mixture.given.Covariances;
import gmm.mixture.given.InitMethod;
import gmm.mixture.given.Parameters;
import gmm.mixture.given.Posterior;
import gmm.mixture.given.Settings;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The first parameters of a fit: hard or random responsibilities, and an M-step on them.
 *
 * <p>Of very long data k-means and k-means++ see {@value #SAMPLE} rows drawn at random; the
 * assignment that follows is of all rows.
 */
final class Starts {

  private static final int SAMPLE = 1 << 15;

  private final Partitions data;
  private final int k;
  private final CovarianceType type;
  private final double regCovar;
  private final TriedSteps steps;
  private final int trialIterations;

  /**
   * @param data of the fit
   * @param settings of the fit
   * @param steps of the fit
   * @param trialIterations how many of them tell which of several starts by k-means is the best; 0
   *     where that would take too long
   */
  Starts(Partitions data, Settings settings, TriedSteps steps, int trialIterations) {
    this.data = data;
    this.steps = steps;
    this.trialIterations = trialIterations;
    this.k = settings.components();
    this.type = settings.covarianceType();
    this.regCovar = settings.regCovar();
  }

  /**
   * {@return the first parameters}
   *
   * <p>Of several starts by k-means the first is the likeliest of several runs; those after it are
   * single runs, or all of them would come to the same place.
   *
   * @param method how they are found
   * @param number which start of the fit it is, from 0
   * @param random where the draws come from
   */
  Parameters of(InitMethod method, int number, RandomGenerator random) {
    int runs = number == 0 ? KMeansStart.RUNS : 1;
    return switch (method) {
      case KMEANS -> likeliest(KMeansStart.candidates(sample(random), k, runs, random));
      case K_MEANS_PLUS_PLUS -> single(GreedySeeding.seed(sample(random), k, random));
      case RANDOM_FROM_DATA -> single(draw(random));
      case RANDOM -> random(random);
    };
  }

  /** What some iterations of EM make the most of; the first where that is not worth its time. */
  private Parameters likeliest(List<double[][]> candidates) {
    Parameters first = nearest(candidates.getFirst());
    if (candidates.size() == 1 || trialIterations == 0) {
      return first;
    }
    Trial best = trial(first);
    for (double[][] centroids : candidates.subList(1, candidates.size())) {
      Trial next = trial(nearest(centroids));
      if (next.logLikelihood() > best.logLikelihood()) {
        best = next;
      }
    }
    steps.keep(best);
    return best.start();
  }

  private Trial trial(Parameters start) {
    try {
      Trial trial = steps.trial(start, trialIterations);
      return Double.isNaN(trial.logLikelihood()) ? lost(start) : trial;
    } catch (IllegalStateException e) {
      return lost(start); // ill-defined: the fit says so, if no candidate is better
    }
  }

  private static Trial lost(Parameters start) {
    return new Trial(start, Double.NEGATIVE_INFINITY, new IdentityHashMap<>());
  }

  /** Each sample wholly in the component of its nearest centroid. */
  Parameters nearest(double[][] centroids) {
    return mStep(centroids, block -> oneHot(block, centroids));
  }

  private static Posterior oneHot(Block block, double[][] centroids) {
    int[] labels = new int[block.rows()];
    Nearest.assign(block, centroids, labels, new double[labels.length]);
    double[][] columns = new double[centroids.length][labels.length];
    for (int i = 0; i < labels.length; i++) {
      columns[labels[i]][i] = 1;
    }
    return new Posterior(Block.over(columns), new double[labels.length]);
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

  /** All rows; of very many, one from each of so many stretches of equal length. */
  private List<Block> sample(RandomGenerator random) {
    int n = data.rows();
    if (n <= SAMPLE) {
      return data.all();
    }
    int[] places = new int[SAMPLE];
    for (int i = 0; i < SAMPLE; i++) {
      int from = (int) ((long) n * i / SAMPLE);
      int to = (int) ((long) n * (i + 1) / SAMPLE);
      places[i] = from + random.nextInt(to - from);
    }
    return data.chosen(places);
  }
}
