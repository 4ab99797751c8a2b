package gmm.digits.demo;

import gmm.digits.DigitGenerator;
import gmm.kit.data.Digits;
import gmm.kit.linalg.Matrices;
import gmm.likelihood.given.LabelledSample;
import gmm.mixture.CovarianceType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Ways to make digits from real ones, good and bad. */
final class Generators {

  /** A way to make digits of each class that is asked for. */
  @FunctionalInterface
  interface OfClasses {
    LabelledSample draw(LabelledSample real, int perClass, RandomGenerator random);
  }

  private static final double HAIR = 0.1; // far less than a grey: no eye sees it

  private Generators() {}

  /** {@return draws from a mixture of each class} */
  static OfClasses mixtures(CovarianceType type, int k, double regCovar) {
    ClassGenerator.Choice choice = new ClassGenerator.Choice(type, k, regCovar);
    return (real, perClass, random) -> ClassGenerator.fit(real, choice, 1).draw(perClass, random);
  }

  /** Real digits, drawn again and again, each pixel moved by a hair. */
  static LabelledSample nearCopies(LabelledSample real, int perClass, RandomGenerator random) {
    return eachClass(
        perClass,
        label -> {
          double[][] members = ClassGenerator.ofClass(real.points(), real.labels(), label);
          return IntStream.range(0, perClass)
              .mapToObj(i -> moved(members[random.nextInt(members.length)], random))
              .toArray(double[][]::new);
        });
  }

  /** The mean of each class, again and again, each pixel moved by a hair. */
  static LabelledSample classMeans(LabelledSample real, int perClass, RandomGenerator random) {
    return eachClass(
        perClass,
        label -> {
          double[] mean =
              Matrices.columnMeans(ClassGenerator.ofClass(real.points(), real.labels(), label));
          return IntStream.range(0, perClass)
              .mapToObj(i -> moved(mean, random))
              .toArray(double[][]::new);
        });
  }

  private static double[] moved(double[] image, RandomGenerator random) {
    return Arrays.stream(image).map(p -> p + HAIR * random.nextGaussian()).toArray();
  }

  private static LabelledSample eachClass(int perClass, IntFunction<double[][]> images) {
    List<double[]> all = new ArrayList<>();
    for (int c = 0; c < ClassGenerator.CLASSES; c++) {
      all.addAll(Arrays.asList(images.apply(c)));
    }
    int[] labels = IntStream.range(0, all.size()).map(i -> i / perClass).toArray();
    return new LabelledSample(all.toArray(double[][]::new), labels);
  }

  /** {@return digits of no class in particular} */
  static double[][] unsupervised(DigitMixture model, int n, RandomGenerator random) {
    return new DigitGenerator(model.mixture()::sample, model.pca(), 0, Digits.LARGEST)
        .generate(n, random)
        .points();
  }
}
