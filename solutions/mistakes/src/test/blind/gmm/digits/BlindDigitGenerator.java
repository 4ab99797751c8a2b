package gmm.digits;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import gmm.likelihood.given.LabelledSample;
import java.util.random.RandomGenerator;

final class BlindDigitGenerator {
  private BlindDigitGenerator() {}

  @Mistake(exercise = "4.12", name = "codes clipped to the range of a pixel, and the images not", why = "", section = "")
  static LabelledSample codesClipped(DigitGenerator generator, int n, RandomGenerator random) {
    Check.atLeast("n", n, 1);
    LabelledSample drawn = generator.codes().sample(n, random);
    double[][] codes = drawn.points().clone();
    for (int i = 0; i < codes.length; i++) {
      codes[i] = codes[i].clone();
      for (int j = 0; j < codes[i].length; j++) {
        codes[i][j] = Math.clamp(codes[i][j], generator.darkest(), generator.brightest());
      }
    }
    return new LabelledSample(generator.pca().inverseTransform(codes), drawn.labels());
  }
}
