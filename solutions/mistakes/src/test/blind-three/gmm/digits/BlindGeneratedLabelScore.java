package gmm.digits;

import gmm.digits.given.RowClassifier;
import gmm.digits.given.Trainer;
import gmm.kit.testing.Mistake;
import gmm.likelihood.given.LabelledSample;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class BlindGeneratedLabelScore {
  private BlindGeneratedLabelScore() {}

  @Mistake(exercise = "4.13", name = "teaches the second judge with the real samples and the generated ones together", why = "", section = "")
  static GeneratedLabelScore taughtWithBoth(
      Trainer judge, LabelledSample real, LabelledSample heldOut, LabelledSample generated) {
    RowClassifier first = judge.train(real);
    LabelledSample both =
        new LabelledSample(
            Stream.of(real.points(), generated.points()).flatMap(Stream::of).toArray(double[][]::new),
            Stream.of(real.labels(), generated.labels()).flatMapToInt(IntStream::of).toArray());
    RowClassifier second = judge.train(both);
    return new GeneratedLabelScore(
        share(first, heldOut), share(first, generated), share(second, heldOut));
  }

  private static double share(RowClassifier judge, LabelledSample sample) {
    int[] read = judge.predict(sample.points());
    int[] meant = sample.labels();
    double right = 0;
    for (int i = 0; i < meant.length; i++) {
      if (read[i] == meant[i]) {
        right++;
      }
    }
    return right / meant.length;
  }
}
