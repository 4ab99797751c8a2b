package gmm.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.testing.Runs.Outcome;
import gmm.kit.testing.samples.Order;
import org.junit.jupiter.api.Test;

class ByExerciseTest {

  @Test
  void given_code_first_then_by_number_classes_by_their_first() {
    assertThat(Runs.of(Order.A.class, Order.B.class, Order.C.class, Order.D.class))
        .extracting(Outcome::name)
        .containsExactly(
            "d of given code", "c 1 10", "b 2 1", "a 2 9", "a 2 10", "a 2 11", "a 2 12");
  }
}
