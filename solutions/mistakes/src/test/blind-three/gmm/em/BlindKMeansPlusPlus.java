package gmm.em;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.random.RandomGenerator;

final class BlindKMeansPlusPlus {
  private BlindKMeansPlusPlus() {}

  @Mistake(exercise = "2.11", name = "squares the squared distance once more", why = "", section = "")
  static double[][] fourthPower(double[][] data, int k, RandomGenerator random) {
    double[][] seeds = new double[k][];
    seeds[0] = data[random.nextInt(data.length)].clone();
    for (int c = 1; c < k; c++) {
      double[] p = new double[data.length];
      double total = 0;
      for (int i = 0; i < data.length; i++) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int s = 0; s < c; s++) {
          nearest = Math.min(nearest, Matrices.squaredDistance(data[i], seeds[s]));
        }
        p[i] = nearest * nearest;
        total += p[i];
      }
      int drawn = random.nextInt(data.length);
      if (total > 0) {
        double u = random.nextDouble() * total;
        drawn = -1;
        for (int i = 0; i < data.length && u >= 0; i++) {
          if (p[i] > 0) {
            drawn = i;
            u -= p[i];
          }
        }
      }
      seeds[c] = data[drawn].clone();
    }
    return seeds;
  }
}
