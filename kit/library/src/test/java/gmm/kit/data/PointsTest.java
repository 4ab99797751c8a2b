package gmm.kit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gmm.kit.linalg.Matrices;
import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointsTest {

  private final RandomGenerator random = new Random(3);

  @Test
  void rings_without_noise_lie_on_their_circles() {
    LabelledData rings = Points.rings(200, 3, 0, random);
    for (int i = 0; i < 200; i++) {
      double[] p = rings.rows()[i];
      assertThat(Math.hypot(p[0], p[1])).isCloseTo(rings.labels()[i] + 1, within(1e-12));
    }
  }

  @Test
  void moons_without_noise_are_two_half_circles() {
    LabelledData moons = Points.moons(200, 0, random);
    for (int i = 0; i < 200; i++) {
      double[] p = moons.rows()[i];
      boolean first = moons.labels()[i] == 0;
      double radius = first ? Math.hypot(p[0], p[1]) : Math.hypot(p[0] - 1, p[1] - 0.5);
      assertThat(radius).isCloseTo(1, within(1e-12));
      assertThat(first ? p[1] : 0.5 - p[1]).isGreaterThanOrEqualTo(0);
    }
  }

  @Test
  void spirals_wind_outwards_from_a_half_to_five() {
    LabelledData spirals = Points.spirals(500, 2, 0, random);
    assertThat(Arrays.stream(spirals.rows()).mapToDouble(p -> Math.hypot(p[0], p[1])))
        .allMatch(radius -> radius >= 0.5 && radius <= 5);
  }

  @Test
  void blobs_have_their_centres_and_spread_and_even_classes() {
    double[][] centers = {{-5, 0}, {5, 3}};
    LabelledData blobs = Points.blobs(20_001, centers, 2, random);
    assertThat(Arrays.stream(blobs.labels()).filter(c -> c == 0)).hasSize(10_001);
    double[][] second = of(blobs, 1);
    assertThat(Matrices.columnMeans(second)).containsExactly(centers[1], within(0.1));
    double squares =
        Arrays.stream(second).mapToDouble(p -> Matrices.squaredDistance(p, centers[1])).sum();
    assertThat(Math.sqrt(squares / second.length / 2)).isCloseTo(2, within(0.05));
  }

  @Test
  void the_same_seed_gives_the_same_points() {
    assertThat(Points.blobs(50, 4, 1, new Random(9)).rows())
        .isDeepEqualTo(Points.blobs(50, 4, 1, new Random(9)).rows());
  }

  @Test
  void a_random_mixture_keeps_within_its_radius_and_is_what_its_samples_show() {
    TrueMixture truth = TrueMixture.random(5, 10, random);
    assertThat(truth.size()).isEqualTo(5);
    assertThat(Arrays.stream(truth.means()).mapToDouble(m -> Math.hypot(m[0], m[1])))
        .allMatch(radius -> radius <= 10);
    LabelledData sample = truth.sample(60_000, random);
    for (int j = 0; j < 5; j++) {
      double[][] own = of(sample, j);
      assertThat(own.length / 60_000.0).isCloseTo(truth.weights()[j], within(0.01));
      double[] mean = Matrices.columnMeans(own);
      assertThat(mean).containsExactly(truth.means()[j], within(0.15));
      double across =
          Arrays.stream(own)
              .mapToDouble(p -> (p[0] - mean[0]) * (p[1] - mean[1]))
              .average()
              .orElse(0);
      assertThat(across).isCloseTo(truth.covariances()[j][0][1], within(0.25));
    }
  }

  @Test
  void nonsense_is_refused() {
    assertThatThrownBy(() -> Points.moons(0, 0.1, random))
        .hasMessage("n must be at least 1 but is 0");
    assertThatThrownBy(() -> Points.blobs(5, 2, Double.NaN, random))
        .hasMessageContaining("standardDeviation must be 0 or greater");
    assertThatThrownBy(() -> TrueMixture.random(3, -1, random)).hasMessageContaining("maxRadius");
  }

  private static double[][] of(LabelledData data, int label) {
    double[][] rows = data.rows();
    int[] labels = data.labels();
    return IntStream.range(0, rows.length)
        .filter(i -> labels[i] == label)
        .mapToObj(i -> rows[i])
        .toArray(double[][]::new);
  }
}
