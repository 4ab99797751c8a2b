package gmm.kit.loop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FocusTest {

  private static final String TEXT =
      """
      package gmm.likelihood;
      class Two {
        @Exercise("1.3")
        static double one() {
          return 1;
        }

        @Exercise("1.4")
        static double two() {
          return 2;
        }
      }
      """;

  @Test
  void the_exercise_is_that_of_the_method_whose_text_differs() {
    assertThat(Focus.between(TEXT, TEXT.replace("return 1;", "return 10;"))).contains("1.3");
    assertThat(Focus.between(TEXT, TEXT.replace("return 2;", ""))).contains("1.4");
  }

  @Test
  void a_line_added_or_taken_away_at_the_end_belongs_to_the_last_one() {
    assertThat(Focus.between(TEXT, TEXT + "// end\n")).contains("1.4");
    assertThat(Focus.between(TEXT, "")).isEmpty();
  }

  @Test
  void above_all_marks_and_in_the_same_text_nobody_can_tell() {
    assertThat(Focus.between(TEXT, TEXT.replace("package", "// new\npackage"))).isEmpty();
    assertThat(Focus.between(TEXT, TEXT.replace("\n", "\r\n"))).isEmpty();
  }

  @Test
  void the_line_of_a_mark() {
    assertThat(Focus.line(TEXT, "1.4")).isEqualTo(8);
    assertThat(Focus.line(TEXT, "1.5")).isZero();
  }
}
