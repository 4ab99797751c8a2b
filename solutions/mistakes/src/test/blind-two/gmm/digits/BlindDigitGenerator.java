package gmm.digits;

import gmm.kit.testing.Mistake;
import gmm.likelihood.given.LabelledSample;
import java.util.random.RandomGenerator;

final class BlindDigitGenerator {

  private BlindDigitGenerator() {}

  @Mistake(exercise = "4.12", name = "each picture stretched to the whole range instead of clipped", why = "", section = "")
  static LabelledSample stretched(DigitGenerator generator, int n, RandomGenerator random) {
    LabelledSample drawn = generator.codes().sample(n, random);
    double[][] pictures = generator.pca().inverseTransform(drawn.points());
    double range = generator.brightest() - generator.darkest();
    for (double[] picture : pictures) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (double pixel : picture) {
        low = Math.min(low, pixel);
        high = Math.max(high, pixel);
      }
      for (int p = 0; p < picture.length; p++) {
        double share = high > low ? (picture[p] - low) / (high - low) : 0;
        picture[p] = generator.darkest() + share * range;
      }
    }
    return new LabelledSample(pictures, drawn.labels());
  }
}
