package gmm.course.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SolvedMethodsTest {

  private static final String SOLVED =
      """
      package p;

      import gmm.kit.Exercise;
      import java.util.Arrays;
      import java.util.List;
      import java.util.Map;

      class A {
        private static final double HALF = 0.5;

        /** Given, and uses a list. */
        List<String> given() {
          return List.of();
        }

        @Exercise("1.1")
        double one(double[] x) {
          return HALF * helper(x);
        }

        record Inner(int a) {
          @Exercise("1.2")
          int two() {
            return 2 * a;
          }
        }

        private static double helper(double[] x) {
          return deeper(Arrays.stream(x).sum());
        }

        private static double deeper(double x) {
          return x;
        }

        private static Map<String, String> another() {
          return Map.of();
        }
      }
      """;

  private static SolvedMethods of(String number) {
    return SolvedMethods.of("A.java", SOLVED, number);
  }

  @Test
  void a_solution_comes_with_the_private_members_that_it_uses_directly_or_not() {
    assertThat(String.join("\n", of("1.1").texts()))
        .startsWith("@Exercise(\"1.1\")\ndouble one(double[] x) {\n  return HALF")
        .contains("private static final double HALF = 0.5;")
        .contains("private static double helper")
        .contains("private static double deeper")
        .doesNotContain("another");
  }

  @Test
  void and_with_the_imports_that_the_skeleton_lacks() {
    assertThat(of("1.1").imports()).containsExactly("import java.util.Arrays;");
    assertThat(of("1.2").imports()).isEmpty();
  }

  @Test
  void a_method_of_a_nested_type_begins_at_the_margin() {
    assertThat(of("1.2").texts())
        .containsExactly("@Exercise(\"1.2\")\nint two() {\n  return 2 * a;\n}");
  }
}
