package gmm.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OnSolutionsTest {

  private final String before = System.getProperty(Whose.PROPERTY);

  @AfterEach
  void asBefore() {
    if (before == null) {
      System.clearProperty(Whose.PROPERTY);
    } else {
      System.setProperty(Whose.PROPERTY, before);
    }
  }

  @Test
  void such_a_test_does_not_run_on_a_students_classes() {
    System.clearProperty(Whose.PROPERTY);
    assertThat(Runs.of(Sample.class)).isEmpty();
  }

  @Test
  void and_runs_on_the_solved_ones() {
    System.setProperty(Whose.PROPERTY, Whose.SOLVED.property());
    assertThat(Runs.of(Sample.class)).extracting(Runs.Outcome::name).containsExactly("runs");
  }

  @OnSolutions
  static class Sample {

    @Test
    void runs() {}
  }
}
