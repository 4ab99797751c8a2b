package gmm.em;

import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

final class BlindDegeneracy {
  private BlindDegeneracy() {}

  @Mistake(exercise = "2.13", method = "collapsed", name = "smallest diagonal entry of the Cholesky factor, unsquared, against the variance", why = "", section = "")
  static int[] factorsDiagonal(Mixture mixture, double minVariance) {
    return IntStream.range(0, mixture.size())
        .filter(
            k -> {
              double[][] l = mixture.components().get(k).choleskyFactor();
              double least = l[0][0];
              for (int j = 1; j < l.length; j++) {
                least = Math.min(least, l[j][j]);
              }
              return least < minVariance;
            })
        .toArray();
  }

  @Mistake(exercise = "2.14", method = "restart", name = "sets 1/K and divides all the weights by their sum, the new ones too", why = "", section = "")
  static Mixture allDividedByTheSum(Mixture mixture, int[] collapsed, double[][] data, RandomGenerator random) {
    double[] weights = mixture.weights();
    List<MultivariateGaussian> components = new ArrayList<>(mixture.components());
    double[][] covariance = MultivariateGaussian.fit(data).covariance();
    for (int k : collapsed) {
      weights[k] = 1.0 / weights.length;
      components.set(k, MultivariateGaussian.of(data[random.nextInt(data.length)], covariance));
    }
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    for (int k = 0; k < weights.length; k++) {
      weights[k] /= sum;
    }
    return Mixture.of(weights, components);
  }
}
