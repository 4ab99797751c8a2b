package gmm.course.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.kit.InputException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResetTest {

  private static final String GIVEN =
      """
      package p;

      import gmm.kit.Check;
      import gmm.kit.Exercise;
      import gmm.kit.Todo;

      class A {

        @Exercise("1.1")
        int one(int x) {
          Check.positive("x", x);
          throw new Todo("1.1");
        }

        record Inner(int a) {
          @Exercise("1.2")
          int two() {
            throw new Todo("1.2");
          }
        }
      }
      """;

  private static final String ONE = "    Check.positive(\"x\", x);\n    throw new Todo(\"1.1\");\n";

  /** How editors leave a file. */
  private enum Style {
    LINUX(t -> t),
    WINDOWS(t -> t.replace("\n", "\r\n")),
    TABS(t -> t.replace("  ", "\t")),
    WIDE(t -> t.replace("  ", "    ")),
    OPEN_END(String::stripTrailing),
    TABS_ON_WINDOWS_OPEN_END(t -> t.stripTrailing().replace("  ", "\t").replace("\n", "\r\n"));

    private final UnaryOperator<String> of;

    Style(UnaryOperator<String> of) {
      this.of = of;
    }
  }

  private static String reset(String written, String number) {
    return Reset.of("A.java", written, number, Optional.of(GIVEN));
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void a_file_keeps_its_line_endings_indent_and_end(Style style) {
    String written = GIVEN.replace(ONE, "    return x + 1; // mine\n");
    assertThat(reset(style.of.apply(written), "1.1")).isEqualTo(style.of.apply(GIVEN));
    String nested = GIVEN.replace("throw new Todo(\"1.2\");", "return 2 * a;");
    assertThat(reset(style.of.apply(nested), "1.2")).isEqualTo(style.of.apply(GIVEN));
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void it_keeps_them_where_no_skeleton_is_known(Style style) {
    String written = GIVEN.replace("    throw new Todo(\"1.1\");", "    return x + 1;");
    assertThat(Reset.of("A.java", style.of.apply(written), "1.1", Optional.empty()))
        .isEqualTo(style.of.apply(GIVEN));
  }

  @ParameterizedTest
  @EnumSource(Style.class)
  void what_was_given_stays_to_the_letter(Style style) {
    assertThat(reset(style.of.apply(GIVEN), "1.1")).isEqualTo(style.of.apply(GIVEN));
  }

  @Test
  void of_mixed_line_endings_none_changes() {
    String written = GIVEN.replace(ONE, "    return 1;\n").replaceFirst("\n", "\r\n");
    assertThat(reset(written, "1.1").replace("\r\n", "\n")).isEqualTo(GIVEN);
    assertThat(reset(written, "1.1")).endsWith("throw new Todo(\"1.2\");\n    }\n  }\n}\n");
  }

  @Test
  void the_checks_that_were_given_come_back_and_so_do_imports() {
    String written =
        GIVEN
            .replace(ONE, "    return 1;\n")
            .replace("import gmm.kit.Check;\n", "")
            .replace("import gmm.kit.Todo;\n", "")
            .replace("    throw new Todo(\"1.2\");", "    return 2;");
    assertThat(reset(written, "1.1"))
        .isEqualTo(GIVEN.replace("    throw new Todo(\"1.2\");", "    return 2;"));
  }

  @Test
  void what_a_student_added_stays() {
    String added = "\n\tprivate int mine()   { return 1; }\n}\n";
    String written = GIVEN.replace(ONE, "    return mine();\n").replaceFirst("}\n$", added);
    assertThat(reset(written, "1.1")).contains(ONE).endsWith(added);
  }

  @Test
  void a_star_import_is_enough() {
    String star = "import gmm.kit.*;\n";
    String written = GIVEN.replaceAll("(import .*\n)+", star).replace(ONE, "    return 1;\n");
    assertThat(reset(written, "1.1")).isEqualTo(GIVEN.replaceAll("(import .*\n)+", star));
  }

  @Test
  void a_lost_method_or_mark_is_told_by_name() {
    String unmarked = GIVEN.replace("  @Exercise(\"1.1\")\n", "");
    assertThatThrownBy(() -> reset(unmarked, "1.1"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("A.java has no method one marked @Exercise(\"1.1\")");
  }

  @Test
  void what_is_not_Java_is_told_with_its_line() {
    assertThatThrownBy(() -> reset(GIVEN.replace("class A {", "class A"), "1.1"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("A.java, line 7, is not Java: ");
  }
}
