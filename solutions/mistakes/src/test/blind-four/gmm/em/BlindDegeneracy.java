package gmm.em;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

final class BlindDegeneracy {

  private BlindDegeneracy() {}

  @Mistake(
      exercise = "2.14",
      name = "covariance of the data about the drawn sample instead of about their mean",
      why = "",
      section = "")
  static Mixture aboutTheSample(
      Mixture mixture, int[] collapsed, double[][] data, RandomGenerator random) {
    Check.columns("data", data, mixture.dimension());
    Check.indices("collapsed", collapsed, mixture.size());
    int size = mixture.size();
    double[] weights = mixture.weights();
    List<MultivariateGaussian> components = new ArrayList<>(mixture.components());
    boolean[] again = new boolean[size];
    for (int k : collapsed) {
      again[k] = true;
      double[] sample = data[random.nextInt(data.length)];
      components.set(k, MultivariateGaussian.of(sample, scatterAbout(sample, data)));
    }
    double kept = 0;
    for (int k = 0; k < size; k++) {
      kept += again[k] ? 0 : weights[k];
    }
    double left = 1 - (double) collapsed.length / size;
    for (int k = 0; k < size; k++) {
      if (again[k]) {
        weights[k] = 1.0 / size;
      } else {
        weights[k] = kept > 0 ? weights[k] / kept * left : 1.0 / size;
      }
    }
    return Mixture.of(weights, components);
  }

  private static double[][] scatterAbout(double[] centre, double[][] data) {
    int d = centre.length;
    double[][] covariance = new double[d][d];
    for (double[] row : data) {
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          covariance[i][j] += (row[i] - centre[i]) * (row[j] - centre[j]) / data.length;
        }
      }
    }
    return covariance;
  }
}
