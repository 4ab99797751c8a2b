package gmm.em;

import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;
import java.util.Arrays;

final class EvidenceLowerBoundMistakes {

  private EvidenceLowerBoundMistakes() {}

  @Mistake(
      exercise = "2.2",
      name = "forgets the entropy, the term - log r",
      why =
          "The expected log of joint density alone is what the M-step maximises; the bound has the"
              + " entropy of the responsibilities on top, and only with it touches the"
              + " log-likelihood.",
      section = "4")
  static double withoutEntropy(Mixture mixture, double[][] data, double[][] responsibilities) {
    return expected(mixture, data, responsibilities, true);
  }

  @Mistake(
      exercise = "2.2",
      name = "adds log r instead of subtracting it",
      why = "The bound is the mean of log(joint / r): the logarithm of a quotient is a difference.",
      section = "4")
  static double entropySubtracted(Mixture mixture, double[][] data, double[][] responsibilities) {
    return expected(mixture, data, responsibilities, true) - entropy(responsibilities);
  }

  @Mistake(
      exercise = "2.2",
      name = "leaves the weights out",
      why =
          "The joint density of a sample and its component is the weight times the component's"
              + " density.",
      section = "4")
  static double withoutWeights(Mixture mixture, double[][] data, double[][] responsibilities) {
    return expected(mixture, data, responsibilities, false) + entropy(responsibilities);
  }

  @Mistake(
      exercise = "2.2",
      name = "divides by the number of samples",
      why =
          "The bound here is the total, as Mixture.logLikelihood is; EM's history holds the mean.",
      section = "4")
  static double mean(Mixture mixture, double[][] data, double[][] responsibilities) {
    double total = expected(mixture, data, responsibilities, true) + entropy(responsibilities);
    return total / data.length;
  }

  @Mistake(
      exercise = "2.2",
      name = "multiplies 0 by log 0",
      why =
          "In floating point that is NaN, but r log r goes to 0 with r: leave terms of"
              + " responsibility 0 out.",
      section = "4")
  static double zeroTimesInfinity(Mixture mixture, double[][] data, double[][] responsibilities) {
    double entropy = 0;
    for (double[] row : responsibilities) {
      for (double r : row) {
        entropy -= r * Math.log(r);
      }
    }
    return expected(mixture, data, responsibilities, true) + entropy;
  }

  @Mistake(
      exercise = "2.2",
      name = "subtracts log r without multiplying it by r",
      why = "The responsibility stands before the whole bracket: r (log joint - log r).",
      section = "4")
  static double bareLogs(Mixture mixture, double[][] data, double[][] responsibilities) {
    double logs = 0;
    for (double[] row : responsibilities) {
      for (double r : row) {
        logs += r > 0 ? Math.log(r) : 0;
      }
    }
    return expected(mixture, data, responsibilities, true) - logs;
  }

  @Mistake(
      exercise = "2.2",
      name = "returns the log-likelihood, whatever the responsibilities",
      why =
          "The two are equal at the E-step's responsibilities only. Take those that are given: for"
              + " them the bound lies lower.",
      section = "4")
  static double logLikelihood(Mixture mixture, double[][] data, double[][] responsibilities) {
    return mixture.logLikelihood(data);
  }

  @Mistake(
      exercise = "2.2",
      name = "leaves out the responsibilities that are small",
      why = "Only a responsibility of exactly 0 has no term: r log r is small, not 0, for small r.",
      section = "4")
  static double onlyLarge(Mixture mixture, double[][] data, double[][] responsibilities) {
    double[][] large =
        Arrays.stream(responsibilities)
            .map(row -> Arrays.stream(row).map(r -> r < 1e-3 ? 0 : r).toArray())
            .toArray(double[][]::new);
    return expected(mixture, data, large, true) + entropy(large);
  }

  private static double expected(
      Mixture mixture, double[][] data, double[][] responsibilities, boolean weighted) {
    double sum = 0;
    for (int i = 0; i < data.length; i++) {
      for (int j = 0; j < mixture.size(); j++) {
        double logWeight = weighted ? Math.log(mixture.weights()[j]) : 0;
        double logDensity = mixture.components().get(j).logDensity(data[i]);
        sum += responsibilities[i][j] * (logWeight + logDensity);
      }
    }
    return sum;
  }

  private static double entropy(double[][] responsibilities) {
    double sum = 0;
    for (double[] row : responsibilities) {
      for (double r : row) {
        sum -= r > 0 ? r * Math.log(r) : 0;
      }
    }
    return sum;
  }

  @Mistake(
      exercise = "2.2",
      name = "multiplies the responsibility with a part of the bracket only",
      why =
          "The responsibility weighs all of it: log weight, log density and minus its own"
              + " logarithm.",
      section = "4")
  static double bracketsMissing(Mixture mixture, double[][] data, double[][] responsibilities) {
    double bound = 0;
    for (int i = 0; i < data.length; i++) {
      for (int k = 0; k < mixture.size(); k++) {
        double r = responsibilities[i][k];
        if (r > 0) {
          bound +=
              r * Math.log(mixture.weights()[k])
                  + mixture.components().get(k).logDensity(data[i])
                  - r * Math.log(r);
        }
      }
    }
    return bound;
  }

  @Mistake(
      exercise = "2.2",
      name = "uses the whole mixture's log density in the place of a component's",
      why =
          "The bound has the joint density of sample and component: log weight plus the component's"
              + " log density.",
      section = "4")
  static double mixtureInside(Mixture mixture, double[][] data, double[][] responsibilities) {
    double bound = 0;
    for (int i = 0; i < data.length; i++) {
      double log = mixture.logDensity(data[i]);
      for (double r : responsibilities[i]) {
        if (r == 0) {
          continue;
        }
        bound += r * (log - Math.log(r));
      }
    }
    return bound;
  }
}
