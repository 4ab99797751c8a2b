package gmm.faces;

import static gmm.kit.testing.Answer.answer;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gmm.digits.Pca;
import gmm.faces.given.CodePosterior;
import gmm.kit.linalg.Matrices;
import gmm.likelihood.LogSumExp;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionalMixtureTest {

  /** The lecture's: four pixels, one eigenface of brightness, a narrow and a wide component. */
  private static ConditionalMixture lectures() {
    Pca brightness =
        Pca.of(
            new double[] {5, 5, 5, 5},
            new double[][] {{0.5, 0.5, 0.5, 0.5}},
            new double[] {4},
            6,
            false);
    Mixture codes =
        Mixture.of(
            new double[] {0.75, 0.25},
            List.of(
                MultivariateGaussian.of(new double[] {-2}, new double[][] {{1}}),
                MultivariateGaussian.of(new double[] {2}, new double[][] {{3}})));
    return new ConditionalMixture(brightness, codes, 0.5);
  }

  @Nested
  @Tag("5.8")
  class Given {

    @Test
    void two_seen_pixels_of_the_lectures_picture_turn_the_weights_round() {
      ConditionalMixture model = lectures();
      int[] seen = {0, 1};
      double[][] values = {{5, 6}};
      double first = Math.log(0.75) - 0.5 * Math.log(2) - 1.75;
      double second = Math.log(0.25) - 0.5 * Math.log(4) + 0.375;
      double share = 1 / (1 + Math.exp(second - first));
      answer("5.8", model.given(seen, values))
          .by("given")
          .to(model, seen, values)
          .is(
              new CodePosterior(
                  new double[][] {{share, 1 - share}},
                  new double[][][] {{{-0.5}}, {{1.25}}},
                  new double[][][] {{{0.5}}, {{0.75}}}),
              1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "wide"})
    void all_is_as_scipy_has_it_by_brute_force(String name) {
      ConditionalMixture model = HalfGolden.model(name);
      int[] seen = HalfGolden.seen(name);
      double[][] values = HalfGolden.values(name);
      answer("5.8", model.given(seen, values))
          .by("given")
          .to(model, seen, values)
          .is(HalfGolden.posterior(name), 1e-7);
    }

    @Test
    void it_is_module_1s_conditional_of_code_and_pixels_together() {
      ConditionalMixture model = HalfGolden.model("small");
      int[] seen = {7, 2, 5};
      double[][] values = {{0.9, 0.2, 0.4}, {-0.3, 0.8, 1.4}};
      answer("5.8", model.given(seen, values))
          .by("given")
          .to(model, seen, values)
          .is(bruteForce(model, seen, values), 1e-8);
    }

    @Test
    void the_order_in_which_pixels_are_named_does_not_matter() {
      ConditionalMixture model = HalfGolden.model("small");
      int[] seen = HalfGolden.seen("small").clone();
      double[][] values = HalfGolden.values("small");
      int[] turned = {seen[3], seen[2], seen[1], seen[0]};
      double[][] turnedValues =
          Arrays.stream(values)
              .map(v -> new double[] {v[3], v[2], v[1], v[0]})
              .toArray(double[][]::new);
      answer("5.8", model.given(turned, turnedValues))
          .by("given")
          .to(model, turned, turnedValues)
          .is(HalfGolden.posterior("small"), 1e-7);
    }

    @Test
    void pixels_that_no_component_expected_are_shared_out_all_the_same() {
      ConditionalMixture model = HalfGolden.model("wide");
      int[] seen = HalfGolden.seen("wide");
      double[][] values =
          Arrays.stream(HalfGolden.values("wide"))
              .map(row -> IntStream.range(0, row.length).mapToDouble(a -> odd(row[a], a)).toArray())
              .toArray(double[][]::new); // each density is about e to the power of -2,000
      answer("5.8", model.given(seen, values))
          .by("given")
          .to(model, seen, values)
          .is(bruteForce(model, seen, values), 1e-6);
    }

    private static double odd(double value, int a) {
      return a % 2 == 0 ? value + 0.08 : value - 0.07;
    }

    @Test
    void a_pixel_that_is_nearly_all_noise_tells_nothing() {
      ConditionalMixture model = HalfGolden.model("small");
      ConditionalMixture noisy = new ConditionalMixture(model.eigenfaces(), model.mixture(), 1e12);
      int[] seen = {1, 4};
      double[][] values = {{0.1, 0.7}, {0.3, 0.9}};
      answer("5.8", noisy.given(seen, values))
          .by("given")
          .to(noisy, seen, values)
          .is(unchanged(model.mixture(), values.length), 1e-9);
    }
  }

  @Nested
  @Tag("5.8")
  class Complete {

    @Test
    void the_lectures_hidden_pixels_are_a_little_brighter_than_the_mean() {
      ConditionalMixture model = lectures();
      int[] seen = {0, 1};
      double[][] values = {{5, 6}};
      double first = Math.log(0.75) - 0.5 * Math.log(2) - 1.75;
      double second = Math.log(0.25) - 0.5 * Math.log(4) + 0.375;
      double share = 1 / (1 + Math.exp(second - first));
      double hidden = 5 + 0.5 * (share * -0.5 + (1 - share) * 1.25);
      answer("5.8", model.complete(seen, values))
          .by("complete")
          .to(model, seen, values)
          .is(new double[][] {{5, 6, hidden, hidden}}, 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "wide"})
    void seen_pixels_stay_and_hidden_ones_are_as_expected(String name) {
      ConditionalMixture model = HalfGolden.model(name);
      int[] seen = HalfGolden.seen(name);
      double[][] values = HalfGolden.values(name);
      answer("5.8", model.complete(seen, values))
          .by("complete")
          .to(model, seen, values)
          .is(HalfGolden.pictures(name), 1e-7);
    }

    @Test
    void an_expected_pixel_may_lie_outside_black_and_white() {
      ConditionalMixture model = HalfGolden.model("small");
      int[] seen = {7, 2, 5};
      double[][] values = {{2.9, -1.2, 1.4}};
      double[] code = mean(bruteForce(model, seen, values), 0);
      double[] expected = model.eigenfaces().inverseTransform(new double[][] {code})[0];
      for (int a = 0; a < seen.length; a++) {
        expected[seen[a]] = values[0][a];
      }
      answer("5.8", model.complete(seen, values))
          .by("complete")
          .to(model, seen, values)
          .is(new double[][] {expected}, 1e-8);
    }
  }

  @Test
  void what_does_not_fit_is_refused() {
    ConditionalMixture model = lectures();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConditionalMixture(model.eigenfaces(), model.mixture(), 0))
        .withMessageContaining("noiseVariance");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.given(new int[] {0, 4}, new double[][] {{1, 2}}))
        .withMessageContaining("seen");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.given(new int[] {0, 3}, new double[][] {{1, 2, 3}}))
        .withMessageContaining("values");
  }

  private static CodePosterior unchanged(Mixture mixture, int n) {
    double[][] weights = new double[n][];
    Arrays.fill(weights, mixture.weights());
    List<MultivariateGaussian> components = mixture.components();
    return new CodePosterior(
        weights,
        components.stream()
            .map(g -> IntStream.range(0, n).mapToObj(i -> g.mean()).toArray(double[][]::new))
            .toArray(double[][][]::new),
        components.stream().map(MultivariateGaussian::covariance).toArray(double[][][]::new));
  }

  /** Code and seen pixels as one vector of m + s numbers, whose last s are known. */
  private static CodePosterior bruteForce(ConditionalMixture model, int[] seen, double[][] values) {
    int components = model.mixture().size();
    int m = model.eigenfaces().size();
    int[] pixels = IntStream.range(m, m + seen.length).toArray();
    double[][] logWeights = new double[values.length][components];
    double[][][] means = new double[components][values.length][];
    double[][][] covariances = new double[components][][];
    for (int k = 0; k < components; k++) {
      MultivariateGaussian joint = joint(model, k, seen);
      MultivariateGaussian ofPixels = joint.marginal(pixels);
      double log = Math.log(model.mixture().weights()[k]);
      for (int i = 0; i < values.length; i++) {
        MultivariateGaussian known = joint.conditional(pixels, values[i]);
        logWeights[i][k] = log + ofPixels.logDensity(values[i]);
        means[k][i] = known.mean();
        covariances[k] = known.covariance();
      }
    }
    for (double[] row : logWeights) {
      double total = LogSumExp.of(row);
      Arrays.setAll(row, k -> Math.exp(row[k] - total));
    }
    return new CodePosterior(logWeights, means, covariances);
  }

  private static MultivariateGaussian joint(ConditionalMixture model, int k, int[] seen) {
    MultivariateGaussian codes = model.mixture().components().get(k);
    int m = codes.dimension();
    double[][] all = Matrices.transpose(model.eigenfaces().components());
    double[][] view = new double[m + seen.length][]; // the identity above the seen rows of U
    double[] mean = new double[m + seen.length];
    for (int r = 0; r < view.length; r++) {
      view[r] = r < m ? Matrices.identity(m)[r] : all[seen[r - m]];
      mean[r] =
          Matrices.dot(view[r], codes.mean())
              + (r < m ? 0 : model.eigenfaces().mean()[seen[r - m]]);
    }
    double[][] covariance =
        Matrices.multiply(Matrices.multiply(view, codes.covariance()), Matrices.transpose(view));
    for (int r = m; r < view.length; r++) {
      covariance[r][r] += model.noiseVariance();
    }
    return MultivariateGaussian.of(mean, covariance);
  }

  private static double[] mean(CodePosterior posterior, int picture) {
    double[] mean = new double[posterior.covariances()[0].length];
    for (int k = 0; k < posterior.components(); k++) {
      double weight = posterior.weights()[picture][k];
      double[] of = posterior.means()[k][picture];
      Arrays.setAll(mean, j -> mean[j] + weight * of[j]);
    }
    return mean;
  }
}
