package gmm.digits;

import gmm.digits.given.HeldOutScore;
import gmm.digits.given.StratifiedSplit;
import gmm.kit.testing.Mistake;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

final class BlindCrossValidation {

  private BlindCrossValidation() {}

  @Mistake(
      exercise = "4.10",
      method = "score",
      name = "standard error divides the deviation by F and not by its root",
      why = "",
      section = "")
  static HeldOutScore dividedByFolds(
      int[] foldOf, ToDoubleFunction<StratifiedSplit> scoreOf) {
    int folds = CrossValidation.count(foldOf);
    double[] scores = new double[folds];
    double mean = 0;
    for (int f = 0; f < folds; f++) {
      int fold = f;
      int[] train = IntStream.range(0, foldOf.length).filter(i -> foldOf[i] != fold).toArray();
      int[] test = IntStream.range(0, foldOf.length).filter(i -> foldOf[i] == fold).toArray();
      scores[f] = scoreOf.applyAsDouble(new StratifiedSplit(train, test));
      mean += scores[f] / folds;
    }
    double squares = 0;
    for (double score : scores) {
      squares += (score - mean) * (score - mean);
    }
    return new HeldOutScore(mean, Math.sqrt(squares / (folds - 1)) / folds);
  }
}
