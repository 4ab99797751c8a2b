package gmm.em;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.random.RandomGenerator;

final class BlindKMeansPlusPlus {

  private BlindKMeansPlusPlus() {}

  @Mistake(exercise = "2.11", name = "the first seed is drawn by its squared distance too, from the mean of the data", why = "", section = "")
  static double[][] firstFromMean(double[][] data, int k, RandomGenerator random) {
    double[][] seeds = new double[k][];
    double[] mean = Matrices.columnMeans(data);
    double[] nearest = new double[data.length];
    for (int i = 0; i < data.length; i++) {
      nearest[i] = Matrices.squaredDistance(data[i], mean);
    }
    for (int s = 0; s < k; s++) {
      int drawn = draw(nearest, random);
      seeds[s] = data[drawn].clone();
      for (int i = 0; i < data.length; i++) {
        double distance = Matrices.squaredDistance(data[i], seeds[s]);
        nearest[i] = s == 0 ? distance : Math.min(nearest[i], distance);
      }
    }
    return seeds;
  }

  private static int draw(double[] masses, RandomGenerator random) {
    double total = 0;
    for (double mass : masses) {
      total += mass;
    }
    if (total == 0) {
      return random.nextInt(masses.length);
    }
    double u = random.nextDouble() * total;
    int last = 0;
    for (int i = 0; i < masses.length; i++) {
      if (masses[i] > 0) {
        last = i;
        u -= masses[i];
        if (u < 0) {
          return i;
        }
      }
    }
    return last;
  }
}
