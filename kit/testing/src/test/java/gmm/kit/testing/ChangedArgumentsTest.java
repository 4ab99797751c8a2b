package gmm.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.testing.Reason.Changed;
import gmm.kit.testing.Runs.Outcome;
import gmm.kit.testing.samples.Spoiling;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult.Status;

class ChangedArgumentsTest {

  private static final List<Outcome> OUTCOMES = Runs.of(Spoiling.class);

  private static Outcome of(String name) {
    return OUTCOMES.stream().filter(o -> o.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void who_changes_what_it_is_given_fails_by_that_whatever_it_answers() {
    for (String test : List.of("has the right answer", "has a wrong answer")) {
      assertThat(of(test).thrown())
          .isInstanceOfSatisfying(
              WroteArguments.class,
              e ->
                  assertThat(e.reason())
                      .isEqualTo(
                          new Changed("1.3", "Sample.smallest", "data", "[0]", "3.0", "1.0", 3)));
    }
  }

  @Test
  void it_is_said_which_argument_and_which_entry() {
    assertThat(of("has the right answer").message())
        .startsWith(
            "1.3 Sample.smallest changes what it was given: data[0] was 3.0 before the call and is"
                + " 1.0 after it; 3 entries have changed.");
  }

  @Test
  void the_next_test_and_another_exercise_see_the_argument_as_it_was() {
    assertThat(of("does not call it").status()).isEqualTo(Status.SUCCESSFUL);
    assertThat(of("is of another exercise").status()).isEqualTo(Status.SUCCESSFUL);
  }
}
