package gmm.faces;

import static gmm.kit.testing.Answer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import gmm.faces.given.CovarianceRule;
import gmm.faces.given.MixtureEm;
import gmm.kit.data.Points;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.OnSolutions;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.Settings;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ShrinkageTest {

  // the lecture's; not static: what one test does to them must not reach the next
  private final double[][][] own = {{{4, 1}, {1, 3}}, {{1, 0}, {0, 2}}};
  private final double[] counts = {30, 10};
  private final double[][] shape = {{2, 1}, {1, 1}};

  @Nested
  @Tag("5.11")
  class Scales {

    @Test
    void of_the_lectures_two_components_are_4_and_two_and_a_half() {
      answer("5.11", Shrinkage.scales(own, shape))
          .by("scales")
          .to(own, shape)
          .is(new double[] {4, 2.5}, 1e-12);
    }

    @Test
    void of_multiples_of_the_shape_are_the_multiples() {
      double[][] common = {{3, 1, 0.5}, {1, 2, -0.4}, {0.5, -0.4, 1}};
      double[][][] multiples = {times(0.2, common), times(7, common), times(1.5, common)};
      answer("5.11", Shrinkage.scales(multiples, common))
          .by("scales")
          .to(multiples, common)
          .is(new double[] {0.2, 7, 1.5}, 1e-12);
    }

    @Test
    void are_half_as_large_where_the_shape_is_twice_as_large() {
      double[][] twice = times(2, shape);
      answer("5.11", Shrinkage.scales(own, twice))
          .by("scales")
          .to(own, twice)
          .is(new double[] {2, 1.25}, 1e-12);
    }

    @Test
    void of_one_feature_are_the_variances_over_that_of_the_shape() {
      double[][][] variances = {{{6}}, {{0.5}}};
      double[][] three = {{3}};
      answer("5.11", Shrinkage.scales(variances, three))
          .by("scales")
          .to(variances, three)
          .is(new double[] {2, 0.5 / 3}, 1e-12);
    }
  }

  @Nested
  @Tag("5.11")
  class Shape {

    private final double[] scales = {4, 2.5};

    @Test
    void of_the_lectures_two_components() {
      // (30 / 4 S₁ + 10 / 2.5 S₂) / 40
      answer("5.11", Shrinkage.shape(own, counts, scales))
          .by("shape")
          .to(own, counts, scales)
          .is(new double[][] {{0.85, 0.1875}, {0.1875, 0.7625}}, 1e-12);
    }

    @Test
    void of_multiples_of_one_matrix_is_that_matrix() {
      double[][][] multiples = {times(0.2, shape), times(7, shape), times(1.5, shape)};
      double[] three = {5, 20, 11};
      double[] sizes = {0.2, 7, 1.5};
      answer("5.11", Shrinkage.shape(multiples, three, sizes))
          .by("shape")
          .to(multiples, three, sizes)
          .is(shape, 1e-12);
    }

    @Test
    void where_all_scales_are_one_is_the_tied_covariance() {
      double[] ones = {1, 1};
      answer("5.11", Shrinkage.shape(own, counts, ones))
          .by("shape")
          .to(own, counts, ones)
          .is(new double[][] {{3.25, 0.75}, {0.75, 2.75}}, 1e-12);
    }

    @Test
    void and_scales_by_turns_come_to_the_maximum_that_scipy_finds() {
      double[][][] own = DensityGolden.matrices("own");
      double[] counts = DensityGolden.vector("counts");
      double[] scales = {1, 1, 1};
      double[][] shape = Shrinkage.shape(own, counts, scales);
      for (int round = 0; round < 100; round++) {
        scales = Shrinkage.scales(own, shape);
        shape = Shrinkage.shape(own, counts, scales);
      }
      double[] last = scales;
      answer("5.11", shape)
          .by("shape")
          .seenAs("scales times shape, after a hundred turns", s -> products(last, s))
          .is(DensityGolden.matrices("targets"), 1e-6);
    }

    private static double[][][] products(double[] scales, double[][] shape) {
      return Arrays.stream(scales).mapToObj(a -> times(a, shape)).toArray(double[][][]::new);
    }
  }

  @Nested
  @Tag("5.11")
  class Covariances {

    private final double[] scales = {4, 2.5};

    @Test
    void of_the_lectures_two_components_with_a_strength_of_ten() {
      double[][][] expected = {{{5, 1.75}, {1.75, 3.25}}, {{3, 1.25}, {1.25, 2.25}}};
      answer("5.11", Shrinkage.covariances(own, counts, shape, scales, 10))
          .by("covariances")
          .to(own, counts, shape, scales, 10.0)
          .is(expected, 1e-12);
    }

    @Test
    void of_one_feature_four_faces_and_four_more_of_variance_three() {
      double[][][] variances = {{{1}}, {{5}}};
      double[] faces = {4, 12};
      double[][] one = {{1.5}};
      double[] twice = {2, 6};
      // (4 · 1 + 4 · 3) / 8 and (12 · 5 + 4 · 9) / 16
      answer("5.11", Shrinkage.covariances(variances, faces, one, twice, 4))
          .by("covariances")
          .to(variances, faces, one, twice, 4.0)
          .is(new double[][][] {{{2}}, {{6}}}, 1e-12);
    }

    @Test
    void are_the_maxima_of_the_penalised_likelihood_that_scipy_finds() {
      double[][][] own = DensityGolden.matrices("own");
      double[] counts = DensityGolden.vector("counts");
      double[] scales = {0.25, 1, 3};
      double[][][] targets = DensityGolden.matrices("targets");
      double[][] shape = times(4, targets[0]);
      double size = targets[1][0][0] / shape[0][0];
      double third = targets[2][0][0] / shape[0][0];
      scales[1] = size;
      scales[2] = third;
      double strength = DensityGolden.number("strength");
      answer("5.11", Shrinkage.covariances(own, counts, shape, scales, strength))
          .by("covariances")
          .to(own, counts, shape, scales, strength)
          .is(DensityGolden.matrices("shrunk"), 1e-5);
    }

    @Test
    void without_strength_are_the_components_own() {
      answer("5.11", Shrinkage.covariances(own, counts, shape, scales, 0))
          .by("covariances")
          .to(own, counts, shape, scales, 0.0)
          .is(own, 1e-12);
    }

    @Test
    void of_endless_strength_are_the_shape_at_each_scale() {
      double[][][] targets = {{{8, 4}, {4, 4}}, {{5, 2.5}, {2.5, 2.5}}};
      answer("5.11", Shrinkage.covariances(own, counts, shape, scales, 1e12))
          .by("covariances")
          .to(own, counts, shape, scales, 1e12)
          .is(targets, 1e-9);
    }
  }

  @Nested
  @OnSolutions
  class Fit {

    private static final double[][] CENTRES = {{-6, 0, 1}, {0, 7, 0}, {8, -1, 2}};
    private final double[][] rows = Points.blobs(300, CENTRES, 1, new Random(3)).rows();
    private final Settings settings = GaussianMixture.builder(3).regCovar(1e-6).nInit(3).settings();

    @Test
    void without_strength_is_plain_em() {
      GaussianMixture plain = MixtureEm.fit(rows, settings, CovarianceRule.OWN);
      assertThat(Shrinkage.fit(rows, settings, 0).scoreSamples(rows))
          .containsExactly(plain.scoreSamples(rows), within(1e-9));
    }

    @Test
    void with_endless_strength_all_covariances_have_one_shape() {
      double[][][] covariances = Shrinkage.fit(rows, settings, 1e9).covariances();
      double size = covariances[1][0][0] / covariances[0][0][0];
      for (int j = 0; j < 3; j++) {
        assertThat(covariances[1][j]).containsExactly(times(size, covariances[0])[j], within(1e-6));
      }
    }
  }

  @Test
  void as_many_scales_as_components_are_wanted() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shrinkage.covariances(own, counts, shape, new double[] {1}, 10))
        .withMessageContaining("scales");
  }

  @Test
  void a_negative_strength_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shrinkage.covariances(own, counts, shape, new double[] {4, 2.5}, -1))
        .withMessageContaining("strength");
  }

  private static double[][] times(double factor, double[][] matrix) {
    double[][] product = Matrices.copy(matrix);
    for (double[] row : product) {
      Arrays.setAll(row, j -> factor * row[j]);
    }
    return product;
  }
}
