// Yours to write: 4.10 folds, 4.10 score. All else here is given.
package gmm.digits;

import gmm.digits.given.HeldOutScore;
import gmm.digits.given.StratifiedSplit;
import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Todo;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * How good a model is on samples that it has not learned from. The samples are dealt into folds,
 * and each fold is held out once, from a fit to all the others.
 *
 * <p>Source: Stone, Cross-validatory choice and assessment of statistical predictions, 1974;
 * Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, section 7.10.
 */
public final class CrossValidation {

  private CrossValidation() {}

  /**
   * Deals samples into folds at random, each class evenly. Of two folds, neither holds two samples
   * more than the other: not in all, and not of any class.
   *
   * @param labels the samples' classes, length n, each 0 or greater
   * @param folds how many, 2 to n
   * @param random where the randomness comes from
   * @return length n: the fold of each sample, 0 to folds - 1
   * @throws IllegalArgumentException if an argument is outside its domain
   */
  @Exercise("4.10")
  public static int[] folds(int[] labels, int folds, RandomGenerator random) {
    Check.labels("labels", labels, Integer.MAX_VALUE);
    Check.between("folds", folds, 2, labels.length);
    throw new Todo("4.10");
  }

  /**
   * Holds out each fold once and gives the mean of what the folds score, with its standard error
   * s/√F, where s² = Σ (score - mean)² / (F - 1). Every fold counts alike.
   *
   * @param foldOf the fold of each sample, 0 to F - 1, F at least 2, no fold empty
   * @param scoreOf learns from {@code train} of a split and gives the score of {@code test}; may be
   *     called from several threads at once
   * @return mean and standard error over the F folds
   * @throws IllegalArgumentException if there are fewer than two folds, or one is empty
   */
  @Exercise("4.10")
  public static HeldOutScore score(int[] foldOf, ToDoubleFunction<StratifiedSplit> scoreOf) {
    throw new Todo("4.10");
  }

  /**
   * How many folds there are; given.
   *
   * @param foldOf the fold of each sample, 0 or greater
   * @return the largest fold and one more
   * @throws IllegalArgumentException if that is less than 2, or a fold before the largest is empty
   */
  public static int count(int[] foldOf) {
    Check.labels("foldOf", foldOf, Integer.MAX_VALUE);
    int folds = Check.atLeast("folds", Arrays.stream(foldOf).max().orElse(-1) + 1, 2);
    for (int fold = 0; fold < folds; fold++) {
      int wanted = fold;
      Check.that(Arrays.stream(foldOf).anyMatch(f -> f == wanted), "no sample is in fold %s", fold);
    }
    return folds;
  }
}
