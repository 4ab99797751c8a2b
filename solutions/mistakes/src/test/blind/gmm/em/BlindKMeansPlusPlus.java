package gmm.em;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.Arrays;
import java.util.random.RandomGenerator;

final class BlindKMeansPlusPlus {

  private BlindKMeansPlusPlus() {}

  @Mistake(
      exercise = "2.11",
      name = "adds up the squared distances from all centroids so far, not the nearest one's",
      why = "",
      section = "")
  static double[][] sumOfDistances(double[][] data, int k, RandomGenerator random) {
    int n = data.length;
    double[][] centroids = new double[k][];
    centroids[0] = data[random.nextInt(n)].clone();
    double[] squares = new double[n];
    for (int c = 1; c < k; c++) {
      double total = 0;
      for (int i = 0; i < n; i++) {
        squares[i] += Matrices.squaredDistance(data[i], centroids[c - 1]);
        total += squares[i];
      }
      centroids[c] = data[draw(squares, total, random)].clone();
    }
    return centroids;
  }

  @Mistake(
      exercise = "2.11",
      name = "draws different samples uniformly, whatever their distances",
      why = "",
      section = "")
  static double[][] uniformWithoutRepetition(double[][] data, int k, RandomGenerator random) {
    int[] order = new int[data.length];
    Arrays.setAll(order, i -> i);
    double[][] centroids = new double[k][];
    for (int c = 0; c < k; c++) {
      int other = c + random.nextInt(order.length - c);
      int chosen = order[other];
      order[other] = order[c];
      order[c] = chosen;
      centroids[c] = data[chosen].clone();
    }
    return centroids;
  }

  private static int draw(double[] squares, double total, RandomGenerator random) {
    if (total == 0) {
      return random.nextInt(squares.length);
    }
    double u = random.nextDouble() * total;
    int last = 0;
    for (int i = 0; i < squares.length; i++) {
      if (squares[i] > 0) {
        last = i;
        u -= squares[i];
        if (u < 0) {
          return i;
        }
      }
    }
    return last;
  }
}
