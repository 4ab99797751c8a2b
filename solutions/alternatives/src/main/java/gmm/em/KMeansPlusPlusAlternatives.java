package gmm.em;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Alternative;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Right answers for {@link KMeansPlusPlus} in another style. */
final class KMeansPlusPlusAlternatives {

  private KMeansPlusPlusAlternatives() {}

  @Alternative(exercise = "2.11", style = "running sums and a search")
  static double[][] runningSums(double[][] data, int k, RandomGenerator random) {
    List<double[]> chosen = new ArrayList<>();
    chosen.add(data[random.nextInt(data.length)].clone());
    while (chosen.size() < k) {
      double[] sums = new double[data.length];
      double sum = 0;
      for (int i = 0; i < data.length; i++) {
        sum += nearest(data[i], chosen);
        sums[i] = sum;
      }
      int at;
      if (sum == 0) {
        at = random.nextInt(data.length);
      } else {
        double u = random.nextDouble() * sum;
        at = 0;
        while (sums[at] <= u) {
          at++;
        }
      }
      chosen.add(data[at].clone());
    }
    return chosen.toArray(double[][]::new);
  }

  private static double nearest(double[] x, List<double[]> chosen) {
    return chosen.stream().mapToDouble(c -> Matrices.squaredDistance(x, c)).min().orElseThrow();
  }

  @Alternative(exercise = "2.11", style = "draws and draws again")
  static double[][] rejecting(double[][] data, int k, RandomGenerator random) {
    double[][] chosen = new double[k][];
    chosen[0] = data[random.nextInt(data.length)].clone();
    for (int c = 1; c < k; c++) {
      List<double[]> before = Arrays.asList(chosen).subList(0, c);
      double largest = 0;
      for (double[] x : data) {
        largest = Math.max(largest, nearest(x, before));
      }
      int at = random.nextInt(data.length);
      while (largest > 0 && nearest(data[at], before) <= random.nextDouble() * largest) {
        at = random.nextInt(data.length);
      }
      chosen[c] = data[at].clone();
    }
    return chosen;
  }
}
