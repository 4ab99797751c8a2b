package gmm.course.grade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnexplainedTest {

  @Test
  void digits_that_depend_on_the_order_of_a_sum_are_rounded_away() {
    assertThat(Unexplained.rounded("[0.30000000000000004, -12, 1.0E-300, NaN]"))
        .isEqualTo(Unexplained.rounded("[0.3, -12, 1.0E-300, NaN]"))
        .isEqualTo("[0.3, -12, 1E-300, NaN]");
    assertThat(Unexplained.rounded("v1.5 is 2.71828182845")).isEqualTo("v1.5 is 2.71828");
  }
}
