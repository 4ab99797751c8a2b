package gmm.digits;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class PosteriorClassifierMistakes {

  private PosteriorClassifierMistakes() {}

  @Mistake(
      exercise = "4.5",
      name = "counts each sample for its most probable component only",
      why = "The counts are soft: a sample counts for every component, by its responsibility.",
      section = "8.1")
  static double[][] hardCounts(double[][] responsibilities, int[] labels, int classes) {
    double[][] hard = new double[responsibilities.length][responsibilities[0].length];
    for (int i = 0; i < hard.length; i++) {
      hard[i][largest(responsibilities[i])] = 1;
    }
    return shares(counts(hard, labels, classes), labels);
  }

  @Mistake(
      exercise = "4.5",
      name = "divides by the number of samples of each label",
      why =
          "That gives P(component | label): each column sums to 1. P(label | component) divides by"
              + " the component's own sum, so that each row does.",
      section = "8.1")
  static double[][] componentGivenLabel(double[][] responsibilities, int[] labels, int classes) {
    double[][] counts = counts(responsibilities, labels, classes);
    double[] frequencies = frequencies(labels, classes);
    for (double[] row : counts) {
      Arrays.setAll(row, y -> row[y] / frequencies[y]);
    }
    return counts;
  }

  @Mistake(
      exercise = "4.5",
      name = "leaves the soft counts as they are",
      why = "Counts are no probabilities yet: divide each component's by their sum.",
      section = "8.1")
  static double[][] countsForShares(double[][] responsibilities, int[] labels, int classes) {
    return counts(responsibilities, labels, classes);
  }

  @Mistake(
      exercise = "4.5",
      name = "divides by the number of samples",
      why =
          "That gives P(label and component) together; given the component, divide by its own sum.",
      section = "8.1")
  static double[][] jointProbability(double[][] responsibilities, int[] labels, int classes) {
    double[][] counts = counts(responsibilities, labels, classes);
    for (double[] row : counts) {
      Arrays.setAll(row, y -> row[y] / labels.length);
    }
    return counts;
  }

  @Mistake(
      exercise = "4.5",
      name = "leaves zeros for a component that is responsible for nothing",
      why =
          "Its row would not sum to 1. Where the samples say nothing of a component, what is known"
              + " are the shares of the labels (as doubles: in Java 2 / 5 is 0).",
      section = "8.1")
  static double[][] zerosForTheUnused(double[][] responsibilities, int[] labels, int classes) {
    double[][] counts = counts(responsibilities, labels, classes);
    for (double[] row : counts) {
      double sum = Arrays.stream(row).sum();
      Arrays.setAll(row, y -> sum > 0 ? row[y] / sum : 0);
    }
    return counts;
  }

  @Mistake(
      exercise = "4.5",
      name = "divides zero by zero for a component that is responsible for nothing",
      why =
          "Its counts and their sum are all 0. Where the samples say nothing of a component, what"
              + " is known are the shares of the labels.",
      section = "8.1")
  static double[][] zeroOverZero(double[][] responsibilities, int[] labels, int classes) {
    double[][] counts = counts(responsibilities, labels, classes);
    for (double[] row : counts) {
      double sum = Arrays.stream(row).sum();
      Arrays.setAll(row, y -> row[y] / sum);
    }
    return counts;
  }

  @Mistake(
      exercise = "4.5",
      name = "takes all labels for equally probable where a component is responsible for nothing",
      why = "More is known: how often each label occurs among the samples.",
      section = "8.1")
  static double[][] uniformForTheUnused(double[][] responsibilities, int[] labels, int classes) {
    double[][] counts = counts(responsibilities, labels, classes);
    for (double[] row : counts) {
      double sum = Arrays.stream(row).sum();
      Arrays.setAll(row, y -> sum > 0 ? row[y] / sum : 1.0 / classes);
    }
    return counts;
  }

  @Mistake(
      exercise = "4.6",
      name = "looks at the most probable component only",
      why =
          "Every component speaks, weighted by its probability: between two components the"
              + " second one counts too.",
      section = "8.2")
  static double[][] mostProbableComponent(PosteriorClassifier classifier, double[][] rows) {
    double[][] table = classifier.labelGivenComponent();
    return Arrays.stream(classifier.componentProbabilities(rows))
        .map(p -> table[largest(p)])
        .toArray(double[][]::new);
  }

  @Mistake(
      exercise = "4.6",
      name = "lets each component vote for its most probable label only",
      why = "A component that holds 60 % threes and 40 % eights says just that, not \"three\".",
      section = "8.2")
  static double[][] votes(PosteriorClassifier classifier, double[][] rows) {
    double[][] table = classifier.labelGivenComponent();
    for (double[] row : table) {
      int most = largest(row);
      Arrays.setAll(row, y -> y == most ? 1 : 0);
    }
    return Matrices.multiply(classifier.componentProbabilities(rows), table);
  }

  @Mistake(
      exercise = "4.6",
      name = "averages the components without their probabilities",
      why = "Each component counts by how probable it is for this sample, P(z = k | x).",
      section = "8.2")
  static double[][] plainAverage(PosteriorClassifier classifier, double[][] rows) {
    double[] mean = Matrices.columnMeans(classifier.labelGivenComponent());
    return Arrays.stream(rows).map(row -> mean.clone()).toArray(double[][]::new);
  }

  @Mistake(
      exercise = "4.6",
      name = "multiplies the components' opinions instead of adding them",
      why =
          "Components are alternatives, only one of them made the sample: probabilities of"
              + " alternatives add.",
      section = "8.2")
  static double[][] productOfOpinions(PosteriorClassifier classifier, double[][] rows) {
    double[][] logs = classifier.labelGivenComponent();
    for (double[] row : logs) {
      Arrays.setAll(row, y -> Math.log(Math.max(row[y], 1e-300)));
    }
    double[][] sums = Matrices.multiply(classifier.componentProbabilities(rows), logs);
    for (double[] row : sums) {
      Arrays.setAll(row, y -> Math.exp(row[y]));
      double sum = Arrays.stream(row).sum();
      Arrays.setAll(row, y -> row[y] / sum);
    }
    return sums;
  }

  @Mistake(
      exercise = "4.7",
      name = "gives the number of the most probable component",
      why = "Components have no meaning in themselves: the answer is a class.",
      section = "8.3")
  static int[] component(PosteriorClassifier classifier, double[][] rows) {
    return largestOfEach(classifier.componentProbabilities(rows));
  }

  @Mistake(
      exercise = "4.7",
      name = "gives the most probable label of the most probable component",
      why =
          "Several components that are less probable by themselves may agree on another class and"
              + " outweigh it: sum over the components first.",
      section = "8.3")
  static int[] labelOfTheComponent(PosteriorClassifier classifier, double[][] rows) {
    int[] labels = largestOfEach(classifier.labelGivenComponent());
    int[] components = largestOfEach(classifier.componentProbabilities(rows));
    return Arrays.stream(components).map(z -> labels[z]).toArray();
  }

  @Mistake(
      exercise = "4.7",
      name = "never looks at the last class",
      why = "Classes go from 0 to C - 1, the last included.",
      section = "8.3")
  static int[] withoutTheLastClass(PosteriorClassifier classifier, double[][] rows) {
    return Arrays.stream(classifier.classProbabilities(rows))
        .mapToInt(p -> p.length == 1 ? 0 : largest(Arrays.copyOf(p, p.length - 1)))
        .toArray();
  }

  private static double[][] counts(double[][] responsibilities, int[] labels, int classes) {
    double[][] counts = new double[responsibilities[0].length][classes];
    for (int i = 0; i < labels.length; i++) {
      for (int z = 0; z < counts.length; z++) {
        counts[z][labels[i]] += responsibilities[i][z];
      }
    }
    return counts;
  }

  private static double[][] shares(double[][] counts, int[] labels) {
    double[] frequencies = frequencies(labels, counts[0].length);
    for (double[] row : counts) {
      double sum = Arrays.stream(row).sum();
      Arrays.setAll(row, y -> sum > 0 ? row[y] / sum : frequencies[y] / labels.length);
    }
    return counts;
  }

  private static double[] frequencies(int[] labels, int classes) {
    double[] frequencies = new double[classes];
    for (int label : labels) {
      frequencies[label]++;
    }
    return frequencies;
  }

  private static int[] largestOfEach(double[][] rows) {
    return Arrays.stream(rows).mapToInt(PosteriorClassifierMistakes::largest).toArray();
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
