package gmm.digits;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class BlindPosteriorClassifier {
  private BlindPosteriorClassifier() {}

  private static void check(double[][] responsibilities, int[] labels, int classes) {
    Check.probabilityRows("responsibilities", responsibilities);
    Check.sameSize("rows of responsibilities", responsibilities.length, "labels", labels.length);
    Check.atLeast("classes", classes, 1);
    Check.labels("labels", labels, classes);
  }

  @Mistake(exercise = "4.5", name = "each sample counted wholly for its most probable component", why = "", section = "")
  static double[][] hardCounts(double[][] responsibilities, int[] labels, int classes) {
    check(responsibilities, labels, classes);
    int k = responsibilities[0].length;
    double[][] table = new double[k][classes];
    double[] counts = new double[k];
    double[] shares = new double[classes];
    for (int i = 0; i < labels.length; i++) {
      int best = 0;
      for (int j = 1; j < k; j++) {
        if (responsibilities[i][j] > responsibilities[i][best]) {
          best = j;
        }
      }
      table[best][labels[i]]++;
      counts[best]++;
      shares[labels[i]] += 1.0 / labels.length;
    }
    for (int j = 0; j < k; j++) {
      for (int y = 0; y < classes; y++) {
        table[j][y] = counts[j] > 0 ? table[j][y] / counts[j] : shares[y];
      }
    }
    return table;
  }

  @Mistake(exercise = "4.5", name = "component without samples: all labels equally probable", why = "", section = "")
  static double[][] uniformWhereEmpty(double[][] responsibilities, int[] labels, int classes) {
    check(responsibilities, labels, classes);
    double[][] table = new double[responsibilities[0].length][classes];
    for (int i = 0; i < labels.length; i++) {
      for (int k = 0; k < table.length; k++) {
        table[k][labels[i]] += responsibilities[i][k];
      }
    }
    for (double[] row : table) {
      double sum = Arrays.stream(row).sum();
      for (int y = 0; y < classes; y++) {
        row[y] = sum == 0 ? 1.0 / classes : row[y] / sum;
      }
    }
    return table;
  }

  @Mistake(exercise = "4.6", name = "labels of the most probable component alone", why = "", section = "")
  static double[][] oneComponent(PosteriorClassifier classifier, double[][] rows) {
    double[][] responsibilities = classifier.componentProbabilities(rows);
    double[][] table = classifier.labelGivenComponent();
    double[][] probabilities = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      int best = 0;
      for (int k = 0; k < table.length; k++) {
        if (responsibilities[i][k] > responsibilities[i][best]) {
          best = k;
        }
      }
      probabilities[i] = table[best].clone();
    }
    return probabilities;
  }

  @Mistake(exercise = "4.7", name = "the class that is largest in any component, P(y | z) P(z | x), not summed over them", why = "", section = "")
  static int[] largestTerm(PosteriorClassifier classifier, double[][] rows) {
    double[][] responsibilities = classifier.componentProbabilities(rows);
    double[][] table = classifier.labelGivenComponent();
    int[] labels = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double most = -1;
      for (int y = 0; y < table[0].length; y++) {
        for (int k = 0; k < table.length; k++) {
          double p = table[k][y] * responsibilities[i][k];
          if (p > most) {
            most = p;
            labels[i] = y;
          }
        }
      }
    }
    return labels;
  }
}
