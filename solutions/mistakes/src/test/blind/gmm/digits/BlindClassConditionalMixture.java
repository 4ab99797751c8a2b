package gmm.digits;

import gmm.digits.given.ClassDensity;
import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import java.util.Arrays;
import java.util.List;

final class BlindClassConditionalMixture {
  private BlindClassConditionalMixture() {}

  @Mistake(exercise = "4.8", method = "priors", name = "one sample added to every class (smoothing that nobody asked for)", why = "", section = "")
  static double[] smoothed(int[] labels, int classes) {
    Check.atLeast("classes", classes, 1);
    Check.atLeast("number of labels", labels.length, 1);
    Check.labels("labels", labels, classes);
    double[] priors = new double[classes];
    Arrays.fill(priors, 1);
    for (int label : labels) {
      priors[label]++;
    }
    for (int y = 0; y < classes; y++) {
      priors[y] /= labels.length + classes;
    }
    return priors;
  }

  @Mistake(exercise = "4.8", method = "logJoint", name = "log density times the prior instead of plus its logarithm", why = "", section = "")
  static double[][] timesPrior(ClassConditionalMixture model, double[][] rows) {
    List<ClassDensity> densities = model.densities();
    double[] priors = model.priors();
    double[][] joint = new double[rows.length][priors.length];
    for (int y = 0; y < priors.length; y++) {
      double[] logs = densities.get(y).scoreSamples(rows);
      for (int i = 0; i < rows.length; i++) {
        joint[i][y] = priors[y] * logs[i];
      }
    }
    return joint;
  }

  @Mistake(exercise = "4.9", method = "logMarginal", name = "exponentials summed as they are, the largest not taken out", why = "", section = "")
  static double[] naiveSum(ClassConditionalMixture model, double[][] rows) {
    return Arrays.stream(model.logJoint(rows))
        .mapToDouble(row -> Math.log(Arrays.stream(row).map(Math::exp).sum()))
        .toArray();
  }

  @Mistake(exercise = "4.9", method = "classProbabilities", name = "prior multiplied in once more", why = "", section = "")
  static double[][] priorTwice(ClassConditionalMixture model, double[][] rows) {
    double[][] joint = model.logJoint(rows);
    double[] priors = model.priors();
    for (double[] row : joint) {
      double largest = Arrays.stream(row).max().orElseThrow();
      double sum = 0;
      for (int y = 0; y < row.length; y++) {
        row[y] = priors[y] * Math.exp(row[y] - largest);
        sum += row[y];
      }
      for (int y = 0; y < row.length; y++) {
        row[y] /= sum;
      }
    }
    return joint;
  }
}
