package gmm.faces;

import static gmm.kit.testing.Answer.answer;
import static gmm.mixture.CovarianceType.DIAGONAL;
import static gmm.mixture.CovarianceType.FULL;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gmm.digits.Pca;
import gmm.faces.given.FaceSettings;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Seed;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.Covariances;
import gmm.mixture.given.Fit;
import gmm.mixture.given.Parameters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FaceGeneratorTest {

  /** What a generator has learnt, whatever the signs of its eigenfaces and the order of its k. */
  record Learnt(double[] meanFace, double[][] componentMeans, double[][] pixelCovariance) {

    /** Means as faces, in order of their first pixel; the covariance of the first component. */
    static Learnt of(FaceGenerator generator) {
      Pca pca = generator.eigenfaces();
      double[][] means = pca.inverseTransform(generator.mixture().means());
      Arrays.sort(means, Comparator.comparingDouble(face -> face[0]));
      double[][] ofCodes = generator.mixture().covariance(0);
      double[][] u = pca.components();
      return new Learnt(
          pca.mean(),
          means,
          Matrices.multiply(Matrices.transpose(u), Matrices.multiply(ofCodes, u)));
    }
  }

  @Nested
  @Tag("5.4")
  class Fitting {

    private final double[][] faces = faces(new Seed(31).random(), 14, 9);
    private final int[] subset = {12, 1, 7, 4, 9, 2, 11};

    @Test
    void one_gaussian_has_the_subsets_mean_and_its_variance_along_the_eigenfaces() {
      FaceSettings settings = new FaceSettings(3, 1, DIAGONAL, 0.01, 1);
      Pca expected = Pca.fit(chosen(), 3, false);
      double[][] u = expected.components();
      double[] variances = // of n = 7, not of n - 1, and regularised
          Arrays.stream(expected.explainedVariance()).map(v -> v * 6 / 7 + 0.01).toArray();
      double[][] covariance =
          Matrices.multiply(
              Matrices.transpose(u), Matrices.multiply(Matrices.diagonal(variances), u));
      double[] mean = expected.mean();
      answer("5.4", FaceGenerator.fit(faces, subset, settings))
          .by("fit")
          .to(faces, subset, settings)
          .seenAs("mean face, component means and covariance in pixels", Learnt::of)
          .is(new Learnt(mean, new double[][] {mean}, covariance), 1e-8);
    }

    @Test
    void two_sorts_of_faces_become_two_components() {
      double[][] dark = faces(new Seed(32).random(), 5, 3);
      double[][] bright = faces(new Seed(33).random(), 4, 3);
      double[][] both = new double[9][];
      for (int n = 0; n < 9; n++) {
        both[n] = n < 5 ? dark[n] : Arrays.stream(bright[n - 5]).map(v -> v + 40).toArray();
      }
      int[] all = IntStream.range(0, 9).toArray();
      FaceSettings settings = new FaceSettings(3, 2, FULL, 1e-3, 1);
      double[][] expected = {
        Matrices.columnMeans(Arrays.copyOf(both, 5)),
        Matrices.columnMeans(Arrays.copyOfRange(both, 5, 9))
      };
      answer("5.4", FaceGenerator.fit(both, all, settings))
          .by("fit")
          .to(both, all, settings)
          .seenAs("the components' means as faces", g -> Learnt.of(g).componentMeans())
          .is(expected, 1e-8);
    }

    private double[][] chosen() {
      return Arrays.stream(subset).mapToObj(n -> faces[n]).toArray(double[][]::new);
    }
  }

  @Nested
  @Tag("5.4")
  class Generate {

    /** Four pixels, one eigenface, one narrow component off the centre. */
    private final FaceGenerator one =
        generator(new double[] {0.5, 0.5, 0.5, 0.5}, new double[][] {{0.2}}, 0.04);

    /** The same with two components. */
    private final FaceGenerator two =
        generator(new double[] {0.2, 0.4, 0.4, 0.5}, new double[][] {{-0.2}, {0.6}}, 0.04);

    @Test
    void at_temperature_0_every_face_is_the_lectures_component_mean() {
      Seed seed = new Seed(1);
      double[][] expected = {{0.6, 0.4, 0.6, 0.4}, {0.6, 0.4, 0.6, 0.4}};
      answer("5.4", one.generate(2, 0, seed.random()))
          .by("generate")
          .to(one, 2, 0.0, seed)
          .is(expected, 1e-12);
    }

    @Test
    void at_temperature_0_no_number_of_a_code_strays_from_the_mean() {
      double[][] u = {{0.5, -0.5, 0.5, -0.5}, {0.5, 0.5, -0.5, -0.5}};
      Pca two = Pca.of(new double[] {0.5, 0.5, 0.5, 0.5}, u, new double[] {1, 0.5}, 2, false);
      FaceGenerator still = new FaceGenerator(two, mixture(new double[][] {{0.2, -0.1}}, 0.04));
      Seed seed = new Seed(10);
      double[] mean = {0.55, 0.35, 0.65, 0.45};
      answer("5.4", still.generate(3, 0, seed.random()))
          .by("generate")
          .to(still, 3, 0.0, seed)
          .is(new double[][] {mean, mean, mean}, 1e-12);
    }

    @Test
    void a_quarter_of_the_temperature_is_a_quarter_of_the_standard_deviation() {
      Seed seed = new Seed(2);
      // each pixel moves by half the code, of standard deviation 0.2: 0.25 * 0.2 / 2 = 0.025;
      // 6,000 draws have a standard error of 0.9 %
      answer("5.4", one.generate(6000, 0.25, seed.random()))
          .by("generate")
          .to(one, 6000, 0.25, seed)
          .seenAs("standard deviations of the pixels", FaceGeneratorTest::deviations)
          .is(new double[] {0.025, 0.025, 0.025, 0.025}, 0.05);
    }

    @Test
    void the_temperature_moves_no_mean() {
      Seed seed = new Seed(3);
      answer("5.4", one.generate(6000, 0.5, seed.random()))
          .by("generate")
          .to(one, 6000, 0.5, seed)
          .seenAs("mean of the faces", Matrices::columnMeans)
          .is(new double[] {0.6, 0.4, 0.6, 0.4}, 0.01); // the standard error is 0.0006
    }

    @Test
    void at_temperature_0_two_components_make_two_faces_as_often_as_their_weights_say() {
      Seed seed = new Seed(4);
      answer("5.4", two.generate(4000, 0, seed.random()))
          .by("generate")
          .to(two, 4000, 0.0, seed)
          .satisfies("each face is one of the two means", this::eachIsAMean);
      answer("5.4", two.generate(4000, 0, seed.random()))
          .by("generate")
          .to(two, 4000, 0.0, seed)
          .seenAs("mean of the faces", Matrices::columnMeans)
          .is(new double[] {0.3, 0.3, 0.5, 0.4}, 0.05); // halfway; the standard error is 0.003
    }

    @Test
    void each_code_goes_to_the_component_it_was_drawn_from_though_another_is_likelier() {
      // 0.2 apart, with a standard deviation of 0.2: the lighter component hides in the other
      FaceGenerator hidden =
          new FaceGenerator(
              eigenface(new double[] {0.5, 0.5, 0.5, 0.5}),
              mixture(new double[] {0.8, 0.2}, new double[][] {{0}, {0.2}}, 0.04));
      Seed seed = new Seed(6);
      answer("5.4", hidden.generate(4000, 0, seed.random()))
          .by("generate")
          .to(hidden, 4000, 0.0, seed)
          .seenAs("share of the faces that are the second mean", FaceGeneratorTest::brighter)
          .is(0.2, 0.2); // the standard error is 0.0063, 3 % of it
    }

    @Test
    void what_the_temperature_brings_back_is_not_clipped_before() {
      FaceGenerator wide = generator(new double[] {0.5, 0.5, 0.5, 0.5}, new double[][] {{0.2}}, 9);
      Seed seed = new Seed(7);
      // as it is drawn a pixel strays by 1.5, beyond black and white; a twentieth of that is 0.075
      answer("5.4", wide.generate(6000, 0.05, seed.random()))
          .by("generate")
          .to(wide, 6000, 0.05, seed)
          .seenAs("standard deviations of the pixels", FaceGeneratorTest::deviations)
          .is(new double[] {0.075, 0.075, 0.075, 0.075}, 0.05);
    }

    @Test
    void another_seed_gives_other_faces() {
      double[][] first = one.generate(5, 1, new Seed(8).random());
      Seed other = new Seed(9);
      answer("5.4", one.generate(5, 1, other.random()))
          .by("generate")
          .to(one, 5, 1.0, other)
          .satisfies(
              "other faces than another seed gives: every random number is of the generator that"
                  + " is passed in",
              faces -> !Arrays.deepEquals(faces, first));
    }

    @Test
    void grey_values_stay_from_black_to_white() {
      FaceGenerator wide = generator(new double[] {0.5, 0.5, 0.5, 0.5}, new double[][] {{0.2}}, 9);
      Seed seed = new Seed(5);
      answer("5.4", wide.generate(50, 1, seed.random()))
          .by("generate")
          .to(wide, 50, 1.0, seed)
          .satisfies("every pixel lies in 0..1", faces -> within(faces, 0, 1));
    }

    private boolean eachIsAMean(double[][] faces) {
      double[][] means = {{0.1, 0.5, 0.3, 0.6}, {0.5, 0.1, 0.7, 0.2}};
      return Arrays.stream(faces)
          .allMatch(
              face ->
                  Arrays.stream(means).anyMatch(m -> Matrices.squaredDistance(face, m) < 1e-20));
    }
  }

  @Test
  void the_mixture_must_be_of_codes() {
    GaussianMixture ofTwo = mixture(new double[][] {{0, 0}}, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FaceGenerator(eigenface(new double[4]), ofTwo))
        .withMessage(
            "the mixture must be of codes as long as there are eigenfaces, 1, but is of 2 numbers");
  }

  @Test
  void a_temperature_below_0_is_refused() {
    FaceGenerator generator = generator(new double[4], new double[][] {{0}}, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> generator.generate(1, -0.5, new Seed(1).random()))
        .withMessageContaining("temperature must be 0 or greater");
  }

  @Test
  void settings_are_checked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FaceSettings(4, 0, FULL, 0, 1))
        .withMessage("components must be at least 1 but is 0");
  }

  private static FaceGenerator generator(double[] meanFace, double[][] means, double variance) {
    return new FaceGenerator(eigenface(meanFace), mixture(means, variance));
  }

  private static Pca eigenface(double[] meanFace) {
    return Pca.of(meanFace, new double[][] {{0.5, -0.5, 0.5, -0.5}}, new double[] {1}, 1.5, false);
  }

  private static GaussianMixture mixture(double[][] means, double variance) {
    double[] weights = new double[means.length];
    Arrays.fill(weights, 1.0 / means.length);
    return mixture(weights, means, variance);
  }

  private static GaussianMixture mixture(double[] weights, double[][] means, double variance) {
    double[][][] variances = new double[means.length][1][means[0].length];
    for (double[][] row : variances) {
      Arrays.fill(row[0], variance);
    }
    return new GaussianMixture(
        new Parameters(weights, means, Covariances.of(DIAGONAL, variances)), Fit.NONE);
  }

  private static double brighter(double[][] faces) {
    return Arrays.stream(faces).filter(face -> face[0] > 0.55).count() / (double) faces.length;
  }

  private static double[] deviations(double[][] faces) {
    double[] means = Matrices.columnMeans(faces);
    double[] squares = new double[means.length];
    for (double[] face : faces) {
      Arrays.setAll(squares, i -> squares[i] + (face[i] - means[i]) * (face[i] - means[i]));
    }
    return Arrays.stream(squares).map(s -> Math.sqrt(s / faces.length)).toArray();
  }

  private static boolean within(double[][] faces, double low, double high) {
    return Arrays.stream(faces)
        .flatMapToDouble(Arrays::stream)
        .allMatch(v -> v >= low && v <= high);
  }

  private static double[][] faces(RandomGenerator random, int n, int d) {
    double[] spread = random.doubles(d, 0.5, 2).toArray();
    return IntStream.range(0, n)
        .mapToObj(i -> Arrays.stream(spread).map(s -> s * random.nextGaussian()).toArray())
        .toArray(double[][]::new);
  }
}
