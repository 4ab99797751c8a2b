package gmm.faces.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import gmm.faces.DensityGolden;
import gmm.likelihood.MultivariateGaussian;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StudentTTest {

  @Test
  void densities_agree_with_scipy() {
    StudentT t = new StudentT(DensityGolden.vector("tMean"), DensityGolden.matrix("tScale"), 5);
    assertThat(t.logDensities(DensityGolden.matrix("tRows")))
        .containsExactly(DensityGolden.vector("tLogDensities"), within(1e-9));
  }

  @Test
  void with_many_degrees_of_freedom_it_is_the_gaussian() {
    double[] mean = {1, -1};
    double[][] scale = {{2, 0.5}, {0.5, 1}};
    double[][] rows = {{0, 0}, {3, -2}};
    MultivariateGaussian gaussian = MultivariateGaussian.of(mean, scale);
    double[] expected = Arrays.stream(rows).mapToDouble(gaussian::logDensity).toArray();
    assertThat(new StudentT(mean, scale, 1e7).logDensities(rows))
        .containsExactly(expected, within(1e-5));
  }

  @Test
  void em_comes_to_the_maximum_that_scipy_finds() {
    StudentT t = StudentT.fit(DensityGolden.matrix("cloud"), 4, 300);
    assertThat(t.mean()).containsExactly(DensityGolden.vector("cloudMean"), within(1e-5));
    double[][] scale = DensityGolden.matrix("cloudScale");
    for (int j = 0; j < 2; j++) {
      assertThat(t.scale()[j]).containsExactly(scale[j], within(1e-5));
    }
  }

  @Test
  void the_likelihood_never_falls() {
    double[][] rows = DensityGolden.matrix("cloud");
    double before = Double.NEGATIVE_INFINITY;
    for (int iterations = 1; iterations < 30; iterations++) {
      double now = Arrays.stream(StudentT.fit(rows, 2.5, iterations).logDensities(rows)).sum();
      assertThat(now).isGreaterThanOrEqualTo(before - 1e-9);
      before = now;
    }
  }

  @Test
  void of_gaussian_rows_many_degrees_of_freedom_are_the_more_probable() {
    SplittableRandom random = new SplittableRandom(5);
    double[][] rows =
        IntStream.range(0, 2000)
            .mapToObj(i -> new double[] {random.nextGaussian(), random.nextGaussian()})
            .toArray(double[][]::new);
    assertThat(likelihood(rows, 100)).isGreaterThan(likelihood(rows, 5));
    assertThat(likelihood(rows, 5)).isGreaterThan(likelihood(rows, 1.5));
  }

  @Test
  void no_degrees_of_freedom_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StudentT(new double[1], new double[][] {{1}}, 0))
        .withMessageContaining("degrees");
  }

  private static double likelihood(double[][] rows, double degrees) {
    return Arrays.stream(StudentT.fit(rows, degrees, 50).logDensities(rows)).sum();
  }
}
