package gmm.digits;

import static gmm.kit.testing.Answer.answer;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenoiserTest {

  private static final Golden GOLDEN = Golden.of("golden-denoised.json");

  /** The lecture's: three quarters N(0, 1), one quarter N(10, 4). */
  private static Denoiser line() {
    return denoiser(
        new double[] {0.75, 0.25}, new double[][] {{0}, {10}}, new double[][][] {{{1}}, {{4}}});
  }

  /** Two leaning ellipses of unequal weight. */
  private static Denoiser plane() {
    return denoiser(
        new double[] {0.3, 0.7},
        new double[][] {{1, -2}, {4, 1}},
        new double[][][] {{{2, 0.8}, {0.8, 1}}, {{1, -0.6}, {-0.6, 3}}});
  }

  private static Denoiser flowers() {
    Golden mixture = Golden.of("golden-posterior.json");
    return denoiser(
        mixture.at("weights").vector(),
        mixture.at("means").matrix(),
        mixture.at("covariances").matrices());
  }

  private static Denoiser denoiser(double[] weights, double[][] means, double[][][] covariances) {
    return new Denoiser(mixture(weights, means, covariances));
  }

  private static Mixture mixture(double[] weights, double[][] means, double[][][] covariances) {
    List<MultivariateGaussian> components = new ArrayList<>();
    for (int k = 0; k < means.length; k++) {
      components.add(MultivariateGaussian.of(means[k], covariances[k]));
    }
    return Mixture.of(weights, components);
  }

  /** Along (0.6, 0.8) the variance is 9, across it 1; the mean is (10, 20). */
  private static Denoiser oneGaussian() {
    return denoiser(
        new double[] {1},
        new double[][] {{10, 20}},
        new double[][][] {{{3.88, 3.84}, {3.84, 6.12}}});
  }

  @Nested
  @Tag("4.14")
  class Noised {

    @Test
    void of_the_lectures_two_components() {
      Mixture expected =
          mixture(
              new double[] {0.75, 0.25},
              new double[][] {{0}, {10}},
              new double[][][] {{{5}}, {{8}}});
      answer("4.14", line().noised(2)).by("noised").to(line(), 2.0).is(expected, 1e-12);
    }

    @Test
    void the_variances_grow_and_what_lies_beside_them_stays() {
      Mixture expected =
          mixture(
              new double[] {0.3, 0.7},
              new double[][] {{1, -2}, {4, 1}},
              new double[][][] {{{4.25, 0.8}, {0.8, 3.25}}, {{3.25, -0.6}, {-0.6, 5.25}}});
      answer("4.14", plane().noised(1.5)).by("noised").to(plane(), 1.5).is(expected, 1e-12);
    }
  }

  @Nested
  @Tag("4.14")
  class PosteriorMean {

    @Test
    void of_the_lectures_number() {
      double left = 0.75 / Math.sqrt(5) * Math.exp(-25 / (2 * 5.0));
      double right = 0.25 / Math.sqrt(8) * Math.exp(-25 / (2 * 8.0));
      double expected = (left * 1 + right * 7.5) / (left + right); // each component's own guess
      double[][] noisy = {{5}};
      answer("4.14", line().posteriorMean(noisy, 2))
          .by("posteriorMean")
          .to(line(), noisy, 2.0)
          .is(new double[][] {{expected}}, 1e-12);
    }

    @Test
    void one_gaussian_keeps_of_each_direction_what_is_no_noise() {
      double[][] noisy = {{10 + 3 * 5 * 0.6 - 4 * 2 * 0.8, 20 + 3 * 5 * 0.8 + 4 * 2 * 0.6}};
      double along = 15 * 9 / 13.0; // noise 2: of 15 along (0.6, 0.8) nine thirteenths,
      double across = 8 * 1 / 5.0; // of 8 along (-0.8, 0.6) one fifth
      double[][] expected = {{10 + along * 0.6 - across * 0.8, 20 + along * 0.8 + across * 0.6}};
      answer("4.14", oneGaussian().posteriorMean(noisy, 2))
          .by("posteriorMean")
          .to(oneGaussian(), noisy, 2.0)
          .is(expected, 1e-12);
    }

    @Test
    void hardly_any_noise_leaves_the_samples_as_they_are() {
      double[][] noisy = {{1, 1}, {3, -1}, {-2, 4}};
      answer("4.14", plane().posteriorMean(noisy, 1e-4))
          .by("posteriorMean")
          .to(plane(), noisy, 1e-4)
          .is(noisy, 1e-6);
    }

    @Test
    void nothing_but_noise_leaves_the_mean_of_the_mixture() {
      double[][] noisy = {{1, 1}, {30, -10}};
      double[] mean = {0.3 * 1 + 0.7 * 4, 0.3 * -2 + 0.7 * 1};
      answer("4.14", plane().posteriorMean(noisy, 1e6))
          .by("posteriorMean")
          .to(plane(), noisy, 1e6)
          .is(new double[][] {mean, mean}, 1e-6);
    }

    @Test
    void a_sample_so_far_away_that_every_density_is_0_is_still_guessed() {
      double[][] noisy = {{400}}; // here only the wider component counts: 10 + 4/8 of 390
      answer("4.14", line().posteriorMean(noisy, 2))
          .by("posteriorMean")
          .to(line(), noisy, 2.0)
          .is(new double[][] {{205}}, 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"half, 0.5", "two, 2", "eight, 8"})
    void agrees_with_scipys_integrals(String key, double noise) {
      double[][] noisy = GOLDEN.at("line").at("noisy").matrix();
      answer("4.14", line().posteriorMean(noisy, noise))
          .by("posteriorMean")
          .to(line(), noisy, noise)
          .is(GOLDEN.at("line").at(key).matrix(), 1e-8);
    }

    @Test
    void agrees_with_numpy_on_scikit_learns_mixture_of_the_flowers() {
      Golden golden = GOLDEN.at("flowers");
      double[][] noisy = golden.at("noisy").matrix();
      double noise = golden.at("noise").number();
      answer("4.14", flowers().posteriorMean(noisy, noise))
          .by("posteriorMean")
          .to(flowers(), noisy, noise)
          .is(golden.at("posteriorMean").matrix(), 1e-9);
    }
  }

  @Nested
  @Tag("4.14")
  class Score {

    @Test
    void of_the_lectures_number() {
      double left = 0.75 / Math.sqrt(5) * Math.exp(-25 / (2 * 5.0));
      double right = 0.25 / Math.sqrt(8) * Math.exp(-25 / (2 * 8.0));
      double slope = (left * -5 / 5.0 + right * 5 / 8.0) / (left + right);
      double[][] noisy = {{5}};
      answer("4.14", line().score(noisy, 2))
          .by("score")
          .to(line(), noisy, 2.0)
          .is(new double[][] {{slope}}, 1e-12);
    }

    @Test
    void is_the_slope_of_the_noisy_samples_log_density() {
      Mixture noised =
          mixture(
              new double[] {0.3, 0.7},
              new double[][] {{1, -2}, {4, 1}},
              new double[][][] {{{4.25, 0.8}, {0.8, 3.25}}, {{3.25, -0.6}, {-0.6, 5.25}}});
      double[][] noisy = {{2, 0}, {-3, 5}, {6, -4}};
      double[][] slopes = new double[noisy.length][2];
      for (int i = 0; i < noisy.length; i++) {
        for (int j = 0; j < 2; j++) {
          slopes[i][j] = slope(noised, noisy[i], j);
        }
      }
      answer("4.14", plane().score(noisy, 1.5))
          .by("score")
          .to(plane(), noisy, 1.5)
          .is(slopes, 1e-7);
    }

    private static double slope(Mixture mixture, double[] place, int j) {
      double step = 1e-4;
      double[] ahead = place.clone();
      double[] behind = place.clone();
      ahead[j] += step;
      behind[j] -= step;
      return (mixture.logDensity(ahead) - mixture.logDensity(behind)) / (2 * step);
    }

    @Test
    void agrees_with_numpy_on_scikit_learns_mixture_of_the_flowers() {
      Golden golden = GOLDEN.at("flowers");
      double[][] noisy = golden.at("noisy").matrix();
      double noise = golden.at("noise").number();
      answer("4.14", flowers().score(noisy, noise))
          .by("score")
          .to(flowers(), noisy, noise)
          .is(golden.at("score").matrix(), 1e-9);
    }
  }

  @Test
  void no_noise_at_all_and_rows_of_another_width_are_refused() {
    assertThatThrownBy(() -> line().posteriorMean(new double[][] {{1}}, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("noise");
    assertThatThrownBy(() -> line().posteriorMean(new double[][] {{1, 2}}, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("noisy");
  }
}
