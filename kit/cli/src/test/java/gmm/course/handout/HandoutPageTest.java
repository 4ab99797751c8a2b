package gmm.course.handout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HandoutPageTest {

  @Test
  void a_link_into_the_solutions_becomes_its_words_and_any_other_stays() {
    String page =
        "Read [`Engine`](../solutions/module-03-sklearn-style/src/E.java) and"
            + " [the lecture](../module-02-em/LECTURE.md#3), or [here](solutions/README.md);"
            + " ![figure](figures/a.png)\n";
    assertThat(HandoutPage.of(page))
        .isEqualTo(
            "Read `Engine` and [the lecture](../module-02-em/LECTURE.md#3), or here;"
                + " ![figure](figures/a.png)\n");
  }

  @Test
  void what_holds_only_where_the_solutions_are_is_left_out() {
    String page =
        """
        - **Grade.** Here.
        <!-- where the solutions are -->
        - **See it solved.** `solutions/` has it.
        <!-- everywhere -->
        - **Ask.** Anybody.

        | `solutions/` | solved |
        | `kit/` | given, see `solutions/` |
        """;
    assertThat(HandoutPage.of(page))
        .isEqualTo(
            """
            - **Grade.** Here.
            - **Ask.** Anybody.

            | `kit/` | given, see `solutions/` |
            """);
  }
}
