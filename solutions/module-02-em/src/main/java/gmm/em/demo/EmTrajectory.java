package gmm.em.demo;

import gmm.em.Degeneracy;
import gmm.em.MaximizationStep;
import gmm.em.Responsibilities;
import gmm.em.given.CollapsedException;
import gmm.kit.linalg.Matrices;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Every mixture that EM passes through, from the start on.
 *
 * @param mixtures the start, then one per iteration
 * @param labels as many: the most probable component of each point
 * @param meanLogLikelihoods as many
 */
record EmTrajectory(List<Mixture> mixtures, List<int[]> labels, double[] meanLogLikelihoods) {

  /** What is added to the variances, as a share of the data's own: enough to survive. */
  private static final double RIDGE = 1e-6;

  /**
   * Round Gaussians of equal weight around given means, as wide as the data divided among them.
   *
   * @param points n x d
   * @param means k x d
   */
  static Mixture start(double[][] points, double[][] means) {
    int k = means.length;
    double[] spread = new double[points[0].length];
    Arrays.fill(spread, meanVariance(points) / k);
    double[] weights = new double[k];
    Arrays.fill(weights, 1.0 / k);
    return Mixture.of(
        weights,
        Arrays.stream(means)
            .map(mean -> MultivariateGaussian.of(mean, Matrices.diagonal(spread)))
            .toList());
  }

  /**
   * Runs a number of iterations, whether EM has converged or not; a component that loses all its
   * points starts again.
   */
  static EmTrajectory of(
      double[][] points, Mixture start, int iterations, RandomGenerator random, Runnable step) {
    double ridge = RIDGE * meanVariance(points);
    List<Mixture> mixtures = new ArrayList<>();
    List<int[]> labels = new ArrayList<>();
    double[] history = new double[iterations + 1];
    Mixture mixture = start;
    for (int i = 0; i <= iterations; i++) {
      double[][] responsibilities = Responsibilities.of(mixture, points);
      mixtures.add(mixture);
      labels.add(mostProbable(responsibilities));
      history[i] = mixture.logLikelihood(points) / points.length;
      if (i < iterations) {
        mixture = next(mixture, points, responsibilities, ridge, random);
      }
      step.run();
    }
    return new EmTrajectory(mixtures, labels, history);
  }

  private static Mixture next(
      Mixture mixture,
      double[][] points,
      double[][] responsibilities,
      double ridge,
      RandomGenerator random) {
    try {
      return MaximizationStep.of(points, responsibilities, ridge);
    } catch (CollapsedException e) {
      return Degeneracy.restart(mixture, new int[] {e.component()}, points, random);
    }
  }

  /** {@return the place of the largest entry of each row} */
  static int[] mostProbable(double[][] responsibilities) {
    return Arrays.stream(responsibilities)
        .mapToInt(
            r -> IntStream.range(0, r.length).reduce(0, (best, j) -> r[j] > r[best] ? j : best))
        .toArray();
  }

  /** {@return the variance of a feature, averaged over the features} */
  static double meanVariance(double[][] points) {
    double[] mean = Matrices.columnMeans(points);
    return Arrays.stream(points).mapToDouble(x -> Matrices.squaredDistance(x, mean)).sum()
        / points.length
        / mean.length;
  }
}
