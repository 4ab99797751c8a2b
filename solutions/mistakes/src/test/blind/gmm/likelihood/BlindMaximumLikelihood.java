package gmm.likelihood;

import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class BlindMaximumLikelihood {

  private BlindMaximumLikelihood() {}

  @Mistake(
      exercise = "1.3",
      name = "mean and variance in one loop, the mean not yet complete",
      why = "",
      section = "")
  static Gaussian oneLoop(double[] data) {
    int n = data.length;
    double mean = 0;
    double variance = 0;
    for (double x : data) {
      mean += x / n;
      variance += (x - mean) * (x - mean) / n;
    }
    return new Gaussian(mean, variance);
  }

  @Mistake(
      exercise = "1.3",
      name = "hands over the standard deviation as the variance",
      why = "",
      section = "")
  static Gaussian standardDeviation(double[] data) {
    double mean = Arrays.stream(data).average().orElse(0);
    double sum = 0;
    for (double x : data) {
      sum += (x - mean) * (x - mean);
    }
    double sigma = Math.sqrt(sum / data.length);
    return new Gaussian(mean, sigma);
  }

  @Mistake(
      exercise = "1.3",
      name = "Welford's updates with the old difference squared",
      why = "",
      section = "")
  static Gaussian welford(double[] data) {
    double mean = 0;
    double m2 = 0;
    int count = 0;
    for (double x : data) {
      count++;
      double delta = x - mean;
      mean += delta / count;
      m2 += delta * delta;
    }
    return new Gaussian(mean, m2 / count);
  }

  @Mistake(
      exercise = "1.4",
      name = "divides by n - 1 for the mean too",
      why = "",
      section = "")
  static double meanByOneLess(double[] data) {
    int n = data.length - 1;
    double mean = Arrays.stream(data).sum() / n;
    double sum = 0;
    for (double x : data) {
      sum += Math.pow(x - mean, 2);
    }
    return sum / n;
  }

  @Mistake(
      exercise = "1.4",
      name = "the factor n / (n - 1) in whole numbers",
      why = "",
      section = "")
  static double integerFactor(double[] data) {
    int n = data.length;
    double mean = 0;
    for (double x : data) {
      mean += x / n;
    }
    double biased = 0;
    for (double x : data) {
      biased += (x - mean) * (x - mean) / n;
    }
    return n / (n - 1) * biased;
  }

  @Mistake(
      exercise = "1.4",
      name = "half the mean square of the differences between neighbours",
      why = "",
      section = "")
  static double neighbours(double[] data) {
    double sum = 0;
    for (int i = 1; i < data.length; i++) {
      double step = data[i] - data[i - 1];
      sum += step * step;
    }
    return sum / (2 * (data.length - 1));
  }
}
