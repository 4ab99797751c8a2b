package gmm.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.ExerciseState;
import gmm.kit.testing.Reason.NotWritten;
import gmm.kit.testing.Reason.Skipped;
import gmm.kit.testing.Reason.TimedOut;
import gmm.kit.testing.Reason.Waiting;
import gmm.kit.testing.samples.PrerequisiteBefore;
import gmm.kit.testing.samples.Prerequisites;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VerdictsTest {

  /** The sample brings the three states itself, over needs of its own. */
  private static final Map<String, String> BY_HAND =
      Map.of("junit.jupiter.extensions.autodetection.enabled", "false");

  @Nested
  class A_test_whose_exercise_builds_on_another {

    @Test
    void is_pending_instead_of_failing_where_that_is_not_right() {
      assertThat(Runs.inWords(Runs.of(BY_HAND, Prerequisites.class)))
          .containsExactlyInAnyOrder(
              "of given code: SUCCESSFUL",
              "is right: SUCCESSFUL",
              "is wrong itself: FAILED expected: <3.0> but was: <4.0>",
              "fails on what is wrong: ABORTED pending: builds on 1.6 (wrong), to be mended first",
              "passes on what is wrong: SUCCESSFUL",
              "is not written: ABORTED pending: 1.10 is not written yet",
              "fails on what is not written: ABORTED"
                  + " pending: builds on 1.10 (pending), to be mended first",
              "passes on what is not written: SUCCESSFUL",
              "fails on what fails on what is not written: ABORTED"
                  + " pending: builds on 1.10 (pending), 1.11 (pending), to be mended first");
    }

    @Test
    void keeps_its_failure_as_the_cause() {
      assertThat(Runs.of(BY_HAND, Prerequisites.class))
          .filteredOn(o -> o.name().equals("fails on what is wrong"))
          .singleElement()
          .satisfies(o -> assertThat(o.thrown().getCause()).hasMessageContaining("<4.0>"));
    }

    @Test
    void fails_when_strict() {
      System.setProperty("course.strict", "true");
      try {
        assertThat(Runs.of(BY_HAND, Prerequisites.class))
            .filteredOn(o -> o.name().startsWith("fails on"))
            .hasSize(3)
            .allMatch(o -> o.message().equals("expected: <3.0> but was: <4.0>"));
      } finally {
        System.clearProperty("course.strict");
      }
    }

    @Test
    void is_pending_too_where_an_instance_could_not_be_made() {
      assertThat(Runs.inWords(Runs.of(BY_HAND, PrerequisiteBefore.class)))
          .filteredOn(words -> words.startsWith("fails on"))
          .containsExactly(
              "fails on an instance: ABORTED pending: builds on 1.6 (wrong), to be mended first");
    }
  }

  @Nested
  class Of_an_exercise {

    private final Verdicts verdicts = new Verdicts();

    private void add(Reason reason, String... exercises) {
      verdicts.add(new Verdict("a test", Set.of(exercises), reason));
    }

    @Test
    void the_worst_counts() {
      add(new Skipped("not today"), "1.5");
      assertThat(verdicts.of("1.5")).isEmpty();
      add(null, "1.5");
      assertThat(verdicts.of("1.5")).contains(ExerciseState.RIGHT);
      add(new Waiting(Map.of("1.1", ExerciseState.WRONG), false), "1.5");
      assertThat(verdicts.of("1.5")).contains(ExerciseState.WAITING);
      add(new TimedOut("it", null, false, 1), "1.5", "1.6");
      add(null, "1.5");
      assertThat(verdicts.all())
          .isEqualTo(Map.of("1.5", ExerciseState.ENDLESS, "1.6", ExerciseState.ENDLESS));
    }

    @Test
    void what_another_one_lacks_makes_it_wait_and_the_other_not_written() {
      add(new NotWritten(Set.of("1.5"), false), "1.7");
      assertThat(verdicts.all())
          .isEqualTo(Map.of("1.5", ExerciseState.NOT_WRITTEN, "1.7", ExerciseState.WAITING));
    }
  }
}
