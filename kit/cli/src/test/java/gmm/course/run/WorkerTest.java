package gmm.course.run;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.CourseRoot;
import gmm.kit.ExerciseState;
import gmm.kit.testing.Reason.Crashed;
import gmm.kit.testing.Reason.NotWritten;
import gmm.kit.testing.Reason.Thrown;
import gmm.kit.testing.Verdict;
import gmm.kit.testing.Whose;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTest {

  private static final String SOURCE =
      """
      package gmm.worked;

      import org.junit.jupiter.api.Tag;
      import org.junit.jupiter.api.Test;

      class WorkedTest {
        @Test @Tag("9.1") void passes() { System.out.println("one line"); }
        @Test @Tag("9.2") void todo() { throw new gmm.kit.Todo("9.2"); }
        @Test @Tag("9.3") void fails() { throw new IllegalStateException("\\ud800"); }
        @Test @Tag("9.4") void ends() { %s }
        @Test @Tag("9.5") void never_comes() {}
      }
      """;

  @TempDir private Path folder;

  private final Workplace workplace = Workplace.at(CourseRoot.find());

  private Job job(String atTheEnd) throws IOException {
    Path source = Files.writeString(folder.resolve("WorkedTest.java"), SOURCE.formatted(atTheEnd));
    Path classes = folder.resolve("classes");
    assertThat(Compiler.compile(List.of(source), workplace.libraries(), classes)).isEmpty();
    return Job.of(
        List.of(classes.toString()),
        List.of(classes.toString()),
        List.of(),
        false,
        false,
        Whose.STUDENTS);
  }

  @Test
  void each_tests_reason_comes_back_as_data() throws IOException {
    try (Worker worker = new Worker(workplace, Duration.ofMinutes(1))) {
      Outcome outcome = worker.run(job(""));
      assertThat(outcome.complete()).isTrue();
      assertThat(outcome.printed()).isEqualTo("one line" + System.lineSeparator());
      assertThat(outcome.verdicts())
          .satisfiesExactly(
              passes ->
                  assertThat(passes)
                      .isEqualTo(new Verdict("WorkedTest > passes", Set.of("9.1"), null)),
              todo ->
                  assertThat(todo.reason())
                      .isEqualTo(new NotWritten(Set.of("9.2"), false, Set.of("WorkedTest.todo"))),
              fails ->
                  assertThat(fails.reason())
                      .isInstanceOfSatisfying(
                          Thrown.class,
                          t -> assertThat(t.type()).isEqualTo("java.lang.IllegalStateException")),
              ends -> assertThat(ends.passes()).isTrue(),
              last -> assertThat(last.passes()).isTrue());
      assertThat(outcome.crash()).isEmpty();
    }
  }

  @Test
  void without_a_process_of_their_own_tests_give_the_same_verdicts() throws IOException {
    Job job = job("");
    PrintStream out = System.out;
    PrintStream err = System.err;
    try (Worker worker = new Worker(workplace, Duration.ofMinutes(1));
        Here here = new Here(Duration.ofMinutes(1))) {
      here.start();
      Outcome outcome = here.run(job);
      assertThat(outcome).isEqualTo(worker.run(job));
      assertThat(outcome.verdicts()).hasSize(5);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  @Test
  void a_test_that_takes_the_process_along_costs_its_exercise_and_no_other() throws IOException {
    try (Worker worker = new Worker(workplace, Duration.ofMinutes(1))) {
      Outcome outcome = worker.run(job("System.exit(0);"));
      assertThat(outcome.complete()).isTrue();
      assertThat(outcome.verdicts()).hasSize(5);
      assertThat(outcome.crash().orElseThrow().reason())
          .isInstanceOfSatisfying(
              Crashed.class,
              crashed -> {
                assertThat(crashed.by()).isEqualTo("System.exit is called");
                assertThat(crashed.at()).startsWith("gmm.worked.WorkedTest.ends(WorkedTest.java:");
              });
      assertThat(outcome.state("9.1")).contains(ExerciseState.RIGHT);
      assertThat(outcome.state("9.2")).contains(ExerciseState.NOT_WRITTEN);
      assertThat(outcome.state("9.4")).contains(ExerciseState.CRASHED);
      assertThat(outcome.state("9.5")).contains(ExerciseState.RIGHT);
      assertThat(worker.run(job("")).complete()).isTrue();
    }
  }

  @Test
  void a_process_that_is_halted_leaves_its_exit_code_behind() throws IOException {
    try (Worker worker = new Worker(workplace, Duration.ofMinutes(1))) {
      Outcome outcome = worker.run(job("Runtime.getRuntime().halt(7);"));
      assertThat(outcome.crash().orElseThrow().reason())
          .isEqualTo(new Crashed("it ended with exit code 7", null));
      assertThat(outcome.state("9.5")).contains(ExerciseState.RIGHT);
    }
  }

  @Test
  void a_want_of_memory_is_one_tests_failure() throws IOException {
    try (Worker worker = new Worker(workplace, Duration.ofMinutes(1))) {
      Outcome outcome = worker.run(job("byte[][] all = new byte[9][Integer.MAX_VALUE - 8];"));
      assertThat(outcome.complete()).isTrue();
      assertThat(outcome.crash()).isEmpty();
      assertThat(outcome.of("9.4").getFirst().reason())
          .isInstanceOfSatisfying(
              Thrown.class,
              thrown -> {
                assertThat(thrown.type()).isEqualTo("java.lang.OutOfMemoryError");
                assertThat(thrown.at().getFirst()).contains("WorkedTest.ends(WorkedTest.java:");
              });
      assertThat(outcome.state("9.5")).contains(ExerciseState.RIGHT);
    }
  }

  @Test
  void a_flood_of_output_is_cut() throws IOException {
    try (Worker worker = new Worker(workplace, Duration.ofMinutes(1))) {
      String flood = "for (int i = 0; i < 100_000; i++) System.out.println(\"again and again\");";
      Outcome outcome = worker.run(job(flood));
      assertThat(outcome.printed()).startsWith("one line").hasSizeLessThan(21_000);
      assertThat(outcome.printed().strip()).endsWith("bytes more, not shown");
      assertThat(outcome.state("9.4")).contains(ExerciseState.RIGHT);
    }
  }

  @Test
  void a_job_that_takes_too_long_is_ended_and_known_by_the_test_it_was_in() throws IOException {
    try (Worker worker = new Worker(workplace, Duration.ofSeconds(12))) {
      Outcome outcome = worker.run(job("while (true) Thread.onSpinWait();"));
      assertThat(outcome.crash()).map(Verdict::exercises).contains(Set.of("9.4"));
      assertThat(outcome.state("9.5")).contains(ExerciseState.RIGHT);
    }
  }
}
