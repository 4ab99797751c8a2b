package gmm.kit.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScratchTest {

  @Test
  void many_short_arrays_and_then_few_long_ones_do_not_become_many_long_ones() {
    Scratch.arrays(5000, 64);
    double[][] few = Scratch.arrays(34, 16_384);
    assertThat((long) few.length * few[0].length).isLessThanOrEqualTo(1 << 20);
    double[][] many = Scratch.arrays(5000, 64);
    assertThat(many.length).isGreaterThanOrEqualTo(5000);
    assertThat((long) many.length * many[0].length).isLessThanOrEqualTo(1 << 20);
  }

  @Test
  void arrays_of_about_the_same_size_are_used_again() {
    Scratch.arrays(4, 100);
    double[][] both = Scratch.arrays(3, 200);
    assertThat(Scratch.arrays(4, 100)).isSameAs(both);
    assertThat(Scratch.numbers(10)).isNotIn((Object[]) both);
  }

  @Test
  void a_piece_that_no_buffer_can_hold_is_refused() {
    assertThatThrownBy(() -> Scratch.first(1 << 29)).isInstanceOf(ArithmeticException.class);
  }
}
