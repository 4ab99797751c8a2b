package gmm.digits.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gmm.kit.testing.Seed;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GivenTest {

  @Test
  void a_confusion_matrix_has_a_row_for_each_true_class() {
    ConfusionMatrix matrix =
        ConfusionMatrix.of(new int[] {0, 0, 0, 1, 2}, new int[] {0, 0, 2, 1, 1}, 4);
    assertThat(matrix.counts())
        .isDeepEqualTo(new int[][] {{2, 0, 1, 0}, {0, 1, 0, 0}, {0, 1, 0, 0}, {0, 0, 0, 0}});
    assertThat(matrix.accuracy()).isCloseTo(0.6, within(1e-15));
    assertThat(matrix.shares()[0]).containsExactly(2 / 3.0, 0, 1 / 3.0, 0);
    assertThat(matrix.shares()[3]).containsOnly(0);
    assertThat(matrix.plus(matrix).total()).isEqualTo(10);
  }

  @Test
  void a_confusion_matrix_of_unequal_lengths_is_refused() {
    assertThatThrownBy(() -> ConfusionMatrix.of(new int[2], new int[3], 1))
        .hasMessageContaining("predicted");
  }

  @Test
  void a_stratified_split_holds_out_the_same_share_of_every_class() {
    int[] labels = IntStream.range(0, 90).map(i -> i % 3 == 0 ? 0 : i % 9 == 1 ? 2 : 1).toArray();
    StratifiedSplit split = StratifiedSplit.of(labels, 1.0 / 3, new Seed(1).random());
    assertThat(counts(labels, split.test())).containsExactly(10, 17, 3); // of 30, 50 and 10
    assertThat(counts(labels, split.train())).containsExactly(20, 33, 7);
    int[] all =
        IntStream.concat(Arrays.stream(split.train()), Arrays.stream(split.test()))
            .sorted()
            .toArray();
    assertThat(all).containsExactly(IntStream.range(0, 90).toArray());
  }

  @Test
  void a_seed_gives_the_same_split_again_and_another_seed_another() {
    int[] labels = new int[40];
    int[] test = StratifiedSplit.of(labels, 0.25, new Seed(1).random()).test();
    assertThat(StratifiedSplit.of(labels, 0.25, new Seed(1).random()).test()).containsExactly(test);
    assertThat(StratifiedSplit.of(labels, 0.25, new Seed(2).random()).test()).isNotEqualTo(test);
  }

  private static int[] counts(int[] labels, int[] indices) {
    int[] counts = new int[3];
    for (int i : indices) {
      counts[labels[i]]++;
    }
    return counts;
  }
}
