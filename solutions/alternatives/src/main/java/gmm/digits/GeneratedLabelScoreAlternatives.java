package gmm.digits;

import gmm.digits.given.RowClassifier;
import gmm.digits.given.Trainer;
import gmm.kit.testing.Alternative;
import gmm.likelihood.given.LabelledSample;
import java.util.stream.IntStream;

/** Right answers for {@link GeneratedLabelScore} in another style. */
final class GeneratedLabelScoreAlternatives {

  private GeneratedLabelScoreAlternatives() {}

  @Alternative(exercise = "4.13", style = "streams")
  static GeneratedLabelScore streams(
      Trainer judge, LabelledSample real, LabelledSample heldOut, LabelledSample generated) {
    RowClassifier ofReal = judge.train(real);
    double realOnReal = share(ofReal, heldOut);
    double realOnGenerated = share(ofReal, generated);
    return new GeneratedLabelScore(
        realOnReal, realOnGenerated, share(judge.train(generated), heldOut));
  }

  private static double share(RowClassifier judge, LabelledSample samples) {
    int[] said = judge.predict(samples.points());
    return IntStream.range(0, said.length)
        .mapToDouble(i -> said[i] == samples.labels()[i] ? 1 : 0)
        .average()
        .orElseThrow();
  }

  @Alternative(exercise = "4.13", style = "one minus the errors")
  static GeneratedLabelScore errors(
      Trainer judge, LabelledSample real, LabelledSample heldOut, LabelledSample generated) {
    RowClassifier[] judges = {judge.train(real), judge.train(generated)};
    double[] right = new double[3];
    for (int c = 0; c < 3; c++) {
      LabelledSample asked = c == 1 ? generated : heldOut;
      int[] said = judges[c == 2 ? 1 : 0].predict(asked.points());
      int wrong = 0;
      for (int i = 0; i < said.length; i++) {
        wrong += said[i] != asked.labels()[i] ? 1 : 0;
      }
      right[c] = 1 - wrong / (double) said.length;
    }
    return new GeneratedLabelScore(right[0], right[1], right[2]);
  }
}
