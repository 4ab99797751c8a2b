package gmm.digits;

import static gmm.kit.testing.Answer.answer;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.kit.testing.Seed;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import gmm.likelihood.given.LabelledSample;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DigitGeneratorTest {

  /** Pictures of two pixels with the lecture's directions, grey from 0 to 16. */
  private static final Pca PCA =
      Pca.of(
          new double[] {8, 8},
          new double[][] {{0.6, 0.8}, {-0.8, 0.6}},
          new double[] {120, 30},
          150,
          false);

  private static final double[][] CODES = {{5, 0}, {-5, 5}, {10, 10}, {-20, 0}, {2.5, 1.25}};

  /** What they stand for: 11, 12; 1, 7; 6, 22; -4, -8; 8.5, 10.75, each brought to 0 to 16. */
  private static final double[][] IMAGES = {{11, 12}, {1, 7}, {6, 16}, {0, 0}, {8.5, 10.75}};

  /** Draws one of the five codes, nothing between. */
  private static LabelledSample oneOfFive(int n, RandomGenerator random) {
    double[][] points = new double[n][];
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      labels[i] = random.nextInt(CODES.length);
      points[i] = CODES[labels[i]];
    }
    return new LabelledSample(points, labels);
  }

  @Nested
  @Tag("4.12")
  class Generate {

    @Test
    void each_image_is_its_code_undone_and_clipped() {
      DigitGenerator digits = new DigitGenerator(DigitGeneratorTest::oneOfFive, PCA, 0, 16);
      Seed seed = new Seed(12);
      LabelledSample drawn = digits.generate(40, seed.random());
      double[][] expected =
          Arrays.stream(drawn.labels()).mapToObj(z -> IMAGES[z]).toArray(double[][]::new);
      answer("4.12", drawn)
          .to(digits, 40, seed)
          .seenAs("the images", LabelledSample::points)
          .is(expected, 1e-12);
      answer("4.12", drawn)
          .to(digits, 40, seed)
          .seenAs("the components of 40 images", s -> IntStream.of(s.labels()).distinct().count())
          .is(5, 0);
    }

    @Test
    void draws_from_the_generator_that_it_is_given() {
      DigitGenerator digits = new DigitGenerator(DigitGeneratorTest::oneOfFive, PCA, 0, 16);
      Seed seed = new Seed(5);
      int[] expected = oneOfFive(20, seed.random()).labels();
      answer("4.12", digits.generate(20, seed.random()))
          .to(digits, 20, seed)
          .seenAs("the components, drawn with this generator", LabelledSample::labels)
          .is(expected, 0);
    }

    @Test
    void the_range_need_not_begin_at_zero() {
      clips(2, 10, new double[][] {{10, 10}, {2, 7}, {6, 10}, {2, 2}, {8.5, 10}});
    }

    @Test
    void the_range_may_reach_below_zero() {
      clips(-5, 11, new double[][] {{11, 11}, {1, 7}, {6, 11}, {-4, -5}, {8.5, 10.75}});
    }

    private static void clips(double darkest, double brightest, double[][] clipped) {
      DigitGenerator digits =
          new DigitGenerator(DigitGeneratorTest::oneOfFive, PCA, darkest, brightest);
      Seed seed = new Seed(3);
      LabelledSample drawn = digits.generate(30, seed.random());
      double[][] expected =
          Arrays.stream(drawn.labels()).mapToObj(z -> clipped[z]).toArray(double[][]::new);
      answer("4.12", drawn)
          .to(digits, 30, seed)
          .seenAs("the images", LabelledSample::points)
          .is(expected, 1e-12);
    }

    @Test
    void a_mixture_of_codes_makes_as_many_images_as_asked_for_each_with_its_component() {
      double[][] narrow = {{1e-6, 0}, {0, 1e-6}};
      Mixture mixture =
          Mixture.of(
              new double[] {0.3, 0.7},
              List.of(
                  MultivariateGaussian.of(CODES[0], narrow),
                  MultivariateGaussian.of(CODES[1], narrow)));
      DigitGenerator digits = new DigitGenerator(mixture::sample, PCA, 0, 16);
      Seed seed = new Seed(4);
      LabelledSample drawn = digits.generate(500, seed.random());
      double[][] expected =
          Arrays.stream(drawn.labels()).mapToObj(z -> IMAGES[z]).toArray(double[][]::new);
      answer("4.12", drawn)
          .to(digits, 500, seed)
          .seenAs("the images", LabelledSample::points)
          .is(expected, 1e-3); // six standard deviations of 0.001, relative to 12
      answer("4.12", drawn)
          .to(digits, 500, seed)
          .seenAs(
              "how many of 500 images are of the second component, of weight 0.7",
              s -> Arrays.stream(s.labels()).filter(z -> z == 1).count())
          .is(350, 1 / 7.0); // five standard deviations of 10
    }
  }

  @Test
  void an_empty_range_of_grey_is_refused() {
    assertThatThrownBy(() -> new DigitGenerator(DigitGeneratorTest::oneOfFive, PCA, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("brightest - darkest");
  }
}
