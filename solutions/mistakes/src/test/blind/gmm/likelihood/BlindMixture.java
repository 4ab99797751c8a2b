package gmm.likelihood;

import gmm.kit.testing.Mistake;
import gmm.likelihood.given.LabelledSample;
import java.util.random.RandomGenerator;

final class BlindMixture {

  private BlindMixture() {}

  @Mistake(
      exercise = "1.11",
      name = "multiplies the log density by the weight inside the log-sum",
      why = "",
      section = "")
  static double weightTimesLog(Mixture m, double[] x) {
    double[] w = m.weights();
    double[] terms = new double[w.length];
    for (int k = 0; k < w.length; k++) {
      terms[k] = w[k] * m.components().get(k).logDensity(x);
    }
    return LogSumExp.of(terms);
  }

  @Mistake(
      exercise = "1.11",
      name = "only the component that explains the point best",
      why = "",
      section = "")
  static double bestComponent(Mixture m, double[] x) {
    double best = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < m.size(); k++) {
      best = Math.max(best, Math.log(m.weights()[k]) + m.components().get(k).logDensity(x));
    }
    return best;
  }

  @Mistake(
      exercise = "1.12",
      name = "one component makes all the samples: the sum over samples inside the log-sum",
      why = "",
      section = "")
  static double oneComponentForAll(Mixture m, double[][] data) {
    double[] terms = new double[m.size()];
    for (int k = 0; k < terms.length; k++) {
      terms[k] = Math.log(m.weights()[k]);
      for (double[] x : data) {
        terms[k] += m.components().get(k).logDensity(x);
      }
    }
    return LogSumExp.of(terms);
  }

  @Mistake(
      exercise = "1.12",
      name = "the loop ends one sample too early",
      why = "",
      section = "")
  static double lastLeftOut(Mixture m, double[][] data) {
    double total = 0;
    for (int i = 0; i < data.length - 1; i++) {
      total += m.logDensity(data[i]);
    }
    return total;
  }

  @Mistake(
      exercise = "1.13",
      name = "a new uniform number for every comparison",
      why = "",
      section = "")
  static LabelledSample freshNumbers(Mixture m, int n, RandomGenerator random) {
    double[] w = m.weights();
    double[][] points = new double[n][];
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      int k = 0;
      double sum = w[0];
      while (k < w.length - 1 && random.nextDouble() >= sum) {
        k++;
        sum += w[k];
      }
      labels[i] = k;
      points[i] = m.components().get(k).sample(random);
    }
    return new LabelledSample(points, labels);
  }

  @Mistake(
      exercise = "1.13",
      name = "compares with each weight alone, not with their running sum",
      why = "",
      section = "")
  static LabelledSample notCumulative(Mixture m, int n, RandomGenerator random) {
    double[] w = m.weights();
    double[][] points = new double[n][];
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      double u = random.nextDouble();
      int z = w.length - 1;
      for (int k = 0; k < w.length; k++) {
        if (u < w[k]) {
          z = k;
          break;
        }
      }
      labels[i] = z;
      points[i] = m.components().get(z).sample(random);
    }
    return new LabelledSample(points, labels);
  }

  @Mistake(
      exercise = "1.13",
      name = "each component makes its rounded share, one after the other",
      why = "",
      section = "")
  static LabelledSample fixedShares(Mixture m, int n, RandomGenerator random) {
    double[] w = m.weights();
    double[][] points = new double[n][];
    int[] labels = new int[n];
    int i = 0;
    for (int k = 0; k < w.length; k++) {
      long share = k == w.length - 1 ? n : Math.round(w[k] * n);
      for (long c = 0; c < share && i < n; c++) {
        points[i] = m.components().get(k).sample(random);
        labels[i] = k;
        i++;
      }
    }
    return new LabelledSample(points, labels);
  }
}
