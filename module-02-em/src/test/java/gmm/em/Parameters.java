package gmm.em;

import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.Arrays;

/** A mixture's parameters as arrays. */
final class Parameters {

  private Parameters() {}

  static double[][] means(Mixture mixture) {
    return mixture.components().stream().map(MultivariateGaussian::mean).toArray(double[][]::new);
  }

  static double[][][] covariances(Mixture mixture) {
    return mixture.components().stream()
        .map(MultivariateGaussian::covariance)
        .toArray(double[][][]::new);
  }

  static double[] variances(Mixture mixture) {
    return Arrays.stream(covariances(mixture)).mapToDouble(s -> s[0][0]).toArray();
  }
}
