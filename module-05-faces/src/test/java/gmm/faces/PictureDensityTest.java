package gmm.faces;

import static gmm.kit.testing.Answer.answer;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gmm.digits.Pca;
import gmm.kit.linalg.Matrices;
import gmm.likelihood.MultivariateGaussian;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.Covariances;
import gmm.mixture.given.Fit;
import gmm.mixture.given.Parameters;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PictureDensityTest {

  /** The lecture's: four pixels, brightness kept, and a Gaussian of variance 12 on its codes. */
  private final Pca brightness =
      Pca.of(
          new double[] {5, 5, 5, 5},
          new double[][] {{0.5, 0.5, 0.5, 0.5}},
          new double[] {12},
          16,
          false);

  private final double[][] three = {{7, 5, 7, 5}, {5, 7, 5, 7}, {3, 3, 3, 3}};

  @Nested
  @Tag("5.12")
  class RestVariance {

    @Test
    void of_the_lectures_three_faces_is_eight_ninths() {
      // rests of 4, 4 and 0 in 3 directions each: 8 / (3 · 3)
      answer("5.12", PictureDensity.restVariance(brightness, three))
          .by("restVariance")
          .to(brightness, three)
          .is(8 / 9.0, 1e-12);
    }

    @Test
    void is_the_one_under_which_scipy_finds_the_rest_most_probable() {
      Pca eigenfaces = golden();
      double[][] pictures = DensityGolden.matrix("pictures");
      answer("5.12", PictureDensity.restVariance(eigenfaces, pictures))
          .by("restVariance")
          .to(eigenfaces, pictures)
          .is(DensityGolden.number("restVariance"), 1e-6);
    }

    @Test
    void is_the_mean_of_the_variances_left_out_on_the_faces_of_the_fit() {
      double[][] faces = Golden.matrix("faces");
      Pca two = Pca.fit(faces, 2, false);
      double[] all = Pca.fit(faces, 6, false).explainedVariance();
      double leftOut = Arrays.stream(all, 2, 6).sum() * 6 / 7; // of n - 1, now of n
      answer("5.12", PictureDensity.restVariance(two, faces))
          .by("restVariance")
          .to(two, faces)
          .is(leftOut / (12 - 2), 1e-9);
    }
  }

  @Nested
  @Tag("5.12")
  class LogDensity {

    @Test
    void of_the_lectures_faces_is_that_of_a_gaussian_of_four_pixels() {
      PictureDensity density =
          new PictureDensity(brightness, mixture(new double[] {0}, new double[][] {{12}}), 0.5);
      double[][] faces = {{7, 5, 7, 5}, {3, 3, 3, 3}};
      // the first has the code 2 and a rest of 4, the second the code -4 and none
      double codes = -0.5 * Math.log(2 * Math.PI * 12);
      double rest = -1.5 * Math.log(2 * Math.PI * 0.5);
      double[] expected = {codes - 4 / 24.0 + rest - 4, codes - 16 / 24.0 + rest};
      answer("5.12", density.logDensity(faces))
          .by("logDensity")
          .to(density, faces)
          .is(expected, 1e-12);
    }

    @Test
    void of_a_mixture_agrees_with_scipys_gaussians_of_all_pixels() {
      PictureDensity density =
          new PictureDensity(golden(), goldenMixture(), DensityGolden.number("rest"));
      double[][] pictures = DensityGolden.matrix("pictures");
      answer("5.12", density.logDensity(pictures))
          .by("logDensity")
          .to(density, pictures)
          .is(DensityGolden.vector("logDensities"), 1e-9);
    }

    @Test
    void of_one_gaussian_is_that_of_module_1_with_all_four_pixels() {
      // variance 12 along (½, ½, ½, ½) and 0.7 across it: 0.7 I + (12 - 0.7) / 4
      double[][] covariance = new double[4][4];
      for (double[] row : covariance) {
        Arrays.fill(row, 2.825);
      }
      for (int j = 0; j < 4; j++) {
        covariance[j][j] += 0.7;
      }
      MultivariateGaussian ofPixels =
          MultivariateGaussian.of(new double[] {5, 5, 5, 5}, covariance);
      PictureDensity density =
          new PictureDensity(brightness, mixture(new double[] {0}, new double[][] {{12}}), 0.7);
      double[][] faces = {{6, 2, 5, 9}, {5, 5, 4, 5}, {1, 1, 2, 3}};
      answer("5.12", density.logDensity(faces))
          .by("logDensity")
          .to(density, faces)
          .is(Arrays.stream(faces).mapToDouble(ofPixels::logDensity).toArray(), 1e-10);
    }
  }

  @Test
  void codes_of_another_length_than_the_mixtures_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new PictureDensity(brightness, mixture(new double[2], Matrices.identity(2)), 0.5))
        .withMessageContaining("a code");
  }

  @Test
  void whitened_codes_are_refused() {
    Pca whitened = Pca.of(new double[2], new double[][] {{0.6, 0.8}}, new double[] {2}, 3, true);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new PictureDensity(whitened, mixture(new double[1], new double[][] {{1}}), 1))
        .withMessageContaining("whiten");
  }

  private static Pca golden() {
    return Pca.of(
        DensityGolden.vector("pictureMean"),
        DensityGolden.matrix("directions"),
        new double[] {1.1, 0.9},
        2.5,
        false);
  }

  private static GaussianMixture goldenMixture() {
    return new GaussianMixture(
        new Parameters(
            DensityGolden.vector("weights"),
            DensityGolden.matrix("codeMeans"),
            Covariances.of(CovarianceType.FULL, DensityGolden.matrices("codeCovariances"))),
        Fit.NONE);
  }

  private static GaussianMixture mixture(double[] mean, double[][] covariance) {
    return new GaussianMixture(
        new Parameters(
            new double[] {1},
            new double[][] {mean},
            Covariances.of(CovarianceType.FULL, new double[][][] {covariance})),
        Fit.NONE);
  }
}
