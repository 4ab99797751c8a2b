package gmm.digits;

import gmm.kit.testing.Alternative;
import gmm.likelihood.LogSumExp;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Right answers for {@link ClassConditionalMixture} in another style. */
final class ClassConditionalMixtureAlternatives {

  private ClassConditionalMixtureAlternatives() {}

  @Alternative(exercise = "4.8", method = "priors", style = "streams")
  static double[] priorsByStreams(int[] labels, int classes) {
    return IntStream.range(0, classes)
        .mapToDouble(y -> Arrays.stream(labels).filter(l -> l == y).count())
        .map(count -> count / labels.length)
        .toArray();
  }

  @Alternative(exercise = "4.8", method = "priors", style = "1 / n added for each label")
  static double[] priorsByShares(int[] labels, int classes) {
    double[] priors = new double[classes];
    for (int label : labels) {
      priors[label] += 1.0 / labels.length;
    }
    return priors;
  }

  @Alternative(exercise = "4.8", method = "logJoint", style = "all densities first")
  static double[][] jointDensitiesFirst(ClassConditionalMixture mixture, double[][] rows) {
    double[][] byClass =
        mixture.densities().stream().map(d -> d.scoreSamples(rows)).toArray(double[][]::new);
    double[][] joint = new double[rows.length][byClass.length];
    for (int i = 0; i < rows.length; i++) {
      for (int y = 0; y < byClass.length; y++) {
        joint[i][y] = byClass[y][i] + Math.log(mixture.priors()[y]);
      }
    }
    return joint;
  }

  @Alternative(exercise = "4.8", method = "logJoint", style = "row by row")
  static double[][] jointRowByRow(ClassConditionalMixture mixture, double[][] rows) {
    double[] priors = mixture.priors();
    return Arrays.stream(rows)
        .map(
            row ->
                IntStream.range(0, priors.length)
                    .mapToDouble(
                        y ->
                            Math.log(priors[y])
                                + mixture.densities().get(y).scoreSamples(new double[][] {row})[0])
                    .toArray())
        .toArray(double[][]::new);
  }

  @Alternative(exercise = "4.9", method = "logMarginal", style = "a loop")
  static double[] marginalLoop(ClassConditionalMixture mixture, double[][] rows) {
    double[][] joint = mixture.logJoint(rows);
    double[] marginal = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      marginal[i] = LogSumExp.of(joint[i]);
    }
    return marginal;
  }

  @Alternative(exercise = "4.9", method = "logMarginal", style = "the largest taken out by hand")
  static double[] marginalByHand(ClassConditionalMixture mixture, double[][] rows) {
    return Arrays.stream(mixture.logJoint(rows))
        .mapToDouble(
            row -> {
              double top = Arrays.stream(row).max().orElseThrow();
              return top + Math.log(Arrays.stream(row).map(x -> Math.exp(x - top)).sum());
            })
        .toArray();
  }

  @Alternative(exercise = "4.9", method = "classProbabilities", style = "by the log marginal")
  static double[][] probabilitiesByMarginal(ClassConditionalMixture mixture, double[][] rows) {
    double[][] joint = mixture.logJoint(rows);
    double[] marginal = mixture.logMarginal(rows);
    double[][] probabilities = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      double whole = marginal[i];
      probabilities[i] = Arrays.stream(joint[i]).map(x -> Math.exp(x - whole)).toArray();
    }
    return probabilities;
  }

  @Alternative(exercise = "4.9", method = "classProbabilities", style = "softmax, shifted")
  static double[][] probabilitiesBySoftmax(ClassConditionalMixture mixture, double[][] rows) {
    double[][] table = mixture.logJoint(rows);
    for (double[] row : table) {
      double top = Arrays.stream(row).max().orElseThrow();
      double sum = 0;
      for (int y = 0; y < row.length; y++) {
        row[y] = Math.exp(row[y] - top);
        sum += row[y];
      }
      for (int y = 0; y < row.length; y++) {
        row[y] /= sum;
      }
    }
    return table;
  }
}
