package gmm.digits;

import gmm.digits.given.RowClassifier;
import gmm.digits.given.Trainer;
import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.likelihood.given.LabelledSample;

/**
 * How generated samples do before a judge that reads them: each number is a share of samples whose
 * class is read as it was meant, 0 to 1.
 *
 * <p>Source: Ravuri and Vinyals, Classification Accuracy Score for Conditional Generative Models,
 * 2019.
 *
 * @param realOnReal a judge taught with real samples, on real ones it has not seen: the yardstick
 * @param realOnGenerated the same judge, on generated samples
 * @param generatedOnReal a judge taught with generated samples alone, on the same real ones
 */
public record GeneratedLabelScore(
    double realOnReal, double realOnGenerated, double generatedOnReal) {

  /** Refuses what is no share. */
  public GeneratedLabelScore {
    Check.probability("realOnReal", realOnReal);
    Check.probability("realOnGenerated", realOnGenerated);
    Check.probability("generatedOnReal", generatedOnReal);
  }

  /**
   * Trains two judges, one on real samples and one on generated ones, and lets them read.
   *
   * @param judge how a judge is trained
   * @param real the real samples that the generator has learned from, with their classes
   * @param heldOut real samples that neither generator nor judge has seen
   * @param generated generated samples with the classes they were meant to be
   * @return the three shares
   */
  @Exercise("4.13")
  public static GeneratedLabelScore of(
      Trainer judge, LabelledSample real, LabelledSample heldOut, LabelledSample generated) {
    RowClassifier taughtByReal = judge.train(real);
    RowClassifier taughtByGenerated = judge.train(generated);
    return new GeneratedLabelScore(
        accuracy(taughtByReal, heldOut),
        accuracy(taughtByReal, generated),
        accuracy(taughtByGenerated, heldOut));
  }

  private static double accuracy(RowClassifier classifier, LabelledSample samples) {
    int[] read = classifier.predict(samples.points());
    int[] meant = samples.labels();
    int right = 0;
    for (int i = 0; i < meant.length; i++) {
      if (read[i] == meant[i]) {
        right++;
      }
    }
    return (double) right / meant.length;
  }
}
