package gmm.digits;

import gmm.digits.given.HeldOutScore;
import gmm.digits.given.StratifiedSplit;
import gmm.kit.testing.Mistake;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

final class BlindCrossValidation {
  private BlindCrossValidation() {}

  @Mistake(exercise = "4.10", method = "score", name = "learns from the next fold alone, and divides the variance by F", why = "", section = "")
  static HeldOutScore nextFoldAlone(int[] foldOf, ToDoubleFunction<StratifiedSplit> scoreOf) {
    int folds = CrossValidation.count(foldOf);
    double sum = 0;
    double squares = 0;
    for (int f = 0; f < folds; f++) {
      int test = f;
      int train = (f + 1) % folds;
      double score =
          scoreOf.applyAsDouble(
              new StratifiedSplit(
                  IntStream.range(0, foldOf.length).filter(i -> foldOf[i] == train).toArray(),
                  IntStream.range(0, foldOf.length).filter(i -> foldOf[i] == test).toArray()));
      sum += score;
      squares += score * score;
    }
    double mean = sum / folds;
    double variance = Math.max(squares / folds - mean * mean, 0);
    return new HeldOutScore(mean, Math.sqrt(variance / folds));
  }
}
