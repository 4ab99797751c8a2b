package gmm.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import gmm.kit.testing.Runs.Outcome;
import gmm.kit.testing.samples.AroundTests;
import gmm.kit.testing.samples.Endings;
import gmm.kit.testing.samples.Passing;
import gmm.kit.testing.samples.Reaching;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult.Status;

class ThreeStatesTest {

  private static final String REASON = "pending: 2.3 is not written yet";

  @Nested
  class A_test_that_reaches_what_is_not_written {

    /** The source of arguments is JUnit's alone: it reports the Todo itself. */
    private static final String UNGUARDED = "from a source that throws";

    @TestFactory
    Stream<DynamicTest> is_pending() {
      List<Outcome> outcomes = Runs.of(Reaching.class);
      assertThat(outcomes).hasSizeGreaterThan(40);
      return outcomes.stream()
          .map(
              o ->
                  dynamicTest(
                      o.name(),
                      () -> {
                        assertThat(o.status()).as(o.inWords()).isEqualTo(Status.ABORTED);
                        assertThat(PendingReport.isPending(o.thrown())).as(o.inWords()).isTrue();
                        assertThat(o.message())
                            .isIn(REASON, REASON.substring(ThreeStates.PENDING.length()));
                      }));
    }

    @TestFactory
    Stream<DynamicTest> fails_when_strict() {
      return Runs.strict(Reaching.class).stream()
          .filter(o -> !o.name().startsWith(UNGUARDED))
          .map(
              o ->
                  dynamicTest(
                      o.name(),
                      () -> {
                        assertThat(o.status()).as(o.inWords()).isEqualTo(Status.FAILED);
                        assertThat(o.message()).endsWith("2.3 is not written yet");
                      }));
    }
  }

  @Nested
  class A_test_that_reaches_only_what_is_written {

    @Test
    void passes_or_fails_or_is_skipped_as_junit_has_it() {
      assertThat(Runs.inWords(Runs.of(Passing.class)))
          .containsExactlyInAnyOrder(
              "passes: SUCCESSFUL",
              "passes with 1: SUCCESSFUL",
              "passes dynamically: SUCCESSFUL",
              "fails: FAILED no",
              "is skipped: ABORTED Assumption failed: not today");
    }

    @Test
    void does_so_when_strict_too() {
      assertThat(Runs.inWords(Runs.strict(Passing.class)))
          .isEqualTo(Runs.inWords(Runs.of(Passing.class)));
    }
  }

  @Nested
  class Before_and_after {

    @Test
    void before_all_makes_each_test_pending_and_none_is_hidden() {
      assertThat(Runs.inWords(Runs.of(AroundTests.BeforeAllReaches.class)))
          .containsExactlyInAnyOrder(
              "one: ABORTED " + REASON, "two: ABORTED " + REASON, "three: ABORTED " + REASON);
      assertThat(Runs.inWords(Runs.of(AroundTests.BeforeAllSwallows.class)))
          .containsExactly("one: ABORTED " + REASON);
    }

    @Test
    void before_all_makes_each_test_fail_when_strict() {
      assertThat(Runs.inWords(Runs.strict(AroundTests.BeforeAllReaches.class)))
          .containsExactlyInAnyOrder(
              "one: FAILED 2.3 is not written yet",
              "two: FAILED 2.3 is not written yet",
              "three: FAILED 2.3 is not written yet");
    }

    @Test
    void before_all_may_assume_and_may_fail() {
      assertThat(Runs.inWords(Runs.of(AroundTests.BeforeAllAssumes.class)))
          .containsExactly("one: ABORTED Assumption failed: not on this machine");
      assertThat(Runs.of(AroundTests.BeforeAllFails.class))
          .singleElement()
          .matches(
              o -> o.status() == Status.FAILED && o.name().equals("AroundTests$BeforeAllFails"));
    }

    @Test
    void after_each_counts_to_the_test() {
      assertThat(Runs.inWords(Runs.of(AroundTests.AfterEachReaches.class)))
          .containsExactly("one: ABORTED " + REASON);
      assertThat(Runs.inWords(Runs.of(AroundTests.AfterEachStumbles.class)))
          .containsExactly("one: ABORTED " + REASON);
      assertThat(Runs.of(AroundTests.AfterEachFails.class))
          .extracting(Outcome::status)
          .containsExactly(Status.FAILED);
    }

    @Test
    void after_all_counts_to_the_class() {
      assertThat(Runs.inWords(Runs.of(AroundTests.AfterAllReaches.class)))
          .containsExactly("one: SUCCESSFUL", "AroundTests$AfterAllReaches: ABORTED " + REASON);
    }

    @Test
    void the_one_instance_of_a_class_makes_the_class_pending() {
      assertThat(Runs.inWords(Runs.of(AroundTests.OneInstance.class)))
          .containsExactly("AroundTests$OneInstance: ABORTED " + REASON);
    }
  }

  @Nested
  class A_test_without_end {

    private List<Outcome> run(Class<?> sample) {
      return Runs.of(Map.of("junit.jupiter.execution.timeout.default", "400 ms"), sample);
    }

    @TestFactory
    Stream<DynamicTest> fails_in_time_and_says_where_it_was() {
      return Stream.of(
              Endings.InATest.class,
              Endings.InBeforeEach.class,
              Endings.InAField.class,
              Endings.InADynamicTest.class)
          .map(
              sample ->
                  dynamicTest(
                      sample.getSimpleName(),
                      () ->
                          assertThat(run(sample))
                              .singleElement()
                              .satisfies(
                                  o -> {
                                    assertThat(o.status()).isEqualTo(Status.FAILED);
                                    assertThat(o.message())
                                        .contains("timed out after 400 milliseconds")
                                        .contains("a loop never end?")
                                        .contains("Unfinished.endless(Unfinished.java:");
                                  })));
    }

    @Test
    void is_pending_if_it_reached_what_is_not_written() {
      assertThat(Runs.inWords(run(Endings.AfterATodo.class)))
          .containsExactly("one: ABORTED " + REASON);
      assertThat(Runs.inWords(run(Endings.InBeforeAllAfterATodo.class)))
          .containsExactly("one: ABORTED " + REASON);
    }

    @Test
    void spares_us_the_other_tests_of_its_exercise() {
      assertThat(run(Endings.Twice.class))
          .satisfiesExactly(
              one -> assertThat(one.status()).isEqualTo(Status.FAILED),
              two ->
                  assertThat(two.inWords())
                      .isEqualTo(
                          "two: ABORTED pending: builds on what came to no end before: 2.7"));
    }

    @Test
    void lays_nothing_to_the_tests_after_it() {
      assertThat(run(Endings.LeavingAThreadBehind.class))
          .extracting(Outcome::status)
          .containsExactly(
              Status.FAILED,
              Status.SUCCESSFUL,
              Status.SUCCESSFUL,
              Status.SUCCESSFUL,
              Status.SUCCESSFUL,
              Status.SUCCESSFUL,
              Status.SUCCESSFUL);
    }
  }
}
