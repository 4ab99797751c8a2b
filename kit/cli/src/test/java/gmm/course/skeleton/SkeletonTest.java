package gmm.course.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.kit.InputException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SkeletonTest {

  private static final String SOLVED =
      """
      package p;

      import gmm.kit.Check;
      import gmm.kit.Exercise;
      import java.util.Arrays;
      import java.util.List;
      import java.util.Map;

      /** A type;   odd   spacing stays. See {@link List}. */
      public final class Solved {

        private static final double HALF = 0.5;
        private static final int KEPT = 3;

        private final double[] data;

        Solved(double[] data) {
          this.data = data;
        }

        /** Two formulas. */
        @Exercise("1.3")
        public double first(double[] x) {
          Check.finite("x", x);
          // the solution's own comment
          return HALF * helper(x);
        }

        @Exercise(value = "1.4") static int second() { return deeper(); }

        /** Given. */
        int given() {
          return KEPT;
        }

        /** Only the solution needs it. */
        private double helper(double[] x) {
          Map<String, Integer> unused = Map.of();
          return Arrays.stream(x).sum() + deeper();
        }

        // a line comment
        // of two lines
        private static int deeper() {
          return 1;
        }

        private record OnlyForSolution(int a) {}
      }
      """;

  @Test
  void bodies_become_todos_and_what_only_they_need_goes() {
    assertThat(Skeleton.of("Solved.java", SOLVED))
        .isEqualTo(
            """
            // Yours to write: 1.3 first, 1.4 second. All else here is given.
            package p;

            import gmm.kit.Check;
            import gmm.kit.Exercise;
            import gmm.kit.Todo;
            import java.util.List;

            /** A type;   odd   spacing stays. See {@link List}. */
            public final class Solved {

              private static final int KEPT = 3;

              private final double[] data;

              Solved(double[] data) {
                this.data = data;
              }

              /** Two formulas. */
              @Exercise("1.3")
              public double first(double[] x) {
                Check.finite("x", x);
                throw new Todo("1.3");
              }

              @Exercise(value = "1.4") static int second() {
                throw new Todo("1.4");
              }

              /** Given. */
              int given() {
                return KEPT;
              }
            }
            """);
  }

  @Test
  void with_all_exercises_written_it_is_the_solution() {
    assertThat(Skeleton.of("Solved.java", SOLVED, Set.of("1.3", "1.4"))).isEqualTo(SOLVED);
  }

  @Test
  void a_second_type_in_a_file_is_refused_since_a_students_file_is_known_by_its_one() {
    assertThatThrownBy(() -> Skeleton.of("Solved.java", SOLVED + "class Second {}\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("Solved.java holds an exercise and two types");
  }

  @Test
  void a_private_helper_of_given_code_stays() {
    String solved =
        """
        package p;

        import gmm.kit.Exercise;

        class A {
          @Exercise("2.1")
          int exercise() {
            return help() + 1;
          }

          int given() {
            return help();
          }

          private int help() {
            return 1;
          }
        }
        """;
    assertThat(Skeleton.of("A.java", solved)).contains("private int help()");
  }

  @Test
  void an_exercise_in_a_nested_record_is_found() {
    String solved =
        """
        package p;

        import gmm.kit.Exercise;

        class A {
          record Inner(int a) {
            @Exercise("2.2")
            int twice() {
              return 2 * a;
            }
          }
        }
        """;
    assertThat(Skeleton.of("A.java", solved))
        .contains("    int twice() {\n      throw new Todo(\"2.2\");\n    }");
  }

  @Test
  void a_mistake_takes_the_place_of_a_body_with_its_receiver_first() {
    assertThat(Skeleton.delegating("Solved.java", SOLVED, "1.3", "first", "p.M.wrong"))
        .contains("Check.finite(\"x\", x); return p.M.wrong(this, x); }")
        .contains("static int second() { return deeper(); }");
    assertThat(Skeleton.delegating("Solved.java", SOLVED, "1.4", "second", "p.M.wrong"))
        .contains("static int second() { return p.M.wrong(); }");
  }

  @Test
  void what_is_not_Java_is_refused_by_name() {
    assertThatThrownBy(() -> Skeleton.of("Broken.java", "class {"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("Broken.java");
  }
}
