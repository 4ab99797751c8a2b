package gmm.digits;

import gmm.kit.testing.Mistake;
import gmm.likelihood.given.LabelledSample;
import java.util.random.RandomGenerator;

final class BlindDigitGenerator {
  private BlindDigitGenerator() {}

  @Mistake(exercise = "4.12", name = "stretches each image over the range of a pixel instead of clipping", why = "", section = "")
  static LabelledSample stretches(DigitGenerator generator, int n, RandomGenerator random) {
    LabelledSample codes = generator.codes().sample(n, random);
    double[][] images = generator.pca().inverseTransform(codes.points());
    for (double[] image : images) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (double pixel : image) {
        least = Math.min(least, pixel);
        most = Math.max(most, pixel);
      }
      double range = most > least ? most - least : 1;
      for (int p = 0; p < image.length; p++) {
        image[p] =
            generator.darkest()
                + (image[p] - least) / range * (generator.brightest() - generator.darkest());
      }
    }
    return new LabelledSample(images, codes.labels());
  }
}
