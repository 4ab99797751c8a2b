package gmm.digits;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;

final class BlindPosteriorClassifier {

  private BlindPosteriorClassifier() {}

  @Mistake(
      exercise = "4.5",
      name = "mean responsibility of each label's samples instead of their sum",
      why = "",
      section = "")
  static double[][] meansOfLabels(double[][] responsibilities, int[] labels, int classes) {
    Check.probabilityRows("responsibilities", responsibilities);
    Check.sameSize("rows of responsibilities", responsibilities.length, "labels", labels.length);
    Check.atLeast("classes", classes, 1);
    Check.labels("labels", labels, classes);
    int n = labels.length;
    int[] counts = new int[classes];
    for (int label : labels) {
      counts[label]++;
    }
    double[][] table = new double[responsibilities[0].length][classes];
    for (int k = 0; k < table.length; k++) {
      for (int i = 0; i < n; i++) {
        table[k][labels[i]] += responsibilities[i][k] / counts[labels[i]];
      }
      double sum = 0;
      for (double value : table[k]) {
        sum += value;
      }
      for (int y = 0; y < classes; y++) {
        table[k][y] = sum > 0 ? table[k][y] / sum : (double) counts[y] / n;
      }
    }
    return table;
  }

  @Mistake(
      exercise = "4.6",
      name = "mean of the components' log probabilities, then normalised",
      why = "",
      section = "")
  static double[][] geometricMean(PosteriorClassifier classifier, double[][] rows) {
    double[][] z = classifier.componentProbabilities(rows);
    double[][] table = classifier.labelGivenComponent();
    int classes = table[0].length;
    double[][] probabilities = new double[rows.length][classes];
    for (int i = 0; i < rows.length; i++) {
      double sum = 0;
      for (int y = 0; y < classes; y++) {
        double log = 0;
        for (int k = 0; k < table.length; k++) {
          log += z[i][k] * Math.log(Math.max(table[k][y], 1e-12));
        }
        probabilities[i][y] = Math.exp(log);
        sum += probabilities[i][y];
      }
      for (int y = 0; y < classes; y++) {
        probabilities[i][y] /= sum;
      }
    }
    return probabilities;
  }

  @Mistake(
      exercise = "4.7",
      name = "each component votes for its own favourite class with its probability",
      why = "",
      section = "")
  static int[] componentsVote(PosteriorClassifier classifier, double[][] rows) {
    double[][] z = classifier.componentProbabilities(rows);
    double[][] table = classifier.labelGivenComponent();
    int[] labels = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double[] votes = new double[table[0].length];
      for (int k = 0; k < table.length; k++) {
        votes[largest(table[k])] += z[i][k];
      }
      labels[i] = largest(votes);
    }
    return labels;
  }

  private static int largest(double[] values) {
    int largest = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[largest]) {
        largest = i;
      }
    }
    return largest;
  }
}
