package gmm.em;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Alternative;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Right answers for {@link Degeneracy} in another style. */
final class DegeneracyAlternatives {

  private DegeneracyAlternatives() {}

  @Alternative(exercise = "2.13", style = "a list")
  static int[] list(Mixture mixture, double minVariance) {
    List<Integer> found = new ArrayList<>();
    for (int k = 0; k < mixture.size(); k++) {
      double[] values = Matrices.eigenSymmetric(mixture.components().get(k).covariance()).values();
      if (values[values.length - 1] < minVariance) {
        found.add(k);
      }
    }
    return found.stream().mapToInt(k -> k).toArray();
  }

  @Alternative(exercise = "2.13", style = "any eigenvalue that is too small")
  static int[] anyEigenvalue(Mixture mixture, double minVariance) {
    int[] found = new int[mixture.size()];
    int count = 0;
    for (int k = 0; k < mixture.size(); k++) {
      double[][] covariance = mixture.components().get(k).covariance();
      boolean small = false;
      for (double value : Matrices.eigenSymmetric(covariance).values()) {
        small |= value < minVariance;
      }
      if (small) {
        found[count++] = k;
      }
    }
    return Arrays.copyOf(found, count);
  }

  @Alternative(exercise = "2.14", style = "loops, in the order of the components")
  static Mixture loops(Mixture mixture, int[] collapsed, double[][] data, RandomGenerator random) {
    int k = mixture.size();
    double[][] covariance = MultivariateGaussian.fit(data).covariance();
    MultivariateGaussian[] components = mixture.components().toArray(MultivariateGaussian[]::new);
    boolean[] anew = new boolean[k];
    for (int c : collapsed) {
      anew[c] = true;
      components[c] =
          MultivariateGaussian.of(data[random.nextInt(data.length)].clone(), covariance);
    }
    double kept = 0;
    for (int c = 0; c < k; c++) {
      kept += anew[c] ? 0 : mixture.weights()[c];
    }
    double[] weights = new double[k];
    for (int c = 0; c < k; c++) {
      if (kept > 0) {
        double share = (k - collapsed.length) / (double) k;
        weights[c] = anew[c] ? 1.0 / k : mixture.weights()[c] / kept * share;
      } else {
        weights[c] = anew[c] ? 1.0 / collapsed.length : 0;
      }
    }
    return Mixture.of(weights, List.of(components));
  }

  @Alternative(exercise = "2.14", style = "streams")
  static Mixture streams(
      Mixture mixture, int[] collapsed, double[][] data, RandomGenerator random) {
    double[] weights = mixture.weights();
    List<MultivariateGaussian> components = new ArrayList<>(mixture.components());
    double[][] whole = MultivariateGaussian.fit(data).covariance();
    Arrays.stream(collapsed)
        .forEach(
            c ->
                components.set(
                    c, MultivariateGaussian.of(data[random.nextInt(data.length)], whole)));
    double lost = Arrays.stream(collapsed).mapToDouble(c -> weights[c]).sum();
    double left =
        IntStream.range(0, weights.length)
            .filter(c -> Arrays.stream(collapsed).noneMatch(x -> x == c))
            .mapToDouble(c -> weights[c])
            .sum();
    double given = left > 0 ? (double) collapsed.length / weights.length : lost + 1 - lost;
    double[] shared =
        IntStream.range(0, weights.length)
            .mapToDouble(
                c ->
                    Arrays.stream(collapsed).anyMatch(x -> x == c)
                        ? given / collapsed.length
                        : left > 0 ? weights[c] * (1 - given) / left : 0)
            .toArray();
    return Mixture.of(shared, components);
  }
}
