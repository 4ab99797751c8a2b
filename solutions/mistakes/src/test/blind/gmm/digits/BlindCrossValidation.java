package gmm.digits;

import gmm.digits.given.HeldOutScore;
import gmm.digits.given.StratifiedSplit;
import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

final class BlindCrossValidation {
  private BlindCrossValidation() {}

  @Mistake(exercise = "4.10", method = "folds", name = "only the classes are dealt evenly, in the order of the file: nothing is shuffled", why = "", section = "")
  static int[] notShuffled(int[] labels, int folds, RandomGenerator random) {
    Check.labels("labels", labels, Integer.MAX_VALUE);
    Check.between("folds", folds, 2, labels.length);
    int[] order =
        IntStream.range(0, labels.length)
            .boxed()
            .sorted((i, j) -> Integer.compare(labels[i], labels[j]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] foldOf = new int[labels.length];
    for (int place = 0; place < order.length; place++) {
      foldOf[order[place]] = place % folds;
    }
    return foldOf;
  }

  @Mistake(exercise = "4.10", method = "score", name = "train and test given in the wrong order", why = "", section = "")
  static HeldOutScore swapped(int[] foldOf, ToDoubleFunction<StratifiedSplit> scoreOf) {
    int folds = CrossValidation.count(foldOf);
    double[] scores = new double[folds];
    double mean = 0;
    for (int f = 0; f < folds; f++) {
      int fold = f;
      int[] train = IntStream.range(0, foldOf.length).filter(i -> foldOf[i] != fold).toArray();
      int[] test = IntStream.range(0, foldOf.length).filter(i -> foldOf[i] == fold).toArray();
      scores[f] = scoreOf.applyAsDouble(new StratifiedSplit(test, train));
      mean += scores[f] / folds;
    }
    double squares = 0;
    for (double score : scores) {
      squares += (score - mean) * (score - mean);
    }
    return new HeldOutScore(mean, Math.sqrt(squares / (folds - 1)) / Math.sqrt(folds));
  }
}
