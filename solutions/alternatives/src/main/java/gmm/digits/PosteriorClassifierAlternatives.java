package gmm.digits;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Alternative;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Right answers for {@link PosteriorClassifier} in another style. */
final class PosteriorClassifierAlternatives {

  private PosteriorClassifierAlternatives() {}

  @Alternative(exercise = "4.5", style = "a product with the labels as zeros and ones")
  static double[][] byProduct(double[][] responsibilities, int[] labels, int classes) {
    double[][] hot = new double[labels.length][classes];
    for (int i = 0; i < labels.length; i++) {
      hot[i][labels[i]] = 1;
    }
    double[] frequencies = Matrices.columnMeans(hot);
    double[][] counts = Matrices.multiply(Matrices.transpose(responsibilities), hot);
    for (int z = 0; z < counts.length; z++) {
      double sum = Arrays.stream(counts[z]).sum();
      counts[z] =
          sum == 0
              ? frequencies.clone()
              : Arrays.stream(counts[z]).map(count -> count / sum).toArray();
    }
    return counts;
  }

  @Alternative(exercise = "4.5", style = "entry by entry")
  static double[][] byEntries(double[][] responsibilities, int[] labels, int classes) {
    int k = responsibilities[0].length;
    double[][] table = new double[k][classes];
    for (int z = 0; z < k; z++) {
      double whole = 0;
      for (double[] row : responsibilities) {
        whole += row[z];
      }
      for (int y = 0; y < classes; y++) {
        double part = 0;
        double samples = 0;
        for (int i = 0; i < labels.length; i++) {
          if (labels[i] == y) {
            part += responsibilities[i][z];
            samples++;
          }
        }
        table[z][y] = whole > 0 ? part / whole : samples / labels.length;
      }
    }
    return table;
  }

  @Alternative(exercise = "4.6", style = "three loops")
  static double[][] probabilitiesByLoops(PosteriorClassifier classifier, double[][] rows) {
    double[][] responsibilities = classifier.componentProbabilities(rows);
    double[][] table = classifier.labelGivenComponent();
    double[][] probabilities = new double[rows.length][table[0].length];
    for (int i = 0; i < rows.length; i++) {
      for (int y = 0; y < table[0].length; y++) {
        for (int z = 0; z < table.length; z++) {
          probabilities[i][y] += responsibilities[i][z] * table[z][y];
        }
      }
    }
    return probabilities;
  }

  @Alternative(exercise = "4.6", style = "row by row by the transposed table")
  static double[][] probabilitiesByRows(PosteriorClassifier classifier, double[][] rows) {
    double[][] byClass = Matrices.transpose(classifier.labelGivenComponent());
    return Arrays.stream(classifier.componentProbabilities(rows))
        .map(r -> Matrices.multiply(byClass, r))
        .toArray(double[][]::new);
  }

  @Alternative(exercise = "4.7", style = "a loop with a largest so far")
  static int[] predictByLoop(PosteriorClassifier classifier, double[][] rows) {
    double[][] probabilities = classifier.classProbabilities(rows);
    int[] labels = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double top = Double.NEGATIVE_INFINITY;
      for (int y = 0; y < probabilities[i].length; y++) {
        if (probabilities[i][y] > top) {
          top = probabilities[i][y];
          labels[i] = y;
        }
      }
    }
    return labels;
  }

  @Alternative(exercise = "4.7", style = "from the last class to the first")
  static int[] predictBackwards(PosteriorClassifier classifier, double[][] rows) {
    return Arrays.stream(classifier.classProbabilities(rows))
        .mapToInt(
            p ->
                IntStream.range(0, p.length)
                    .map(y -> p.length - 1 - y)
                    .reduce((best, y) -> p[y] >= p[best] ? y : best)
                    .orElseThrow())
        .toArray();
  }
}
