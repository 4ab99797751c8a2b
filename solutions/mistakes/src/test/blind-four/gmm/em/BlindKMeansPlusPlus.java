package gmm.em;

import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.Arrays;
import java.util.random.RandomGenerator;

final class BlindKMeansPlusPlus {

  private BlindKMeansPlusPlus() {}

  @Mistake(
      exercise = "2.11",
      name = "takes the sample with the largest D² times a uniform number of its own",
      why = "",
      section = "")
  static double[][] largestRandomProduct(double[][] data, int k, RandomGenerator random) {
    Check.rows("data", data);
    Check.between("k", k, 1, data.length);
    double[][] seeds = new double[k][];
    seeds[0] = data[random.nextInt(data.length)].clone();
    double[] nearest = new double[data.length];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    for (int s = 1; s < k; s++) {
      double total = 0;
      for (int i = 0; i < data.length; i++) {
        nearest[i] = Math.min(nearest[i], Matrices.squaredDistance(data[i], seeds[s - 1]));
        total += nearest[i];
      }
      int chosen = 0;
      double best = -1;
      for (int i = 0; i < data.length; i++) {
        double value = (total > 0 ? nearest[i] : 1) * random.nextDouble();
        if (value > best) {
          best = value;
          chosen = i;
        }
      }
      seeds[s] = data[chosen].clone();
    }
    return seeds;
  }
}
