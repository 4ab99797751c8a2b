package gmm.digits;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import gmm.likelihood.LogSumExp;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

final class ClassConditionalMixtureMistakes {

  private ClassConditionalMixtureMistakes() {}

  @Mistake(
      exercise = "4.8",
      method = "priors",
      name = "takes all classes for equally common",
      why = "How common a class is can be counted: the share of the labels that name it.",
      section = "11.1")
  static double[] equalPriors(int[] labels, int classes) {
    double[] priors = new double[classes];
    Arrays.fill(priors, 1.0 / classes);
    return priors;
  }

  @Mistake(
      exercise = "4.8",
      method = "priors",
      name = "leaves the counts as they are",
      why = "Counts are no probabilities yet: divide by the number of labels.",
      section = "11.1")
  static double[] countsForPriors(int[] labels, int classes) {
    return counts(labels, classes);
  }

  @Mistake(
      exercise = "4.8",
      method = "priors",
      name = "divides by the number of classes",
      why = "The shares are of the labels: divide by their number, so that the priors sum to 1.",
      section = "11.1")
  static double[] byTheNumberOfClasses(int[] labels, int classes) {
    return Arrays.stream(counts(labels, classes)).map(count -> count / classes).toArray();
  }

  @Mistake(
      exercise = "4.8",
      method = "priors",
      name = "divides whole numbers",
      why = "In Java 3 / 8 is 0: make one of them a double first.",
      section = "11.1")
  static double[] wholeNumbers(int[] labels, int classes) {
    return Arrays.stream(counts(labels, classes))
        .map(count -> (int) count / labels.length)
        .toArray();
  }

  @Mistake(
      exercise = "4.8",
      method = "priors",
      name = "adds one to every count",
      why =
          "That is a guess for small samples (Laplace's); the likelihood is largest for the shares"
              + " themselves, and a class that does not occur has the share 0.",
      section = "11.1")
  static double[] oneMore(int[] labels, int classes) {
    return Arrays.stream(counts(labels, classes))
        .map(count -> (count + 1) / (labels.length + classes))
        .toArray();
  }

  @Mistake(
      exercise = "4.8",
      method = "logJoint",
      name = "leaves the priors out",
      why =
          "log p(x | y) alone asks how well the sample fits each class. A rare class has to fit"
              + " better by as much as it is rarer: add log P(y).",
      section = "11.2")
  static double[][] withoutPriors(ClassConditionalMixture classifier, double[][] rows) {
    return joint(classifier, rows, (prior, logDensity) -> logDensity);
  }

  @Mistake(
      exercise = "4.8",
      method = "logJoint",
      name = "adds the priors instead of their logarithms",
      why = "P(y) times p(x | y) becomes log P(y) plus log p(x | y).",
      section = "11.2")
  static double[][] addsPriors(ClassConditionalMixture classifier, double[][] rows) {
    return joint(classifier, rows, Double::sum);
  }

  @Mistake(
      exercise = "4.8",
      method = "logJoint",
      name = "multiplies the log densities by the priors",
      why = "A product becomes a sum of logarithms: log P(y) plus log p(x | y).",
      section = "11.2")
  static double[][] timesPriors(ClassConditionalMixture classifier, double[][] rows) {
    return joint(classifier, rows, (prior, logDensity) -> prior * logDensity);
  }

  @Mistake(
      exercise = "4.8",
      method = "logJoint",
      name = "subtracts the logarithms of the priors",
      why = "That divides by P(y) and makes rare classes the likely ones; a product adds them.",
      section = "11.2")
  static double[][] minusLogPriors(ClassConditionalMixture classifier, double[][] rows) {
    return joint(classifier, rows, (prior, logDensity) -> logDensity - Math.log(prior));
  }

  @Mistake(
      exercise = "4.8",
      method = "logJoint",
      name = "leaves the logarithms and comes back to them at the end",
      why =
          "A density of many features is 0 in floating point, and its logarithm -Infinity. The"
              + " log densities are there already: stay in logarithms.",
      section = "11.2")
  static double[][] logarithmOfUnderflow(ClassConditionalMixture classifier, double[][] rows) {
    return joint(classifier, rows, (prior, logDensity) -> Math.log(prior * Math.exp(logDensity)));
  }

  @Mistake(
      exercise = "4.8",
      method = "logJoint",
      name = "gives the joint densities instead of their logarithms",
      why = "P(y) p(x | y) of many features is 0 in floating point: keep its logarithm.",
      section = "11.2")
  static double[][] densities(ClassConditionalMixture classifier, double[][] rows) {
    return joint(classifier, rows, (prior, logDensity) -> prior * Math.exp(logDensity));
  }

  @Mistake(
      exercise = "4.8",
      method = "logJoint",
      name = "divides by p(x) already",
      why = "That is log P(y | x), exercise 4.9. The joint log P(y) + log p(x | y) comes first.",
      section = "11.2")
  static double[][] logPosterior(ClassConditionalMixture classifier, double[][] rows) {
    return eachRow(joint(classifier, rows), row -> shifted(row, LogSumExp.of(row)));
  }

  @Mistake(
      exercise = "4.8",
      method = "logJoint",
      name = "gives a row for each class",
      why = "A row is a sample, a column a class, as everywhere in the course: n x C.",
      section = "11.2")
  static double[][] transposed(ClassConditionalMixture classifier, double[][] rows) {
    return Matrices.transpose(joint(classifier, rows));
  }

  @Mistake(
      exercise = "4.9",
      method = "logMarginal",
      name = "adds the log joints",
      why = "Classes are alternatives, so their densities add: the log of the sum of exponentials.",
      section = "11.3")
  static double[] sumOfLogs(ClassConditionalMixture classifier, double[][] rows) {
    return ofEach(classifier.logJoint(rows), row -> Arrays.stream(row).sum());
  }

  @Mistake(
      exercise = "4.9",
      method = "logMarginal",
      name = "takes the largest log joint",
      why = "Every class adds to the density, the less probable ones too.",
      section = "11.3")
  static double[] largestOnly(ClassConditionalMixture classifier, double[][] rows) {
    return ofEach(classifier.logJoint(rows), row -> Arrays.stream(row).max().orElseThrow());
  }

  @Mistake(
      exercise = "4.9",
      method = "logMarginal",
      name = "adds the densities and takes the logarithm at the end",
      why = "Where every density underflows that is the log of 0: add through LogSumExp.",
      section = "11.3")
  static double[] underflow(ClassConditionalMixture classifier, double[][] rows) {
    return ofEach(
        classifier.logJoint(rows), row -> Math.log(Arrays.stream(row).map(Math::exp).sum()));
  }

  @Mistake(
      exercise = "4.9",
      method = "logMarginal",
      name = "gives the density instead of its logarithm",
      why = "A density of many features is 0 in floating point: its logarithm is asked for.",
      section = "11.3")
  static double[] density(ClassConditionalMixture classifier, double[][] rows) {
    return ofEach(classifier.logJoint(rows), row -> Math.exp(LogSumExp.of(row)));
  }

  @Mistake(
      exercise = "4.9",
      method = "logMarginal",
      name = "adds the classes' densities without their priors",
      why =
          "Each class counts by how common it is; without, the density integrates to C, not to 1.",
      section = "11.3")
  static double[] withoutPriorsInTheSum(ClassConditionalMixture classifier, double[][] rows) {
    return ofEach(
        joint(classifier, rows, (prior, logDensity) -> logDensity), row -> LogSumExp.of(row));
  }

  @Mistake(
      exercise = "4.9",
      method = "logMarginal",
      name = "counts the priors twice",
      why = "logJoint holds them already: only its sum of exponentials is left to be done.",
      section = "11.3")
  static double[] priorsTwiceInTheSum(ClassConditionalMixture classifier, double[][] rows) {
    return ofEach(twice(classifier, rows), row -> LogSumExp.of(row));
  }

  @Mistake(
      exercise = "4.9",
      method = "classProbabilities",
      name = "takes the exponentials first and divides by their sum",
      why =
          "Where every joint density underflows that is 0 / 0. Subtract log p(x) (or the row's"
              + " largest entry) before taking exponentials.",
      section = "11.3")
  static double[][] zeroOverZero(ClassConditionalMixture classifier, double[][] rows) {
    return eachRow(classifier.logJoint(rows), row -> shares(exp(row)));
  }

  @Mistake(
      exercise = "4.9",
      method = "classProbabilities",
      name = "gives the joint densities",
      why = "P(y) p(x | y) does not sum to 1 over the classes: divide by p(x).",
      section = "11.3")
  static double[][] jointForPosterior(ClassConditionalMixture classifier, double[][] rows) {
    return eachRow(classifier.logJoint(rows), ClassConditionalMixtureMistakes::exp);
  }

  @Mistake(
      exercise = "4.9",
      method = "classProbabilities",
      name = "gives log probabilities",
      why = "log P(y | x) is one step before the end: take exponentials.",
      section = "11.3")
  static double[][] logProbabilities(ClassConditionalMixture classifier, double[][] rows) {
    return eachRow(classifier.logJoint(rows), row -> shifted(row, LogSumExp.of(row)));
  }

  @Mistake(
      exercise = "4.9",
      method = "classProbabilities",
      name = "normalises over the samples",
      why =
          "One sample's classes are the alternatives, so each row sums to 1. Columns that do say"
              + " which sample is the most typical one of a class.",
      section = "11.3")
  static double[][] overTheSamples(ClassConditionalMixture classifier, double[][] rows) {
    double[][] byClass = Matrices.transpose(classifier.logJoint(rows));
    return Matrices.transpose(eachRow(byClass, ClassConditionalMixtureMistakes::softmax));
  }

  @Mistake(
      exercise = "4.9",
      method = "classProbabilities",
      name = "leaves the priors out",
      why = "What is divided by p(x) is P(y) p(x | y): a rare class has to fit better to be named.",
      section = "11.3")
  static double[][] densitiesOnly(ClassConditionalMixture classifier, double[][] rows) {
    return eachRow(
        joint(classifier, rows, (prior, logDensity) -> logDensity),
        ClassConditionalMixtureMistakes::softmax);
  }

  @Mistake(
      exercise = "4.9",
      method = "classProbabilities",
      name = "counts the priors twice",
      why = "logJoint holds them already: P(y) stands once in Bayes' rule.",
      section = "11.3")
  static double[][] priorsTwice(ClassConditionalMixture classifier, double[][] rows) {
    return eachRow(twice(classifier, rows), ClassConditionalMixtureMistakes::softmax);
  }

  @Mistake(
      exercise = "4.9",
      method = "classProbabilities",
      name = "subtracts the row's largest entry and forgets to divide",
      why = "Then the most probable class always has 1. Divide by the sum of the exponentials.",
      section = "11.3")
  static double[][] largestIsOne(ClassConditionalMixture classifier, double[][] rows) {
    return eachRow(
        classifier.logJoint(rows),
        row -> exp(shifted(row, Arrays.stream(row).max().orElseThrow())));
  }

  @Mistake(
      exercise = "4.9",
      method = "classProbabilities",
      name = "divides the log joints by their sum",
      why = "Logarithms are subtracted, not divided: log P(y | x) = log joint - log p(x).",
      section = "11.3")
  static double[][] sharesOfLogs(ClassConditionalMixture classifier, double[][] rows) {
    return eachRow(classifier.logJoint(rows), ClassConditionalMixtureMistakes::shares);
  }

  @Mistake(
      exercise = "4.9",
      method = "classProbabilities",
      name = "subtracts one largest entry for all rows",
      why =
          "A sample that is far less probable than another then underflows after all: each row has"
              + " a largest entry of its own.",
      section = "11.3")
  static double[][] oneLargestForAll(ClassConditionalMixture classifier, double[][] rows) {
    double[][] logJoint = classifier.logJoint(rows);
    double largest = Arrays.stream(logJoint).flatMapToDouble(Arrays::stream).max().orElseThrow();
    return eachRow(logJoint, row -> shares(exp(shifted(row, largest))));
  }

  @Mistake(
      exercise = "4.9",
      method = "classProbabilities",
      name = "gives 1 to the most probable class and 0 to all others",
      why = "That is the decision. The probabilities say how sure it is.",
      section = "11.3")
  static double[][] certainties(ClassConditionalMixture classifier, double[][] rows) {
    int[] named = classifier.predict(rows);
    double[][] certain = new double[rows.length][classifier.priors().length];
    IntStream.range(0, rows.length).forEach(i -> certain[i][named[i]] = 1);
    return certain;
  }

  private static double[] counts(int[] labels, int classes) {
    double[] counts = new double[classes];
    for (int label : labels) {
      counts[label]++;
    }
    return counts;
  }

  private static double[][] joint(ClassConditionalMixture classifier, double[][] rows) {
    return joint(classifier, rows, (prior, logDensity) -> Math.log(prior) + logDensity);
  }

  private static double[][] twice(ClassConditionalMixture classifier, double[][] rows) {
    return joint(classifier, rows, (prior, logDensity) -> 2 * Math.log(prior) + logDensity);
  }

  /** A table of samples and classes, n x C, from each prior and log density. */
  private static double[][] joint(
      ClassConditionalMixture classifier, double[][] rows, DoubleBinaryOperator joined) {
    double[] priors = classifier.priors();
    double[][] byClass =
        classifier.densities().stream().map(d -> d.scoreSamples(rows)).toArray(double[][]::new);
    return IntStream.range(0, rows.length)
        .mapToObj(
            i ->
                IntStream.range(0, priors.length)
                    .mapToDouble(y -> joined.applyAsDouble(priors[y], byClass[y][i]))
                    .toArray())
        .toArray(double[][]::new);
  }

  private static double[][] eachRow(double[][] rows, UnaryOperator<double[]> change) {
    return Arrays.stream(rows).map(change).toArray(double[][]::new);
  }

  private static double[] ofEach(double[][] rows, ToDoubleFunction<double[]> number) {
    return Arrays.stream(rows).mapToDouble(number).toArray();
  }

  private static double[] softmax(double[] logs) {
    return exp(shifted(logs, LogSumExp.of(logs)));
  }

  private static double[] shifted(double[] values, double by) {
    return Arrays.stream(values).map(value -> value - by).toArray();
  }

  private static double[] exp(double[] values) {
    return Arrays.stream(values).map(Math::exp).toArray();
  }

  private static double[] shares(double[] values) {
    double sum = Arrays.stream(values).sum();
    return Arrays.stream(values).map(value -> value / sum).toArray();
  }
}
