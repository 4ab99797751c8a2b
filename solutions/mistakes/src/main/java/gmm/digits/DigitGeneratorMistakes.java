package gmm.digits;

import gmm.kit.testing.Mistake;
import gmm.likelihood.given.LabelledSample;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

final class DigitGeneratorMistakes {

  private DigitGeneratorMistakes() {}

  @Mistake(
      exercise = "4.12",
      name = "does not clip the pixels",
      why =
          "A Gaussian knows no smallest grey: what falls below the darkest pixel is set to it, and"
              + " what is above the brightest likewise.",
      section = "10.2")
  static LabelledSample unclipped(DigitGenerator digits, int n, RandomGenerator random) {
    return pixels(digits, digits.codes().sample(n, random), p -> p);
  }

  @Mistake(
      exercise = "4.12",
      name = "clips at the darkest value only",
      why = "A pixel can come out too bright as well.",
      section = "10.2")
  static LabelledSample clippedBelow(DigitGenerator digits, int n, RandomGenerator random) {
    return pixels(digits, digits.codes().sample(n, random), p -> Math.max(p, digits.darkest()));
  }

  @Mistake(
      exercise = "4.12",
      name = "gives the codes, not the images",
      why = "The mixture lives in the space of the codes: undo the PCA to see a digit.",
      section = "10.1")
  static LabelledSample codes(DigitGenerator digits, int n, RandomGenerator random) {
    LabelledSample drawn = digits.codes().sample(n, random);
    return new LabelledSample(clipped(digits, drawn.points()), drawn.labels());
  }

  @Mistake(
      exercise = "4.12",
      name = "clips the codes and then undoes the PCA",
      why = "The range is one of pixels; codes are negative as often as positive.",
      section = "10.2")
  static LabelledSample clippedCodes(DigitGenerator digits, int n, RandomGenerator random) {
    LabelledSample drawn = digits.codes().sample(n, random);
    double[][] codes = clipped(digits, drawn.points());
    return pixels(digits, new LabelledSample(codes, drawn.labels()), p -> p);
  }

  @Mistake(
      exercise = "4.12",
      name = "stretches each image to the whole range of grey",
      why =
          "That changes every pixel, also those that were right: only those outside the range are"
              + " moved, to its end.",
      section = "10.2")
  static LabelledSample stretched(DigitGenerator digits, int n, RandomGenerator random) {
    LabelledSample drawn = digits.codes().sample(n, random);
    double[][] images = digits.pca().inverseTransform(drawn.points());
    for (double[] image : images) {
      double smallest = Arrays.stream(image).min().orElseThrow();
      double largest = Arrays.stream(image).max().orElseThrow();
      double width = digits.brightest() - digits.darkest();
      double range = Math.max(largest - smallest, 1e-300);
      Arrays.setAll(image, f -> digits.darkest() + width * (image[f] - smallest) / range);
    }
    return new LabelledSample(images, drawn.labels());
  }

  @Mistake(
      exercise = "4.12",
      name = "clips to 0 and 16, whatever the generator's range",
      why = "The range belongs to the generator: darkest and brightest. Faces go from 0 to 1.",
      section = "10.2")
  static LabelledSample fixedRange(DigitGenerator digits, int n, RandomGenerator random) {
    return pixels(digits, digits.codes().sample(n, random), p -> Math.clamp(p, 0.0, 16.0));
  }

  @Mistake(
      exercise = "4.12",
      name = "draws twice: the images from one sample, the components from another",
      why = "An image and its component come from the same draw: call sample once and keep it.",
      section = "10.1")
  static LabelledSample drawsTwice(DigitGenerator digits, int n, RandomGenerator random) {
    double[][] points = digits.codes().sample(n, random).points();
    int[] labels = digits.codes().sample(n, random).labels();
    double[][] images = digits.pca().inverseTransform(points);
    return new LabelledSample(clipped(digits, images), labels);
  }

  private static LabelledSample pixels(
      DigitGenerator digits, LabelledSample drawn, DoubleUnaryOperator change) {
    double[][] images = digits.pca().inverseTransform(drawn.points());
    for (double[] image : images) {
      Arrays.setAll(image, f -> change.applyAsDouble(image[f]));
    }
    return new LabelledSample(images, drawn.labels());
  }

  private static double[][] clipped(DigitGenerator digits, double[][] values) {
    return Arrays.stream(values)
        .map(
            row ->
                Arrays.stream(row)
                    .map(v -> Math.clamp(v, digits.darkest(), digits.brightest()))
                    .toArray())
        .toArray(double[][]::new);
  }
}
