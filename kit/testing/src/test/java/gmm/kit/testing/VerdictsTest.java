package gmm.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

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
              "dynamic, on what is wrong: ABORTED pending: builds on 1.6 (wrong), to be mended"
                  + " first",
              "is not written: ABORTED pending: 1.10 is not written yet",
              "fails on what is not written: ABORTED"
                  + " pending: builds on 1.10 (pending), to be mended first",
              "passes on what is not written: SUCCESSFUL",
              "fails on what fails on what is not written: ABORTED"
                  + " pending: builds on 1.10 (pending), 1.11 (pending), to be mended first",
              "is shown though its class could not be prepared: ABORTED"
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
    void is_pending_too_where_a_class_or_an_instance_could_not_be_made() {
      assertThat(Runs.inWords(Runs.of(BY_HAND, PrerequisiteBefore.class)))
          .filteredOn(words -> words.startsWith("fails on"))
          .containsExactlyInAnyOrder(
              "fails on a class: ABORTED pending: builds on 1.5 (wrong), to be mended first",
              "fails on an instance: ABORTED pending: builds on 1.6 (wrong), to be mended first");
    }
  }

  @Nested
  class Of_an_exercise {

    private final Verdicts verdicts = new Verdicts(n -> n.equals("1.7") ? Set.of("1.5") : Set.of());

    @Test
    void the_worst_counts() {
      verdicts.record(Set.of("1.5"), Verdicts.State.FAILED);
      verdicts.record(Set.of("1.5", "slow"), Verdicts.State.PASSED);
      assertThat(verdicts.obstacles(Set.of("1.7"))).containsExactly("1.5 (wrong)");
    }

    @Test
    void nothing_known_is_no_obstacle() {
      assertThat(verdicts.obstacles(Set.of("1.7", "slow"))).isEmpty();
    }

    @Test
    void its_own_failure_is_no_obstacle() {
      verdicts.record(Set.of("1.5", "1.7"), Verdicts.State.FAILED);
      assertThat(verdicts.obstacles(Set.of("1.5", "1.7"))).isEmpty();
    }
  }
}
