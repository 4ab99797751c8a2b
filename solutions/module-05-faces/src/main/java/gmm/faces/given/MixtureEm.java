package gmm.faces.given;

import gmm.em.KMeans;
import gmm.em.KMeansPlusPlus;
import gmm.kit.Check;
import gmm.kit.Parallel;
import gmm.kit.linalg.Blas;
import gmm.kit.linalg.Block;
import gmm.kit.linalg.Matrices;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import gmm.mixture.LogGaussian;
import gmm.mixture.Responsibilities;
import gmm.mixture.given.Covariances;
import gmm.mixture.given.Fit;
import gmm.mixture.given.Parameters;
import gmm.mixture.given.Posterior;
import gmm.mixture.given.Settings;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * EM for full covariances with a rule of one's own for what the M-step makes of them; E-step and
 * moments are module 3's. The rows are in memory as one block, the components side by side on the
 * machine's cores.
 *
 * <p>Where the rule is not the maximum of one fixed function, the likelihood may fall a little from
 * one iteration to the next: the loop ends when it changes by less than the tolerance.
 */
public final class MixtureEm {

  private static final int K_MEANS_ITERATIONS = 100;

  private final Block rows;
  private final Settings settings;
  private final CovarianceRule rule;

  private MixtureEm(double[][] rows, Settings settings, CovarianceRule rule) {
    this.rows = Block.of(rows);
    this.settings = settings;
    this.rule = rule;
    Blas.singleThreaded();
  }

  /**
   * {@return the mixture of the start, of {@code nInit} by k-means, that ends with the largest
   * likelihood}
   *
   * @param rows n x d, n at least K, finite
   * @param settings module 3's; the covariance type is always full, the start always k-means
   * @param rule what is made of the covariances
   * @throws IllegalStateException if a covariance is ill-defined, naming the component
   */
  public static GaussianMixture fit(double[][] rows, Settings settings, CovarianceRule rule) {
    Check.rows("rows", rows);
    Check.atLeast("the number of rows", rows.length, settings.components());
    Check.atLeast("maxIter", settings.maxIter(), 1);
    MixtureEm em = new MixtureEm(rows, settings, rule);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(settings.seed());
    GaussianMixture best = null;
    for (int start = 0; start < settings.nInit(); start++) {
      GaussianMixture found = em.run(hard(rows, settings.components(), random));
      best = best == null || found.lowerBound() > best.lowerBound() ? found : best;
    }
    return best;
  }

  /** Each row wholly in its cluster. */
  private static Block hard(double[][] rows, int k, RandomGenerator random) {
    double[][] start = KMeansPlusPlus.seed(rows, k, random);
    int[] labels = KMeans.fit(rows, start, K_MEANS_ITERATIONS).labels();
    double[][] columns = new double[k][rows.length];
    for (int i = 0; i < labels.length; i++) {
      columns[labels[i]][i] = 1;
    }
    return Block.over(columns);
  }

  private GaussianMixture run(Block responsibilities) {
    Block belonging = responsibilities;
    double[] middle = Matrices.columnMeans(rows.toRows());
    double[][] centres =
        Collections.nCopies(settings.components(), middle).toArray(double[][]::new);
    Parameters parameters = null;
    double likelihood = Double.NEGATIVE_INFINITY;
    boolean converged = false;
    int iteration = 0;
    while (!converged && iteration < settings.maxIter()) {
      parameters = mStep(belonging, centres);
      centres = parameters.means();
      Posterior posterior = eStep(parameters);
      belonging = posterior.responsibilities();
      double now = Arrays.stream(posterior.logDensities()).average().orElseThrow();
      converged = Math.abs(now - likelihood) < settings.tol();
      likelihood = now;
      iteration++;
    }
    return new GaussianMixture(parameters, new Fit(converged, iteration, likelihood));
  }

  private Posterior eStep(Parameters parameters) {
    double[][] columns =
        Parallel.map(
                parameters.size(),
                k -> LogGaussian.full(rows, parameters.mean(k), parameters.factor(k)))
            .toArray(double[][]::new);
    return Responsibilities.of(Block.over(columns), parameters.logWeights());
  }

  private Parameters mStep(Block responsibilities, double[][] centres) {
    double regCovar = settings.regCovar();
    List<WeightedSample> samples =
        Parallel.map(
            centres.length,
            k -> WeightedSample.of(rows, responsibilities, k, centres[k], regCovar));
    double[] counts = samples.stream().mapToDouble(WeightedSample::count).toArray();
    double n = Arrays.stream(counts).sum();
    double[][][] own = samples.stream().map(WeightedSample::covariance).toArray(double[][][]::new);
    return new Parameters(
        Arrays.stream(counts).map(count -> count / n).toArray(),
        samples.stream().map(WeightedSample::mean).toArray(double[][]::new),
        Covariances.of(CovarianceType.FULL, rule.of(own, counts)));
  }
}
