package gmm.likelihood;

import gmm.kit.testing.Alternative;
import gmm.likelihood.given.LabelledSample;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Right answers for {@link Mixture} in another style. */
final class MixtureAlternatives {

  private MixtureAlternatives() {}

  @Alternative(exercise = "1.11", style = "streams")
  static double streams(Mixture mixture, double[] x) {
    double[] weights = mixture.weights();
    return LogSumExp.of(
        IntStream.range(0, weights.length)
            .mapToDouble(k -> Math.log(weights[k]) + mixture.components().get(k).logDensity(x))
            .toArray());
  }

  @Alternative(exercise = "1.11", style = "the largest term taken out by hand")
  static double largestOut(Mixture mixture, double[] x) {
    int k = mixture.size();
    double[] logs = new double[k];
    double largest = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < k; c++) {
      logs[c] = mixture.components().get(c).logDensity(x) + Math.log(mixture.weights()[c]);
      largest = Math.max(largest, logs[c]);
    }
    if (largest == Double.NEGATIVE_INFINITY) {
      return largest;
    }
    double sum = 0;
    for (double log : logs) {
      sum += Math.exp(log - largest);
    }
    return Math.log(sum) + largest;
  }

  @Alternative(exercise = "1.12", style = "a loop")
  static double loop(Mixture mixture, double[][] data) {
    double sum = 0;
    for (double[] x : data) {
      sum += mixture.logDensity(x);
    }
    return sum;
  }

  @Alternative(exercise = "1.12", style = "the mean times n")
  static double meanTimesN(Mixture mixture, double[][] data) {
    double mean = 0;
    for (double[] x : data) {
      mean += mixture.logDensity(x) / data.length;
    }
    return mean * data.length;
  }

  @Alternative(exercise = "1.13", style = "labels first, by running sums")
  static LabelledSample labelsFirst(Mixture mixture, int n, RandomGenerator random) {
    double[] weights = mixture.weights();
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      double u = random.nextDouble();
      double sum = 0;
      int k = -1;
      int last = 0;
      for (int c = 0; c < weights.length && k < 0; c++) {
        sum += weights[c];
        last = weights[c] > 0 ? c : last;
        k = u < sum ? c : -1;
      }
      labels[i] = k < 0 ? last : k;
    }
    double[][] points = new double[n][];
    for (int i = 0; i < n; i++) {
      points[i] = mixture.components().get(labels[i]).sample(random);
    }
    return new LabelledSample(points, labels);
  }

  @Alternative(exercise = "1.13", style = "by Gumbel's trick: the largest of noisy log weights")
  static LabelledSample gumbel(Mixture mixture, int n, RandomGenerator random) {
    double[] weights = mixture.weights();
    double[][] points = new double[n][];
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      double best = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < weights.length; k++) {
        double noisy = Math.log(weights[k]) - Math.log(-Math.log(1 - random.nextDouble()));
        if (noisy > best) {
          best = noisy;
          labels[i] = k;
        }
      }
      points[i] = mixture.components().get(labels[i]).sample(random);
    }
    return new LabelledSample(points, labels);
  }
}
