package gmm.faces.given;

import gmm.kit.Check;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is known of the codes of n pictures of which the same pixels have been seen: a mixture for
 * each picture.
 *
 * @param weights n x K, each row sums to 1: how probable each component is once its pixels are seen
 * @param means K x n x m: what each component then expects of each picture's code
 * @param covariances K x m x m: how unsure it still is; the same for all the pictures
 */
public record CodePosterior(double[][] weights, double[][][] means, double[][][] covariances) {

  /**
   * Nothing is copied: for many pictures this is large.
   *
   * @throws IllegalArgumentException if the shapes do not fit, or the weights are no probabilities
   */
  public CodePosterior {
    Check.sameSize("means", means.length, "covariances", covariances.length);
    Check.columns("weights", weights, means.length);
    Check.probabilityRows("weights", weights);
    for (int k = 0; k < means.length; k++) {
      Check.sameSize("a component's means", means[k].length, "rows of weights", weights.length);
      Check.columns("a component's means", means[k], covariances[k].length);
    }
  }

  /** {@return n, the number of pictures} */
  public int size() {
    return weights.length;
  }

  /** {@return K, the number of components} */
  public int components() {
    return means.length;
  }

  /**
   * {@return what is known of one picture's code: to draw from, or to ask for a density}
   *
   * @param picture 0 to n - 1
   */
  public Mixture mixture(int picture) {
    List<MultivariateGaussian> gaussians =
        IntStream.range(0, components())
            .mapToObj(k -> MultivariateGaussian.of(means[k][picture], covariances[k]))
            .toList();
    double[] own = weights[picture];
    double sum = Arrays.stream(own).sum(); // 1, but for rounding
    return Mixture.of(Arrays.stream(own).map(w -> w / sum).toArray(), gaussians);
  }
}
