package gmm.kit.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LargestEigenTest {

  @Test
  void the_largest_ones_are_those_among_all() {
    Random random = new Random(3);
    double[][] rows = new double[12][];
    Arrays.setAll(rows, i -> random.doubles(9).toArray());
    double[][] a = Matrices.multiply(Matrices.transpose(rows), rows);
    Eigen all = Matrices.eigenSymmetric(a);
    Eigen some = LargestEigen.of(a, 4);
    assertThat(some.values()).hasSize(4);
    for (int j = 0; j < 4; j++) {
      assertThat(some.values()[j]).isEqualTo(all.values()[j], within(1e-12 * all.values()[0]));
      assertThat(some.vector(j)).containsExactly(all.vector(j), within(1e-9));
    }
  }

  @Test
  void more_than_there_are_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LargestEigen.of(Matrices.identity(3), 4))
        .withMessageContaining("count");
  }
}
