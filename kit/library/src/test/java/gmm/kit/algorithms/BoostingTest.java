package gmm.kit.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.kit.data.Iris;
import gmm.kit.data.LabelledData;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoostingTest {

  private final LabelledData iris = Iris.load();

  @Test
  void every_second_iris_teaches_it_the_others() {
    int[] predicted = taught().predict(half(1));
    int[] actual = labels(1);
    assertThat(IntStream.range(0, 75).filter(i -> predicted[i] == actual[i]).count())
        .isGreaterThanOrEqualTo(69); // scikit-learn's HistGradientBoostingClassifier has 70 right
  }

  @Test
  void a_seed_gives_the_same_trees_again() {
    assertThat(taught().predict(half(1))).containsExactly(taught().predict(half(1)));
  }

  @Test
  void one_row_is_judged_as_it_is_among_others() {
    int[] together = taught().predict(half(1));
    assertThat(taught().predict(new double[][] {half(1)[40]})).containsExactly(together[40]);
  }

  @Test
  void labels_must_be_as_many_as_rows_and_rows_as_wide_as_those_it_learned_from() {
    assertThatThrownBy(() -> Boosting.fit(half(0), new int[3], 5, 4, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("labels");
    assertThatThrownBy(() -> taught().predict(new double[][] {{1, 2}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rows");
  }

  private Boosting taught() {
    return Boosting.fit(half(0), labels(0), 20, 4, 1);
  }

  private double[][] half(int first) {
    return IntStream.range(0, 75)
        .mapToObj(i -> iris.rows()[2 * i + first])
        .toArray(double[][]::new);
  }

  private int[] labels(int first) {
    return IntStream.range(0, 75).map(i -> iris.labels()[2 * i + first]).toArray();
  }
}
