package gmm.digits;

import gmm.digits.given.HeldOutScore;
import gmm.digits.given.StratifiedSplit;
import gmm.kit.testing.Mistake;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

final class CrossValidationMistakes {

  private CrossValidationMistakes() {}

  @Mistake(
      exercise = "4.10",
      method = "folds",
      name = "deals the samples whatever their class",
      why =
          "A fold may then have few samples of a class, or none: deal each class by itself, one"
              + " after the other.",
      section = "12.2")
  static int[] withoutLabels(int[] labels, int folds, RandomGenerator random) {
    return dealt(shuffled(labels.length, i -> true, random), folds);
  }

  @Mistake(
      exercise = "4.10",
      method = "folds",
      name = "draws a fold for each sample",
      why =
          "Draws are even on average only. Shuffle, then deal like cards: 0, 1, 2, ... and 0"
              + " again.",
      section = "12.2")
  static int[] drawnFolds(int[] labels, int folds, RandomGenerator random) {
    return IntStream.range(0, labels.length).map(i -> random.nextInt(folds)).toArray();
  }

  @Mistake(
      exercise = "4.10",
      method = "folds",
      name = "deals each class in the order in which its samples stand",
      why =
          "Samples that stand together often belong together, and another seed should give other"
              + " folds: shuffle first.",
      section = "12.2")
  static int[] unshuffled(int[] labels, int folds, RandomGenerator random) {
    List<Integer> deck = new ArrayList<>();
    for (int label = 0; label <= largest(labels); label++) {
      int wanted = label;
      IntStream.range(0, labels.length).filter(i -> labels[i] == wanted).forEach(deck::add);
    }
    return dealt(deck, folds);
  }

  @Mistake(
      exercise = "4.10",
      method = "folds",
      name = "takes the samples in the order in which they stand, whatever their class",
      why = "Shuffle them first, and deal each class by itself.",
      section = "12.2")
  static int[] asTheyStand(int[] labels, int folds, RandomGenerator random) {
    return IntStream.range(0, labels.length).map(i -> i % folds).toArray();
  }

  @Mistake(
      exercise = "4.10",
      method = "folds",
      name = "begins every class with the first fold",
      why =
          "What is left over of each class then goes to the first folds, which become too large:"
              + " go on where the class before it ended.",
      section = "12.2")
  static int[] alwaysFromTheFirst(int[] labels, int folds, RandomGenerator random) {
    int[] foldOf = new int[labels.length];
    for (int label = 0; label <= largest(labels); label++) {
      int wanted = label;
      List<Integer> members = shuffled(labels.length, i -> labels[i] == wanted, random);
      for (int card = 0; card < members.size(); card++) {
        foldOf[members.get(card)] = card % folds;
      }
    }
    return foldOf;
  }

  @Mistake(
      exercise = "4.10",
      method = "folds",
      name = "counts the folds from 1",
      why = "The first of F folds is fold 0, the last F - 1.",
      section = "12.2")
  static int[] fromOne(int[] labels, int folds, RandomGenerator random) {
    List<Integer> deck = new ArrayList<>();
    for (int label = 0; label <= largest(labels); label++) {
      int wanted = label;
      deck.addAll(shuffled(labels.length, i -> labels[i] == wanted, random));
    }
    return Arrays.stream(dealt(deck, folds)).map(fold -> fold + 1).toArray();
  }

  @Mistake(
      exercise = "4.10",
      method = "score",
      name = "scores the samples that were learned from",
      why = "The score that counts is that of the fold that was held out.",
      section = "12.3")
  static HeldOutScore ofTheTrainingSamples(
      int[] foldOf, ToDoubleFunction<StratifiedSplit> scoreOf) {
    return summary(scores(foldOf, scoreOf, (of, f) -> new StratifiedSplit(not(of, f), not(of, f))));
  }

  @Mistake(
      exercise = "4.10",
      method = "score",
      name = "learns from all samples, the held-out fold among them",
      why = "A sample that was learned from is not held out: train holds the other folds only.",
      section = "12.3")
  static HeldOutScore learnsFromAll(int[] foldOf, ToDoubleFunction<StratifiedSplit> scoreOf) {
    return summary(scores(foldOf, scoreOf, (of, f) -> new StratifiedSplit(not(of, -1), in(of, f))));
  }

  @Mistake(
      exercise = "4.10",
      method = "score",
      name = "learns from one fold and tests on the others",
      why = "The other way round: of F folds one is held out, and F - 1 are learned from.",
      section = "12.3")
  static HeldOutScore exchanged(int[] foldOf, ToDoubleFunction<StratifiedSplit> scoreOf) {
    return summary(scores(foldOf, scoreOf, (of, f) -> new StratifiedSplit(in(of, f), not(of, f))));
  }

  @Mistake(
      exercise = "4.10",
      method = "score",
      name = "weights each fold by its size",
      why =
          "Each fold is one trial and counts alike here, in the mean as in its standard error."
              + " Folds that were dealt evenly hardly differ.",
      section = "12.3")
  static HeldOutScore weightedBySize(int[] foldOf, ToDoubleFunction<StratifiedSplit> scoreOf) {
    double[] scores = held(foldOf, scoreOf);
    double mean =
        IntStream.range(0, scores.length)
            .mapToDouble(f -> scores[f] * in(foldOf, f).length / foldOf.length)
            .sum();
    return new HeldOutScore(mean, summary(scores).standardError());
  }

  @Mistake(
      exercise = "4.10",
      method = "score",
      name = "gives the standard deviation of the folds for the standard error of their mean",
      why = "A mean of F folds varies less than one fold: divide by the root of F.",
      section = "12.3")
  static HeldOutScore standardDeviation(int[] foldOf, ToDoubleFunction<StratifiedSplit> scoreOf) {
    HeldOutScore right = summary(held(foldOf, scoreOf));
    double root = Math.sqrt(largest(foldOf) + 1.0);
    return new HeldOutScore(right.mean(), right.standardError() * root);
  }

  @Mistake(
      exercise = "4.10",
      method = "score",
      name = "divides the sum of squares by F instead of F - 1",
      why =
          "The folds' own mean lies in their middle, so that the squares about it come out too"
              + " small: the variance of few trials is divided by F - 1 (exercise 1.4).",
      section = "12.3")
  static HeldOutScore dividesByF(int[] foldOf, ToDoubleFunction<StratifiedSplit> scoreOf) {
    HeldOutScore right = summary(held(foldOf, scoreOf));
    double folds = largest(foldOf) + 1.0;
    return new HeldOutScore(right.mean(), right.standardError() * Math.sqrt((folds - 1) / folds));
  }

  @Mistake(
      exercise = "4.10",
      method = "score",
      name = "takes the variance of the mean for its standard error",
      why = "Take the root: a standard error has the unit of the score.",
      section = "12.3")
  static HeldOutScore withoutRoot(int[] foldOf, ToDoubleFunction<StratifiedSplit> scoreOf) {
    HeldOutScore right = summary(held(foldOf, scoreOf));
    return new HeldOutScore(right.mean(), right.standardError() * right.standardError());
  }

  @Mistake(
      exercise = "4.10",
      method = "score",
      name = "divides the standard deviation by F instead of its root",
      why = "The variance of a mean of F folds is s²/F; its root is s divided by the root of F.",
      section = "12.3")
  static HeldOutScore withoutTheRootOfF(int[] foldOf, ToDoubleFunction<StratifiedSplit> scoreOf) {
    HeldOutScore right = summary(held(foldOf, scoreOf));
    return new HeldOutScore(right.mean(), right.standardError() / Math.sqrt(largest(foldOf) + 1.0));
  }

  @Mistake(
      exercise = "4.10",
      method = "score",
      name = "divides by the root of the number of samples",
      why = "What is averaged are the scores of F folds: divide by the root of F.",
      section = "12.3")
  static HeldOutScore rootOfSamples(int[] foldOf, ToDoubleFunction<StratifiedSplit> scoreOf) {
    HeldOutScore right = summary(held(foldOf, scoreOf));
    double folds = largest(foldOf) + 1.0;
    return new HeldOutScore(right.mean(), right.standardError() * Math.sqrt(folds / foldOf.length));
  }

  private interface Division {
    StratifiedSplit of(int[] foldOf, int fold);
  }

  private static double[] scores(
      int[] foldOf, ToDoubleFunction<StratifiedSplit> scoreOf, Division division) {
    return IntStream.rangeClosed(0, largest(foldOf))
        .mapToDouble(fold -> scoreOf.applyAsDouble(division.of(foldOf, fold)))
        .toArray();
  }

  private static double[] held(int[] foldOf, ToDoubleFunction<StratifiedSplit> scoreOf) {
    return scores(foldOf, scoreOf, (of, f) -> new StratifiedSplit(not(of, f), in(of, f)));
  }

  private static HeldOutScore summary(double[] scores) {
    double mean = Arrays.stream(scores).average().orElseThrow();
    int folds = scores.length;
    return new HeldOutScore(mean, Math.sqrt(squares(scores, mean) / (folds - 1) / folds));
  }

  private static double squares(double[] scores, double mean) {
    return Arrays.stream(scores).map(score -> (score - mean) * (score - mean)).sum();
  }

  private static int[] in(int[] foldOf, int fold) {
    return IntStream.range(0, foldOf.length).filter(i -> foldOf[i] == fold).toArray();
  }

  private static int[] not(int[] foldOf, int fold) {
    return IntStream.range(0, foldOf.length).filter(i -> foldOf[i] != fold).toArray();
  }

  private static List<Integer> shuffled(int n, IntPredicate wanted, RandomGenerator random) {
    List<Integer> deck = new ArrayList<>(IntStream.range(0, n).filter(wanted).boxed().toList());
    Collections.shuffle(deck, Random.from(random));
    return deck;
  }

  private static int[] dealt(List<Integer> deck, int folds) {
    int[] foldOf = new int[deck.size()];
    for (int card = 0; card < foldOf.length; card++) {
      foldOf[deck.get(card)] = card % folds;
    }
    return foldOf;
  }

  private static int largest(int[] values) {
    return Arrays.stream(values).max().orElse(-1);
  }
}
