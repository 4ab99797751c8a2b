package gmm.digits;

import gmm.digits.given.HeldOutScore;
import gmm.digits.given.StratifiedSplit;
import gmm.kit.testing.Alternative;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Right answers for {@link CrossValidation} in another style. */
final class CrossValidationAlternatives {

  private CrossValidationAlternatives() {}

  @Alternative(exercise = "4.10", method = "folds", style = "class by class, going on around")
  static int[] foldsByClass(int[] labels, int folds, RandomGenerator random) {
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < labels.length; i++) {
      members.computeIfAbsent(labels[i], label -> new ArrayList<>()).add(i);
    }
    int[] foldOf = new int[labels.length];
    int next = 0;
    for (List<Integer> samples : members.values()) {
      while (!samples.isEmpty()) {
        int at = random.nextInt(samples.size());
        foldOf[samples.get(at)] = next;
        samples.set(at, samples.getLast());
        samples.removeLast();
        next = (next + 1) % folds;
      }
    }
    return foldOf;
  }

  @Alternative(exercise = "4.10", method = "folds", style = "a Fisher-Yates shuffle, then by class")
  static int[] foldsByShuffle(int[] labels, int folds, RandomGenerator random) {
    int[] order = IntStream.range(0, labels.length).toArray();
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    int[] foldOf = new int[labels.length];
    int dealt = 0;
    int largest = Arrays.stream(labels).max().orElseThrow();
    for (int label = 0; label <= largest; label++) {
      for (int i : order) {
        if (labels[i] == label) {
          foldOf[i] = dealt++ % folds;
        }
      }
    }
    return foldOf;
  }

  @Alternative(exercise = "4.10", method = "score", style = "loops over folds")
  static HeldOutScore scoreByLoops(int[] foldOf, ToDoubleFunction<StratifiedSplit> scoreOf) {
    int folds = CrossValidation.count(foldOf);
    double[] scores = new double[folds];
    double mean = 0;
    for (int fold = 0; fold < folds; fold++) {
      List<Integer> train = new ArrayList<>();
      List<Integer> test = new ArrayList<>();
      for (int i = 0; i < foldOf.length; i++) {
        (foldOf[i] == fold ? test : train).add(i);
      }
      scores[fold] = scoreOf.applyAsDouble(new StratifiedSplit(array(train), array(test)));
      mean += scores[fold] / folds;
    }
    double variance = 0;
    for (double score : scores) {
      variance += Math.pow(score - mean, 2) / (folds - 1);
    }
    return new HeldOutScore(mean, Math.sqrt(variance) / Math.sqrt(folds));
  }

  private static int[] array(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  @Alternative(exercise = "4.10", method = "score", style = "streams, one after the other")
  static HeldOutScore scoreByStreams(int[] foldOf, ToDoubleFunction<StratifiedSplit> scoreOf) {
    int folds = CrossValidation.count(foldOf);
    double[] scores =
        IntStream.range(0, folds)
            .mapToDouble(
                fold ->
                    scoreOf.applyAsDouble(
                        new StratifiedSplit(
                            IntStream.range(0, foldOf.length)
                                .filter(i -> foldOf[i] != fold)
                                .toArray(),
                            IntStream.range(0, foldOf.length)
                                .filter(i -> foldOf[i] == fold)
                                .toArray())))
            .toArray();
    double mean = Arrays.stream(scores).sum() / folds;
    double squares = Arrays.stream(scores).map(s -> (s - mean) * (s - mean)).sum();
    return new HeldOutScore(mean, Math.sqrt(squares / ((folds - 1.0) * folds)));
  }
}
