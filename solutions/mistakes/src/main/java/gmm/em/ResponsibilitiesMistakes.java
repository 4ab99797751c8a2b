package gmm.em;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import gmm.likelihood.LogSumExp;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.Arrays;

final class ResponsibilitiesMistakes {

  private ResponsibilitiesMistakes() {}

  @Mistake(
      exercise = "2.1",
      name = "leaves the weights out",
      why =
          "Bayes' rule multiplies the density by the prior probability of the component, its"
              + " weight: add Math.log(weights[k]).",
      section = "2")
  static double[][] noWeights(Mixture mixture, double[][] data) {
    double[][] logs = logJoint(mixture, data);
    double[] weights = mixture.weights();
    for (double[] row : logs) {
      Arrays.setAll(row, j -> row[j] - Math.log(weights[j]));
    }
    return normalised(logs);
  }

  @Mistake(
      exercise = "2.1",
      name = "leaves the logs before dividing",
      why =
          "Far from every component each density is 0 in floating point, and 0/0 is NaN. Subtract"
              + " LogSumExp.of(logJoint) first and take exp of the difference.",
      section = "2")
  static double[][] outsideTheLogs(Mixture mixture, double[][] data) {
    double[][] joint = joint(mixture, data);
    for (double[] row : joint) {
      double sum = Arrays.stream(row).sum();
      Arrays.setAll(row, j -> row[j] / sum);
    }
    return joint;
  }

  @Mistake(
      exercise = "2.1",
      name = "does not divide by the sum over the components",
      why =
          "Weight times density is only the numerator of Bayes' rule; a row of responsibilities"
              + " sums to 1.",
      section = "2")
  static double[][] joint(Mixture mixture, double[][] data) {
    double[][] logs = logJoint(mixture, data);
    for (double[] row : logs) {
      Arrays.setAll(row, j -> Math.exp(row[j]));
    }
    return logs;
  }

  @Mistake(
      exercise = "2.1",
      name = "normalises over the samples instead of the components",
      why =
          "Each sample came from one of the components: it is each row that sums to 1, not each"
              + " column.",
      section = "2")
  static double[][] overTheSamples(Mixture mixture, double[][] data) {
    double[][] logs = logJoint(mixture, data);
    for (int j = 0; j < mixture.size(); j++) {
      int column = j;
      double sum = LogSumExp.of(Arrays.stream(logs).mapToDouble(row -> row[column]).toArray());
      for (double[] row : logs) {
        row[j] = Math.exp(row[j] - sum);
      }
    }
    return logs;
  }

  @Mistake(
      exercise = "2.1",
      name = "returns the logs of the responsibilities",
      why = "The last step is missing: take exp of logJoint[k] - LogSumExp.of(logJoint).",
      section = "2")
  static double[][] logs(Mixture mixture, double[][] data) {
    double[][] logs = normalised(logJoint(mixture, data));
    for (double[] row : logs) {
      Arrays.setAll(row, j -> Math.log(row[j]));
    }
    return logs;
  }

  @Mistake(
      exercise = "2.1",
      name = "gives each sample whole to its most probable component",
      why =
          "That is the hard E-step of k-means (exercise 2.8); here every component keeps the share"
              + " that Bayes' rule gives it.",
      section = "2")
  static double[][] hard(Mixture mixture, double[][] data) {
    double[][] logs = logJoint(mixture, data);
    for (double[] row : logs) {
      double largest = Arrays.stream(row).max().orElseThrow();
      Arrays.setAll(row, j -> row[j] == largest ? 1 : 0);
    }
    return logs;
  }

  @Mistake(
      exercise = "2.1",
      name = "multiplies the log density by the weight",
      why =
          "The logarithm of a product is a sum: Math.log(weights[k]) plus the log density, and no"
              + " product is left.",
      section = "2")
  static double[][] weightTimesLog(Mixture mixture, double[][] data) {
    double[][] logs = new double[data.length][mixture.size()];
    for (int i = 0; i < data.length; i++) {
      for (int j = 0; j < mixture.size(); j++) {
        logs[i][j] = mixture.weights()[j] * mixture.components().get(j).logDensity(data[i]);
      }
    }
    return normalised(logs);
  }

  @Mistake(
      exercise = "2.1",
      name = "leaves the weight out above and not below",
      why =
          "The numerator of Bayes' rule has the weight too: take mixture.logDensity(x) away from"
              + " Math.log(weights[k]) + the log density.",
      section = "2")
  static double[][] weightOnlyBelow(Mixture mixture, double[][] data) {
    double[] weights = mixture.weights();
    double[][] shares = normalised(logJoint(mixture, data));
    for (double[] row : shares) {
      Arrays.setAll(row, j -> row[j] / weights[j]);
    }
    return shares;
  }

  @Mistake(
      exercise = "2.1",
      name = "divides by the largest numerator instead of their sum",
      why =
          "Taking the largest log away keeps exp from underflow; each row has still to be divided"
              + " by its sum.",
      section = "2")
  static double[][] byTheLargest(Mixture mixture, double[][] data) {
    double[][] logs = logJoint(mixture, data);
    for (double[] row : logs) {
      double largest = Arrays.stream(row).max().orElseThrow();
      Arrays.setAll(row, j -> Math.exp(row[j] - largest));
    }
    return logs;
  }

  @Mistake(
      exercise = "2.1",
      name = "keeps one array for the rows of all samples",
      why =
          "Every row is then the last sample's: make a new array for each sample, inside the loop.",
      section = "2")
  static double[][] oneRow(Mixture mixture, double[][] data) {
    double[][] shares = normalised(logJoint(mixture, data));
    Arrays.fill(shares, shares[shares.length - 1]);
    return shares;
  }

  @Mistake(
      exercise = "2.1",
      name = "gives a row to each component instead of each sample",
      why = "The table is n x K: result[i][k] is sample i's share of component k.",
      section = "2")
  static double[][] transposed(Mixture mixture, double[][] data) {
    return Matrices.transpose(normalised(logJoint(mixture, data)));
  }

  private static double[][] normalised(double[][] logs) {
    for (double[] row : logs) {
      double sum = LogSumExp.of(row);
      Arrays.setAll(row, j -> Math.exp(row[j] - sum));
    }
    return logs;
  }

  private static double[][] logJoint(Mixture mixture, double[][] data) {
    double[] weights = mixture.weights();
    double[][] logs = new double[data.length][weights.length];
    for (int i = 0; i < data.length; i++) {
      double[] x = data[i];
      Arrays.setAll(logs[i], j -> Math.log(weights[j]) + mixture.components().get(j).logDensity(x));
    }
    return logs;
  }

  @Mistake(
      exercise = "2.1",
      name = "compares the exponents alone and leaves the determinants out",
      why =
          "A wide component's density is lower by its determinant, which does not cancel where"
              + " covariances differ.",
      section = "2")
  static double[][] noDeterminant(Mixture mixture, double[][] data) {
    double[][] r = new double[data.length][mixture.size()];
    for (int i = 0; i < data.length; i++) {
      double[] terms = new double[mixture.size()];
      for (int k = 0; k < terms.length; k++) {
        MultivariateGaussian component = mixture.components().get(k);
        terms[k] = Math.log(mixture.weights()[k]) - component.mahalanobisSquared(data[i]) / 2;
      }
      double total = LogSumExp.of(terms);
      for (int k = 0; k < terms.length; k++) {
        r[i][k] = Math.exp(terms[k] - total);
      }
    }
    return r;
  }
}
