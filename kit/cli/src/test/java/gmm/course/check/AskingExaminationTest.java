package gmm.course.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AskingExaminationTest {

  private static final String TEST =
      """
      class SomeTest {
        @Tag("1.3")
        class Fit {
          @Test void asks() { answer("1.3", fit()).is(5, 0); assertMean(3); }
          @Test void asserts() { run(() -> assertThat(fit()).isEqualTo(5)); }
        }
        @Test @Tag("2.10") void fails_by_itself() { Assertions.fail("no"); }
        @Test @Tag("slow") void has_another_tag() { assertThat(fit()).isEqualTo(5); }
        @Test void is_of_given_code() { assertThat(given()).isEqualTo(5); }
        private void assertMean(double mean) { answer("1.3", fit()).is(mean, 0); }
      }
      """;

  @Test
  void finds_assertions_within_the_tests_of_exercises_and_nowhere_else() {
    assertThat(AskingExamination.breaches("SomeTest.java", TEST))
        .hasSize(2)
        .satisfiesExactly(
            first -> assertThat(first).startsWith("SomeTest.java:5: assertThat says nothing"),
            second -> assertThat(second).startsWith("SomeTest.java:7: fail says nothing"));
  }
}
