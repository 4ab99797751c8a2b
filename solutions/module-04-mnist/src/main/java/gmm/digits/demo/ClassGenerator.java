package gmm.digits.demo;

import gmm.digits.DigitGenerator;
import gmm.digits.Pca;
import gmm.kit.data.Digits;
import gmm.likelihood.given.LabelledSample;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Draws digits of a class that is asked for, from a mixture of each class's codes.
 *
 * @param pca what made the codes, one for all classes
 * @param mixtures a mixture for each class, in the order of the classes
 */
record ClassGenerator(Pca pca, List<GaussianMixture> mixtures) {

  /** How many classes of digits there are. */
  static final int CLASSES = 10;

  /** What the mixtures are: of which type, how many components a class, what is added. */
  record Choice(CovarianceType type, int k, double regCovar) {}

  /** What section 13 draws from. */
  static final Choice THREE_FULL = new Choice(CovarianceType.FULL, 3, 1);

  /** {@return the generator fitted to digits, a mixture for each class on 95 % codes} */
  static ClassGenerator fit(LabelledSample digits, Choice choice, long seed) {
    double[][] rows = digits.points();
    Pca pca = Codes.keeping(rows, DigitMixture.KEPT);
    double[][] codes = pca.transform(rows);
    List<GaussianMixture> mixtures = new ArrayList<>();
    for (int c = 0; c < CLASSES; c++) {
      mixtures.add(
          GaussianMixture.builder(choice.k())
              .covarianceType(choice.type())
              .regCovar(choice.regCovar())
              .onWarning(warning -> {}) // what has not converged in 100 iterations draws as well
              .seed(seed)
              .fit(ofClass(codes, digits.labels(), c)));
    }
    return new ClassGenerator(pca, mixtures);
  }

  /** {@return as many digits of each class, all of class 0 first, with their classes} */
  LabelledSample draw(int perClass, RandomGenerator random) {
    List<double[]> images = new ArrayList<>();
    for (GaussianMixture mixture : mixtures) {
      DigitGenerator generator = new DigitGenerator(mixture::sample, pca, 0, Digits.LARGEST);
      images.addAll(Arrays.asList(generator.generate(perClass, random).points()));
    }
    int[] labels = IntStream.range(0, images.size()).map(i -> i / perClass).toArray();
    return new LabelledSample(images.toArray(double[][]::new), labels);
  }

  /** {@return the rows of one class} */
  static double[][] ofClass(double[][] rows, int[] labels, int label) {
    return IntStream.range(0, rows.length)
        .filter(i -> labels[i] == label)
        .mapToObj(i -> rows[i])
        .toArray(double[][]::new);
  }
}
