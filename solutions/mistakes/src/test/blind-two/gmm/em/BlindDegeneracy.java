package gmm.em;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

final class BlindDegeneracy {

  private BlindDegeneracy() {}

  @Mistake(exercise = "2.13", name = "the standard deviation held against a bound for variances", why = "", section = "")
  static int[] deviationBelow(Mixture mixture, double minVariance) {
    return IntStream.range(0, mixture.size())
        .filter(
            k -> {
              double[] values =
                  Matrices.eigenSymmetric(mixture.components().get(k).covariance()).values();
              return Math.sqrt(Math.max(0, values[values.length - 1])) < minVariance;
            })
        .toArray();
  }

  @Mistake(exercise = "2.14", name = "1/k written in and then all weights normalised together", why = "", section = "")
  static Mixture normalisedTogether(
      Mixture mixture, int[] collapsed, double[][] data, RandomGenerator random) {
    double[] weights = mixture.weights();
    List<MultivariateGaussian> components = new ArrayList<>(mixture.components());
    double[][] covariance = MultivariateGaussian.fit(data).covariance();
    for (int k : collapsed) {
      components.set(
          k, MultivariateGaussian.of(data[random.nextInt(data.length)].clone(), covariance));
      weights[k] = 1.0 / weights.length;
    }
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    for (int k = 0; k < weights.length; k++) {
      weights[k] /= total;
    }
    return Mixture.of(weights, components);
  }
}
