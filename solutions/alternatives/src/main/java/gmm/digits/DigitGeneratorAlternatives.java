package gmm.digits;

import gmm.kit.testing.Alternative;
import gmm.likelihood.given.LabelledSample;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Right answers for {@link DigitGenerator} in another style. */
final class DigitGeneratorAlternatives {

  private DigitGeneratorAlternatives() {}

  @Alternative(exercise = "4.12", style = "smallest and largest by hand")
  static LabelledSample byHand(DigitGenerator digits, int n, RandomGenerator random) {
    LabelledSample drawn = digits.codes().sample(n, random);
    double[][] images = digits.pca().inverseTransform(drawn.points());
    for (int i = 0; i < images.length; i++) {
      for (int j = 0; j < images[i].length; j++) {
        if (images[i][j] < digits.darkest()) {
          images[i][j] = digits.darkest();
        } else if (images[i][j] > digits.brightest()) {
          images[i][j] = digits.brightest();
        }
      }
    }
    return new LabelledSample(images, drawn.labels());
  }

  @Alternative(exercise = "4.12", style = "streams")
  static LabelledSample byStreams(DigitGenerator digits, int n, RandomGenerator random) {
    LabelledSample codes = digits.codes().sample(n, random);
    double[][] images =
        Arrays.stream(digits.pca().inverseTransform(codes.points()))
            .map(
                image ->
                    Arrays.stream(image)
                        .map(x -> Math.min(digits.brightest(), Math.max(digits.darkest(), x)))
                        .toArray())
            .toArray(double[][]::new);
    return new LabelledSample(images, codes.labels());
  }
}
