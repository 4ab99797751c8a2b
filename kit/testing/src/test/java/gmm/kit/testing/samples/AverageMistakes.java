package gmm.kit.testing.samples;

import gmm.kit.Todo;
import gmm.kit.testing.Mistake;
import java.util.Arrays;
import java.util.random.RandomGenerator;

final class AverageMistakes {

  private AverageMistakes() {}

  @Mistake(
      exercise = "1.3",
      name = "divides by n - 1",
      why = "That is for the variance; a mean is a sum divided by n.",
      section = "6.1")
  static double dividesByNMinusOne(double[] data) {
    return Arrays.stream(data).sum() / (data.length - 1);
  }

  /** Spoils its input: the others are to be given their own. */
  @Mistake(exercise = "1.3", name = "sorts first", why = "Why?", section = "6")
  static double alwaysMinusOne(double[] data) {
    Arrays.fill(data, Double.NaN);
    return -1;
  }

  @Mistake(exercise = "1.3", name = "throws", why = "Why?", section = "6")
  static double aThrowing(double[] data) {
    throw new IllegalStateException("no value for " + data.length);
  }

  @Mistake(exercise = "1.3", name = "needs what is not written", why = "Why?", section = "6")
  static double bUnwritten(double[] data) {
    throw new Todo("1.1");
  }

  @Mistake(exercise = "1.3", name = "recurs for ever", why = "Why?", section = "6")
  static double cRecurring(double[] data) {
    return cRecurring(data) + 1;
  }

  @Mistake(exercise = "1.3", name = "underflows", why = "Work in logs.", section = "6.2")
  static double underflows(double[] data) {
    return Math.log(-data.length);
  }

  @Mistake(exercise = "1.4", name = "is of another exercise", why = "Why?", section = "7")
  static double ofAnother(double[] data) {
    return Arrays.stream(data).sum() / (data.length - 1);
  }

  @Mistake(
      exercise = "1.3",
      method = "scaled",
      name = "forgets the scale",
      why = "Each number is multiplied by it.",
      section = "6.3")
  static double forgetsTheScale(Average average, double[] data) {
    return Average.of(data);
  }

  @Mistake(
      exercise = "1.3",
      method = "draw",
      name = "draws uniform numbers",
      why = "nextGaussian gives normal ones.",
      section = "6.4")
  static double uniform(double mean, RandomGenerator random) {
    return mean + random.nextDouble();
  }

  @Mistake(
      exercise = "1.3",
      method = "draw",
      name = "draws from the other end",
      why = "Why?",
      section = "6.4")
  static double uniformDown(double mean, RandomGenerator random) {
    return mean - random.nextDouble();
  }

  @Mistake(
      exercise = "1.3",
      method = "ofRows",
      name = "counts the rows",
      why = "A mean needs a sum.",
      section = "6.5")
  static double counts(double[][] rows) {
    return rows.length;
  }
}
