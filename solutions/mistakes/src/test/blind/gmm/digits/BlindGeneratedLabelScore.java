package gmm.digits;

import gmm.digits.given.RowClassifier;
import gmm.digits.given.Trainer;
import gmm.kit.testing.Mistake;
import gmm.likelihood.given.LabelledSample;

final class BlindGeneratedLabelScore {
  private BlindGeneratedLabelScore() {}

  @Mistake(exercise = "4.13", name = "the judge of generated samples reads the real ones the generator learned from", why = "", section = "")
  static GeneratedLabelScore readsTrainingSamples(
      Trainer judge, LabelledSample real, LabelledSample heldOut, LabelledSample generated) {
    RowClassifier byReal = judge.train(real);
    RowClassifier byGenerated = judge.train(generated);
    return new GeneratedLabelScore(
        share(byReal, heldOut), share(byReal, generated), share(byGenerated, real));
  }

  private static double share(RowClassifier judge, LabelledSample samples) {
    int[] read = judge.predict(samples.points());
    int[] meant = samples.labels();
    int right = 0;
    for (int i = 0; i < read.length; i++) {
      if (read[i] == meant[i]) {
        right++;
      }
    }
    return (double) right / read.length;
  }
}
