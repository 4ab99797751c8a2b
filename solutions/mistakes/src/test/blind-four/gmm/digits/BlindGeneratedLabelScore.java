package gmm.digits;

import gmm.digits.given.Trainer;
import gmm.kit.testing.Mistake;
import gmm.likelihood.given.LabelledSample;

final class BlindGeneratedLabelScore {

  private BlindGeneratedLabelScore() {}

  @Mistake(
      exercise = "4.13",
      name = "a third judge, of held-out samples, reads the generated ones; the second reads those"
          + " learned from",
      why = "",
      section = "")
  static GeneratedLabelScore samplesMixedUp(
      Trainer judge, LabelledSample real, LabelledSample heldOut, LabelledSample generated) {
    double realOnReal =
        share(judge.train(real).predict(heldOut.points()), heldOut.labels());
    double realOnGenerated =
        share(judge.train(heldOut).predict(generated.points()), generated.labels());
    double generatedOnReal =
        share(judge.train(generated).predict(real.points()), real.labels());
    return new GeneratedLabelScore(realOnReal, realOnGenerated, generatedOnReal);
  }

  private static double share(int[] read, int[] meant) {
    int right = 0;
    for (int i = 0; i < read.length; i++) {
      if (read[i] == meant[i]) {
        right++;
      }
    }
    return (double) right / read.length;
  }
}
