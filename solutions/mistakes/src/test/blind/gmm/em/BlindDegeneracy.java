package gmm.em;

import gmm.kit.linalg.Eigen;
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

  // 2.13

  @Mistake(
      exercise = "2.13",
      name = "compares the root of the smallest eigenvalue with a variance",
      why = "",
      section = "")
  static int[] rootOfEigenvalue(Mixture mixture, double minVariance) {
    List<Integer> found = new ArrayList<>();
    for (int k = 0; k < mixture.size(); k++) {
      Eigen eigen = Matrices.eigenSymmetric(mixture.components().get(k).covariance());
      double smallest = eigen.values()[mixture.dimension() - 1];
      if (Math.sqrt(smallest) < minVariance) {
        found.add(k);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  @Mistake(
      exercise = "2.13",
      name = "compares the quotient of smallest and largest eigenvalue with the bound",
      why = "",
      section = "")
  static int[] conditionNumber(Mixture mixture, double minVariance) {
    return IntStream.range(0, mixture.size())
        .filter(
            k -> {
              double[] values =
                  Matrices.eigenSymmetric(mixture.components().get(k).covariance()).values();
              return values[values.length - 1] / values[0] < minVariance;
            })
        .toArray();
  }

  // 2.14

  @Mistake(
      exercise = "2.14",
      name = "sets the new weights to 1 / K and then divides all of them by their sum",
      why = "",
      section = "")
  static Mixture allRenormalised(
      Mixture mixture, int[] collapsed, double[][] data, RandomGenerator random) {
    int k = mixture.size();
    double[] weights = mixture.weights();
    List<MultivariateGaussian> components = new ArrayList<>(mixture.components());
    double[] centre = Matrices.columnMeans(data);
    for (int c : collapsed) {
      double[] mean = data[random.nextInt(data.length)];
      components.set(c, MultivariateGaussian.of(mean, scatter(data, centre)));
      weights[c] = 1.0 / k;
    }
    double total = 0;
    for (double w : weights) {
      total += w;
    }
    for (int c = 0; c < k; c++) {
      weights[c] /= total;
    }
    return Mixture.of(weights, components);
  }

  @Mistake(
      exercise = "2.14",
      name = "the covariance of the data about the sample drawn, not about their mean",
      why = "",
      section = "")
  static Mixture aboutTheSample(
      Mixture mixture, int[] collapsed, double[][] data, RandomGenerator random) {
    int k = mixture.size();
    double[] weights = mixture.weights();
    List<MultivariateGaussian> components = new ArrayList<>(mixture.components());
    boolean[] again = new boolean[k];
    for (int c : collapsed) {
      again[c] = true;
      double[] mean = data[random.nextInt(data.length)];
      components.set(c, MultivariateGaussian.of(mean, scatter(data, mean)));
    }
    double others = 0;
    for (int c = 0; c < k; c++) {
      others += again[c] ? 0 : weights[c];
    }
    double left = 1 - (double) collapsed.length / k;
    for (int c = 0; c < k; c++) {
      if (again[c]) {
        weights[c] = 1.0 / k;
      } else {
        weights[c] = others > 0 ? weights[c] / others * left : left / (k - collapsed.length);
      }
    }
    return Mixture.of(weights, components);
  }

  private static double[][] scatter(double[][] data, double[] centre) {
    int d = centre.length;
    double[][] s = new double[d][d];
    for (double[] x : data) {
      for (int j = 0; j < d; j++) {
        for (int l = 0; l < d; l++) {
          s[j][l] += (x[j] - centre[j]) * (x[l] - centre[l]) / data.length;
        }
      }
    }
    return s;
  }
}
