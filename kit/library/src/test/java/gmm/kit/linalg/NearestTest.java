package gmm.kit.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {

  private static double[][] rows(int n, int d, long seed) {
    Random random = new Random(seed);
    double[][] rows = new double[n][d];
    for (double[] row : rows) {
      Arrays.setAll(row, j -> random.nextGaussian());
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 8, 17})
  void distances_are_those_of_the_definition(int d) {
    double[][] rows = rows(37, d, d);
    double[] point = rows(1, d, 99)[0];
    double[] distances = Nearest.squaredDistances(Block.of(rows), point);
    for (int i = 0; i < rows.length; i++) {
      assertThat(distances[i])
          .isCloseTo(Matrices.squaredDistance(rows[i], point), within(1e-13 * d));
    }
  }

  @Test
  void equal_rows_have_distance_0_however_far_they_are_from_the_origin() {
    double[][] rows = {{1e9 + 0.1, -1e12}, {1e9 + 0.3, -1e12}};
    assertThat(Nearest.squaredDistances(Block.of(rows), rows[0])[0]).isZero();
    assertThat(Nearest.squaredDistances(Block.of(rows), rows[0])[1]).isCloseTo(0.04, within(1e-6));
  }

  @Test
  void each_row_goes_to_the_nearest_point_and_to_the_first_of_several() {
    Block rows = Block.of(new double[][] {{0}, {1}, {2}, {5}});
    int[] labels = {7, 7, 7, 7};
    double[] distances = new double[4];
    double sum = Nearest.assign(rows, new double[][] {{0}, {2}, {2}}, labels, distances);
    assertThat(labels).containsExactly(0, 0, 1, 1);
    assertThat(distances).containsExactly(0, 1, 0, 9);
    assertThat(sum).isEqualTo(10);
  }

  @Test
  void a_further_point_lowers_what_it_is_nearer_to() {
    Block rows = Block.of(new double[][] {{0}, {1}, {2}, {5}});
    double[] to = new double[4];
    double sum = Nearest.lower(rows, new double[] {5}, new double[] {0, 1, 4, 25}, to);
    assertThat(to).containsExactly(0, 1, 4, 0);
    assertThat(sum).isEqualTo(5);
  }

  @Test
  void rows_are_added_to_the_sums_of_their_labels() {
    Block rows = Block.of(new double[][] {{1, 10}, {2, 20}, {4, 40}});
    double[][] sums = {{100, 0, 0}, {0, 0, 0}};
    double[] counts = {0, 0, 3};
    Nearest.addByLabel(rows, new int[] {0, 2, 0}, sums, counts);
    assertThat(sums[0]).containsExactly(105, 0, 2);
    assertThat(sums[1]).containsExactly(50, 0, 20);
    assertThat(counts).containsExactly(2, 0, 4);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 7, 8})
  void sums_take_every_number(int n) {
    double[] numbers = new double[n];
    Arrays.setAll(numbers, i -> 1 << i);
    assertThat(Nearest.sum(numbers)).isEqualTo((1 << n) - 1);
  }

  @Test
  void a_point_of_another_width_is_refused() {
    Block rows = Block.of(new double[][] {{1, 2}});
    assertThatThrownBy(() -> Nearest.squaredDistances(rows, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("point");
  }
}
