package gmm.kit.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 4", "4, 1", "3, 5", "5, 3", "6, 6"})
  void no_other_assignment_gains_more(int rows, int columns) {
    Random random = new Random(7);
    for (int trial = 0; trial < 20; trial++) {
      double[][] gain = new double[rows][columns];
      for (double[] row : gain) {
        Arrays.setAll(row, j -> random.nextInt(20) - 10);
      }
      int[] columnOf = Assignment.maximize(gain);
      int[] given = Arrays.stream(columnOf).filter(j -> j != Assignment.NONE).toArray();
      assertThat(given).doesNotHaveDuplicates().hasSize(Math.min(rows, columns));
      double total = 0;
      for (int i = 0; i < rows; i++) {
        total += columnOf[i] == Assignment.NONE ? 0 : gain[i][columnOf[i]];
      }
      double most = best(gain, 0, new boolean[columns], Math.max(0, rows - columns));
      assertThat(total).isCloseTo(most, within(1e-12));
    }
  }

  /** Tries all of them: each row takes a free column, or is one of those that get none. */
  private static double best(double[][] gain, int row, boolean[] taken, int without) {
    if (row == gain.length) {
      return 0;
    }
    double best = without > 0 ? best(gain, row + 1, taken, without - 1) : Double.NEGATIVE_INFINITY;
    for (int j = 0; j < taken.length; j++) {
      if (!taken[j]) {
        taken[j] = true;
        best = Math.max(best, gain[row][j] + best(gain, row + 1, taken, without));
        taken[j] = false;
      }
    }
    return best;
  }
}
