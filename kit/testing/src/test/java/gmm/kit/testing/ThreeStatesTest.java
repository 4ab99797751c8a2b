package gmm.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import gmm.kit.testing.Reason.NotWritten;
import gmm.kit.testing.Runs.Outcome;
import gmm.kit.testing.samples.AroundTests;
import gmm.kit.testing.samples.Endings;
import gmm.kit.testing.samples.Passing;
import gmm.kit.testing.samples.Reaching;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;

class ThreeStatesTest {

  private static final String REASON = "pending: 2.3 is not written yet";

  @Nested
  class A_test_that_reaches_what_is_not_written {

    @TestFactory
    Stream<DynamicTest> is_pending() {
      List<Outcome> outcomes = Runs.of(Reaching.class);
      assertThat(outcomes).hasSize(32);
      return outcomes.stream()
          .map(
              o ->
                  dynamicTest(
                      o.name(),
                      () -> {
                        assertThat(o.status()).as(o.inWords()).isEqualTo(Status.ABORTED);
                        assertThat(o.thrown())
                            .asInstanceOf(type(Pending.class))
                            .extracting(Pending::numbers)
                            .isEqualTo(Set.of("2.3"));
                        assertThat(o.message()).isEqualTo(REASON);
                      }));
    }

    @TestFactory
    Stream<DynamicTest> fails_when_strict() {
      return Runs.strict(Reaching.class).stream()
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
    void a_source_of_arguments_is_early_and_harms_no_other_test() {
      assertThat(Runs.of(AroundTests.SourceThrows.class))
          .satisfiesExactly(
              one ->
                  assertThat(reasonOf(one))
                      .isEqualTo(new NotWritten(Set.of("2.3"), true, Set.of("Unfinished.todo"))),
              two -> assertThat(two.status()).isEqualTo(Status.SUCCESSFUL));
    }

    @Test
    void a_field_is_early_and_an_after_each_is_not() {
      assertThat(Runs.of(AroundTests.FieldReaches.class))
          .singleElement()
          .extracting(o -> reasonOf(o))
          .isEqualTo(new NotWritten(Set.of("2.3"), true, Set.of("Unfinished.todo")));
      assertThat(Runs.of(AroundTests.AfterEachReaches.class))
          .singleElement()
          .extracting(o -> reasonOf(o))
          .isEqualTo(new NotWritten(Set.of("2.3"), false, Set.of("Unfinished.todo")));
    }

    private static Reason reasonOf(Outcome o) {
      return Reason.of(TestExecutionResult.aborted(o.thrown())).orElseThrow();
    }
  }

  @Nested
  class A_test_without_end {

    private List<Outcome> run(Class<?> sample) {
      return Runs.of(Map.of("junit.jupiter.execution.timeout.default", "400 ms"), sample);
    }

    @TestFactory
    Stream<DynamicTest> fails_in_time_and_says_where_it_was() {
      return Stream.of(Endings.InATest.class, Endings.InBeforeEach.class)
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
                                        .contains(
                                            "a loop never ends, or it takes far too many steps")
                                        .contains("Unfinished.endless(Unfinished.java:");
                                  })));
    }

    @Test
    void is_pending_if_it_reached_what_is_not_written() {
      assertThat(Runs.inWords(run(Endings.AfterATodo.class)))
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
