package gmm.kit.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockTest {

  @Test
  void is_made_of_a_function_of_row_and_column_and_may_be_changed() {
    Block block = Block.of(2, 3, (i, j) -> 10 * i + j);
    assertThat(block.toRows()).isDeepEqualTo(new double[][] {{0, 1, 2}, {10, 11, 12}});
    assertThat(block.minusColumn(new double[] {1, 10}).get(1, 2)).isEqualTo(2);
    assertThatThrownBy(() -> Block.of(0, 3, (i, j) -> 0)).hasMessageContaining("rows must be");
  }

  @Test
  void exponentials_are_those_of_java_within_three_units_in_the_last_place() {
    Random random = new Random(1);
    double[] x = random.doubles(20_000, -745, 709).toArray();
    double[] special = {0, -0.0, 1, -1, 1e-300, 700, 709.7, -700, -745, -760, -1e9, 1e-17};
    System.arraycopy(special, 0, x, 0, special.length);
    Block block = Block.ofColumns(x).exp();
    for (int i = 0; i < x.length; i++) {
      double expected = StrictMath.exp(x[i]);
      assertThat(block.get(i, 0))
          .as("exp(%s)", x[i])
          .isCloseTo(expected, within(3 * Math.ulp(expected)));
    }
    double[] odd = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NaN};
    Block exponentials = Block.ofColumns(odd).exp();
    assertThat(exponentials.get(0, 0)).isZero();
    assertThat(exponentials.get(1, 0)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(exponentials.get(2, 0)).isNaN();
  }

  @Test
  void exponentials_at_the_edges_of_what_a_double_can_hold() {
    double largest = Math.log(Double.MAX_VALUE);
    double smallestNormal = Math.log(Double.MIN_NORMAL);
    double[] x = {
      largest,
      Math.nextDown(largest),
      709.79,
      799,
      801,
      smallestNormal,
      Math.nextDown(smallestNormal),
      -740,
      -744.4,
      -746,
      -799,
      -801,
      -Double.MAX_VALUE,
      Double.MAX_VALUE,
      Double.MIN_VALUE,
      0.5 * Math.log(2),
      Math.nextUp(0.5 * Math.log(2)),
      -1.5 * Math.log(2),
      1023.5 * Math.log(2)
    };
    Block block = Block.ofColumns(x, new double[x.length]).exp();
    for (int i = 0; i < x.length; i++) {
      double expected = StrictMath.exp(x[i]);
      if (Double.isInfinite(expected)) {
        assertThat(block.get(i, 0)).as("exp(%s)", x[i]).isEqualTo(expected);
      } else {
        assertThat(block.get(i, 0))
            .as("exp(%s)", x[i])
            .isCloseTo(expected, within(3 * Math.ulp(expected)));
      }
      assertThat(block.get(i, 1)).isEqualTo(1);
    }
  }

  @Test
  void a_message_shows_its_shape_and_first_rows() {
    Block two = Block.of(new double[][] {{1, 2, 3}, {4, 5, 6}});
    assertThat(two).hasToString("2 x 3: [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]");
    assertThat(Block.of(new double[9][1]).toString())
        .startsWith("9 x 1: [[0.0], ")
        .endsWith("...]");
  }

  @Test
  void row_by_row_is_how_it_is_handed_to_products() {
    Block block = Block.ofColumns(new double[] {1, 2, 3}, new double[] {4, 5, 6});
    assertThat(block.rowMajor(new double[7])).containsExactly(1, 4, 2, 5, 3, 6, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 9, 23, 24, 40})
  void a_triangular_product_is_the_plain_product(int d) {
    double[][] rows = rows(37, d, 2);
    double[][] p = rows(d, d, 3);
    double[][] upper = Matrices.copy(p);
    for (int i = 0; i < d; i++) {
      Arrays.fill(upper[i], 0, i, 0);
    }
    double[] zero = new double[d];
    double[][] product = Block.of(rows).minusRow(zero).timesUpper(p).toRows();
    assertClose(product, Matrices.multiply(rows, upper));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 10, 30})
  void moments_are_the_plain_sums_whether_all_rows_count_or_few(int d) {
    int m = 53;
    double[][] rows = rows(m, d, 4);
    double[] centre = rows(1, d, 5)[0];
    double[][] weights = new double[2][m];
    Random random = new Random(6);
    for (int i = 0; i < m; i++) {
      weights[0][i] = random.nextDouble();
      weights[1][i] = i % 7 == 0 ? random.nextDouble() : 1e-40;
    }
    for (int k = 0; k < 2; k++) {
      double[] sums = new double[d];
      double[] products = new double[d * d];
      double total =
          Moments.add(Block.of(rows), Block.ofColumns(weights), k, centre, sums, products);
      double[] squares = new double[d];
      Moments.add(Block.of(rows), Block.ofColumns(weights), k, centre, new double[d], squares);
      assertThat(total).isCloseTo(Arrays.stream(weights[k]).sum(), within(1e-12));
      for (int j = 0; j < d; j++) {
        assertThat(sums[j]).isCloseTo(moment(rows, weights[k], centre, j, -1), within(1e-11));
        for (int l = 0; l <= j; l++) {
          assertThat(products[j * d + l])
              .isCloseTo(moment(rows, weights[k], centre, j, l), within(1e-11));
        }
        if (d > 1) {
          assertThat(squares[j]).isCloseTo(moment(rows, weights[k], centre, j, j), within(1e-11));
        }
      }
    }
  }

  @Test
  void rows_and_columns_are_added_subtracted_and_summed() {
    Block block = Block.ofColumns(new double[] {1, 2}, new double[] {3, 5});
    assertThat(block.rowMaxima()).containsExactly(3, 5);
    assertThat(block.rowSums()).containsExactly(4, 7);
    assertThat(block.squaredNorms()).containsExactly(10, 29);
    assertThat(block.scaledSquaredDistances(new double[] {1, 1}, new double[] {3, 0.5}))
        .containsExactly(1, 13);
    Block moved = block.plusRow(new double[] {1, -1}).minusColumn(new double[] {0, 1});
    assertThat(moved.toRows()).isDeepEqualTo(new double[][] {{2, 2}, {2, 3}});
    moved.dividedByColumn(new double[] {2, 4});
    assertThat(moved.toRows()).isDeepEqualTo(new double[][] {{1, 1}, {0.5, 0.75}});
    assertThat(block.toRows()).isDeepEqualTo(new double[][] {{1, 3}, {2, 5}});
  }

  @Test
  void a_block_over_columns_is_read_only_and_no_copy() {
    double[][] columns = {{1, 2}, {3, 5}};
    Block block = Block.over(columns);
    assertThatThrownBy(() -> block.minusColumn(new double[2]))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("minusRow and plusRow");
    block.plusRow(new double[] {7, 7}).exp();
    assertThat(block.toRows()).isDeepEqualTo(new double[][] {{1, 3}, {2, 5}});
    columns[1][0] = 9;
    assertThat(block.get(0, 1)).isEqualTo(9);
    Block own = Block.ofColumns(columns);
    assertThatThrownBy(() -> own.readOnly().exp()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_released_blocks_memory_serves_the_next_of_its_shape_and_nobody_else() {
    Block data = Block.of(new double[][] {{1, 3}, {2, 5}});
    Block first = data.plusRow(new double[] {1, 1});
    Block kept = data.plusRow(new double[] {2, 2});
    first.release();
    assertThatThrownBy(first::rowSums).hasMessageContaining("released");
    assertThatThrownBy(first::release).isInstanceOf(IllegalStateException.class);
    Block second = data.plusRow(new double[] {10, 20});
    assertThat(second.toRows()).isDeepEqualTo(new double[][] {{11, 23}, {12, 25}});
    assertThat(kept.toRows()).isDeepEqualTo(new double[][] {{3, 5}, {4, 7}});
    data.release(); // read only: it stays
    assertThat(data.plusRow(new double[2]).toRows()).isDeepEqualTo(data.toRows());
  }

  @Test
  void data_cannot_be_overwritten() {
    Block data = Block.of(new double[][] {{1, 2}});
    assertThatThrownBy(data::exp)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("read only");
    assertThat(data.minusRow(new double[] {1, 2}).exp().toRows())
        .isDeepEqualTo(new double[][] {{1, 1}});
  }

  private static double moment(double[][] rows, double[] w, double[] centre, int j, int l) {
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      double other = l < 0 ? 1 : rows[i][l] - centre[l];
      sum += w[i] * (rows[i][j] - centre[j]) * other;
    }
    return sum;
  }

  private static void assertClose(double[][] actual, double[][] expected) {
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i]).containsExactly(expected[i], within(1e-11));
    }
  }

  private static double[][] rows(int n, int d, long seed) {
    Random random = new Random(seed);
    double[][] rows = new double[n][d];
    for (double[] row : rows) {
      Arrays.setAll(row, j -> random.nextGaussian());
    }
    return rows;
  }
}
