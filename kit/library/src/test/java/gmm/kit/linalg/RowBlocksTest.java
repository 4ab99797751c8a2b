package gmm.kit.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowBlocksTest {

  private static final double[][] ROWS =
      IntStream.range(0, 10).mapToObj(i -> new double[] {i, -i}).toArray(double[][]::new);

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5, 10, 11})
  void every_row_is_in_one_block_in_order(int size) {
    RowBlocks blocks = new RowBlocks(RowSource.of(ROWS), size);
    double[][] all =
        blocks.map(Block::toRows).stream().flatMap(Arrays::stream).toArray(double[][]::new);
    assertThat(all).isDeepEqualTo(ROWS);
    assertThat(blocks.count()).isEqualTo((ROWS.length + size - 1) / size);
    assertThat(blocks.sum(block -> Arrays.stream(block.rowSums()).sum())).isZero();
    assertThat(blocks.sum(Block::rows)).isEqualTo(10);
  }

  @Test
  void rows_that_cannot_be_read_are_refused_the_first_of_them() {
    RowSource source =
        new RowSource() {
          @Override
          public int rows() {
            return 10;
          }

          @Override
          public int columns() {
            return 2;
          }

          @Override
          public Block block(int from, int to) {
            if (to > 4) {
              throw new IllegalArgumentException("row " + Math.max(4, from));
            }
            return Block.of(ROWS, from, to);
          }

          @Override
          public boolean inMemory() {
            return false;
          }
        };
    assertThatThrownBy(new RowBlocks(source, 2)::requireReadable)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("row 4");
    assertThat(source.row(3)).containsExactly(3, -3);
    assertThatThrownBy(source::allRows).hasMessage("row 4");
  }

  @Test
  void rows_that_are_handed_out_are_copies() {
    double[][] rows = {{1, 2}, {3, 4}};
    RowSource source = RowSource.of(rows);
    source.row(1)[0] = 9;
    source.allRows()[0][0] = 9;
    assertThat(rows).isDeepEqualTo(new double[][] {{1, 2}, {3, 4}});
    assertThat(source.row(1)).containsExactly(3, 4);
    assertThat(source.allRows()).isDeepEqualTo(rows);
  }
}
