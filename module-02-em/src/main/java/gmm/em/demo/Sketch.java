// Given: nothing to write here.
package gmm.em.demo;

import gmm.em.Responsibilities;
import gmm.em.given.EmResult;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** What the demonstrations of this module share. */
final class Sketch {

  /** The lecture's five numbers. */
  static final double[][] FIVE = {{1}, {2}, {4}, {7}, {8}};

  private Sketch() {}

  static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** Two Gaussians on the line: weight, mean, variance of each. */
  static Mixture pair(double w1, double m1, double v1, double w2, double m2, double v2) {
    return Mixture.of(new double[] {w1, w2}, List.of(line(m1, v1), line(m2, v2)));
  }

  /** Where the lecture's first section starts: weights 1/2, means 2 and 6, variances 4. */
  static Mixture fiveStart() {
    return pair(0.5, 2, 4, 0.5, 6, 4);
  }

  static MultivariateGaussian line(double mean, double variance) {
    return MultivariateGaussian.of(new double[] {mean}, new double[][] {{variance}});
  }

  static double mean(Mixture mixture, int component) {
    return mixture.components().get(component).mean()[0];
  }

  static double variance(Mixture mixture, int component) {
    return mixture.components().get(component).covariance()[0][0];
  }

  /** Points in the colours of their most probable components, and the components' ellipses. */
  static Chart scatter(String title, double[][] points, Mixture mixture) {
    int[] labels = EmTrajectory.mostProbable(Responsibilities.of(mixture, points));
    Chart chart = Chart.titled(title).axes("x", "y").equalAspect().noLegend();
    chart.groups(points, labels, List.of());
    for (int j = 0; j < mixture.size(); j++) {
      AnimationFrames.ellipse(chart, mixture.components().get(j), Ink.of(j).width(3));
    }
    return chart.crosses("", means(mixture));
  }

  static double[][] means(Mixture mixture) {
    return mixture.components().stream().map(MultivariateGaussian::mean).toArray(double[][]::new);
  }

  /** The mean log-likelihoods of a run as a line. */
  static Chart history(Chart chart, String name, EmResult result, Ink ink) {
    double[] history = result.history();
    return chart.line(name, iterations(history.length), history, ink);
  }

  static double[] iterations(int length) {
    return IntStream.range(0, length).asDoubleStream().toArray();
  }
}
