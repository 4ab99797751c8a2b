package gmm.mixture;

import static gmm.kit.testing.Answer.answer;

import gmm.kit.linalg.Block;
import gmm.likelihood.MultivariateGaussian;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LogGaussianTest {

  private static final double LOG_2PI = Math.log(2 * Math.PI);

  private static final Block ROWS = Block.of(new double[][] {{3, 2}, {1, 1}, {-1, 0.5}});
  private static final double[] MEAN = {1, 1};

  @Nested
  @Tag("3.6")
  class OfAMatrix {

    private final double[][] p = {{0.5, -0.25}, {0, 0.5}}; // of ((4, 2), (2, 5))

    @Test
    void of_the_lectures_point_and_of_the_mean() {
      // (2, 1) P = (1, 0); (0, 0) P = 0; (-2, -0.5) P = (-1, 0.25)
      double top = -LOG_2PI + Math.log(0.25);
      answer("3.6", LogGaussian.full(ROWS, MEAN, p))
          .by("full")
          .to(ROWS, MEAN, p)
          .is(new double[] {top - 0.5, top, top - 0.5 * 1.0625}, 1e-12);
    }

    @Test
    void is_what_module_1_says_of_each_row_by_itself() {
      Random random = new Random(5);
      int d = 30; // wide enough for OpenBLAS
      double[][] factor = new double[d][d];
      double[][] covariance = new double[d][d];
      for (int i = 0; i < d; i++) {
        covariance[i][i] = 0.5 + i % 5;
        factor[i][i] = 1 / Math.sqrt(covariance[i][i]);
      }
      double[][] rows = gaussian(random, 70, d);
      double[] mean = gaussian(random, 1, d)[0];
      MultivariateGaussian gaussian = MultivariateGaussian.of(mean, covariance);
      Block block = Block.of(rows);
      answer("3.6", LogGaussian.full(block, mean, factor))
          .by("full")
          .to(block, mean, factor)
          .is(Arrays.stream(rows).mapToDouble(gaussian::logDensity).toArray(), 1e-12);
    }

    @Test
    void of_one_feature_at_the_mean_is_the_height_of_the_bell() {
      Block block = Block.of(new double[][] {{7}});
      double[] mean = {7};
      double[][] factor = {{4}};
      answer("3.6", LogGaussian.full(block, mean, factor))
          .by("full")
          .to(block, mean, factor)
          .is(new double[] {-0.5 * LOG_2PI + Math.log(4)}, 1e-12);
    }

    @Test
    void is_finite_where_the_density_underflows() {
      Block block = Block.of(new double[][] {{2001, 1}});
      answer("3.6", LogGaussian.full(block, MEAN, p))
          .by("full")
          .to(block, MEAN, p)
          .is(new double[] {-LOG_2PI + Math.log(0.25) - 0.5 * 1_250_000}, 1e-12);
    }
  }

  @Nested
  @Tag("3.6")
  class OfVeryWideOnes {

    private final double narrowest = 1e-200; // two of these multiply to 0

    @Test
    void is_finite_where_the_determinant_underflows() {
      double top = -LOG_2PI + 2 * Math.log(narrowest);
      double[][] p = {{narrowest, 0}, {0, narrowest}};
      answer("3.6", LogGaussian.full(ROWS, MEAN, p))
          .by("full")
          .to(ROWS, MEAN, p)
          .is(new double[] {top, top, top}, 1e-12);
      double[] diagonal = {narrowest, narrowest};
      answer("3.6", LogGaussian.diagonal(ROWS, MEAN, diagonal))
          .by("diagonal")
          .to(ROWS, MEAN, diagonal)
          .is(new double[] {top, top, top}, 1e-12);
    }
  }

  @Nested
  @Tag("3.6")
  class OfVariances {

    private final double[] p = {0.5, 1}; // of variances 4 and 1

    @Test
    void of_the_lectures_point_and_of_the_mean() {
      double top = -LOG_2PI + Math.log(0.5);
      answer("3.6", LogGaussian.diagonal(ROWS, MEAN, p))
          .by("diagonal")
          .to(ROWS, MEAN, p)
          .is(new double[] {top - 1, top, top - 0.5 * 1.25}, 1e-12);
    }

    @Test
    void is_what_module_1_says_of_each_row_by_itself() {
      double[][] rows = gaussian(new Random(6), 40, 3);
      double[] mean = {0.5, -1, 2};
      double[] factor = {2, 0.5, 0.1};
      double[][] covariance = {{0.25, 0, 0}, {0, 4, 0}, {0, 0, 100}};
      MultivariateGaussian gaussian = MultivariateGaussian.of(mean, covariance);
      Block block = Block.of(rows);
      answer("3.6", LogGaussian.diagonal(block, mean, factor))
          .by("diagonal")
          .to(block, mean, factor)
          .is(Arrays.stream(rows).mapToDouble(gaussian::logDensity).toArray(), 1e-12);
    }
  }

  private static double[][] gaussian(Random random, int n, int d) {
    double[][] rows = new double[n][d];
    for (double[] row : rows) {
      Arrays.setAll(row, j -> random.nextGaussian());
    }
    return rows;
  }
}
