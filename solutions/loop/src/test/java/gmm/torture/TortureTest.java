package gmm.torture;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.ExerciseState;
import gmm.kit.loop.LoopEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever a student's code does, it ends in a sentence of its own, never as right, and the watch
 * lives on: after each case the right answer is judged right.
 */
@TestInstance(Lifecycle.PER_CLASS)
class TortureTest {

  private static final String FIRST_LINE = "Check.notAllEqual(\"data\", data);";

  @TempDir private static Path folder;

  private WatchedCourse course;
  private String right;
  private int saves;

  @BeforeAll
  void watch() throws IOException {
    right = WatchedCourse.solved("1.3");
    course = new WatchedCourse(folder, "1.3");
    assertThat(course.verdict("1.3").state()).isEqualTo(ExerciseState.RIGHT);
    course.done();
  }

  @AfterAll
  void end() {
    course.close();
  }

  private String with(String line) {
    assertThat(right).contains(FIRST_LINE);
    return right.replace(FIRST_LINE, FIRST_LINE + "\n    " + line);
  }

  private void livesOn() throws IOException {
    course.save("1.3", with("// saved " + ++saves));
    assertThat(course.verdict("1.3").state()).isEqualTo(ExerciseState.RIGHT);
    course.done();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "while (data.length > 0) {}                                            | ENDLESS | It was at gmm.likelihood.MaximumLikelihood.fit(MaximumLikelihood.java:25)",
        "System.exit(0);                                                       | CRASHED | 1.3 calls System.exit, at gmm.likelihood.MaximumLikelihood.fit(MaximumLikelihood.java:25)",
        "Runtime.getRuntime().halt(0);                                         | CRASHED | 1.3 ended the process that ran its tests (exit code 0)",
        "if (data.length > 0) return fit(data.clone());                        | WRONG   | A method calls itself without end",
        "double[][] all = new double[100][]; for (int i = 0; i < 100; i++) all[i] = new double[134_000_000]; | WRONG | It needs more memory than there is",
        "while (data.length > 0) System.out.println(\"flood\");                 | WRONG   | It prints without end",
        "try { System.in.read(); } catch (Exception e) { }                     | WRONG   | It reads standard input, at gmm.likelihood.MaximumLikelihood.fit(MaximumLikelihood.java:25), where nobody types",
        "new Thread(() -> { while (true) { Thread.onSpinWait(); } }).start();  | WRONG   | A thread that it started still runs",
        "if (true) throw new Error(\"my own\");                                 | WRONG   | my own"
      })
  void what_a_method_does_ends_in_its_own_sentence(String line, String state, String sentence)
      throws IOException {
    course.save("1.3", with(line));
    LoopEvent.Judged verdict = course.verdict("1.3");
    assertThat(verdict.state()).isEqualTo(ExerciseState.valueOf(state));
    assertThat(course.diagnosis("1.3").message()).contains(sentence);
    course.done();
    livesOn();
  }

  @Test
  void a_static_initialiser_that_throws() throws IOException {
    course.save(
        "1.3",
        right.replace(
            "private MaximumLikelihood() {}",
            "static final int ONE = Integer.parseInt(\"one\");\n  private MaximumLikelihood() {}"));
    assertThat(course.verdict("1.3").state()).isEqualTo(ExerciseState.WRONG);
    assertThat(course.diagnosis("1.3").message())
        .contains("a static field or initialiser of it throws", "NumberFormatException");
    course.done();
    livesOn();
  }

  @Test
  void what_a_method_prints_is_shown_and_shortened() throws IOException {
    course.save("1.3", with("for (int i = 0; i < 2000; i++) System.out.println(\"line \" + i);"));
    LoopEvent.Printed printed = course.await(LoopEvent.Printed.class, p -> true);
    assertThat(printed.text())
        .startsWith("line 0")
        .contains("more characters")
        .hasSizeLessThan(5000);
    assertThat(course.verdict("1.3").state()).isEqualTo(ExerciseState.RIGHT);
    course.done();
    livesOn();
  }

  @Test
  void an_endless_loop_is_over_when_the_file_is_saved_again() throws IOException {
    course.save("1.3", with("while (data.length > 0) {}"));
    course.await(LoopEvent.Running.class, r -> r.exercise().equals("1.3"));
    livesOn();
    assertThat(course.heard()).noneMatch(e -> e instanceof LoopEvent.WorkerLost);
  }

  @Test
  void a_file_that_does_not_compile_stops_its_own_exercises_and_no_others() throws IOException {
    course.save("1.3", with("int x = ;"));
    LoopEvent.CompileError error = course.await(LoopEvent.CompileError.class, e -> true);
    assertThat(error.line()).isEqualTo(25);
    assertThat(error.source()).contains("int x = ;");
    assertThat(error.source().substring((int) error.column() - 1)).startsWith(";");
    course.done();
    assertThat(course.heard()).noneMatch(e -> e instanceof LoopEvent.Judged);
    course.save("1.1", WatchedCourse.solved("1.1").replace("package ", "// mine\npackage "));
    assertThat(course.verdict("1.1").state()).isEqualTo(ExerciseState.RIGHT);
    course.done();
    livesOn();
  }

  @Test
  void a_file_that_is_emptied_deleted_or_renamed_has_lost_its_class() throws IOException {
    course.save("1.3", "");
    assertThat(course.await(LoopEvent.CompileError.class, e -> true).message())
        .contains("The class MaximumLikelihood is not there");
    course.done();
    livesOn();
    course.forget();
    Files.delete(course.source("1.3"));
    assertThat(course.await(LoopEvent.CompileError.class, e -> true).message())
        .contains("The class MaximumLikelihood is not there");
    course.done();
    livesOn();
    course.forget();
    Path other = course.source("1.3").resolveSibling("Mine.java");
    Files.move(course.source("1.3"), other);
    course.await(LoopEvent.CompileError.class, e -> e.message().contains("is not there"));
    course.done();
    assertThat(course.heard()).noneMatch(e -> e instanceof LoopEvent.Judged);
    Files.delete(other);
    course.done();
    livesOn();
  }

  @Test
  void the_modules_folder_may_be_moved_away_and_back() throws IOException {
    course.forget();
    Path away = folder.resolve("away");
    Files.move(course.folder(), away);
    assertThat(course.await(LoopEvent.Trouble.class, t -> true).message())
        .contains("module-01-likelihood is not where it was");
    course.forget();
    Files.move(away, course.folder());
    assertThat(course.verdict("1.3").state()).isEqualTo(ExerciseState.RIGHT);
    course.done();
    livesOn();
  }

  @Test
  void what_was_right_and_builds_on_what_is_wrong_now_is_told() throws IOException {
    course.save("1.2", WatchedCourse.solved("1.2") + "\n");
    assertThat(course.verdict("1.2").state()).isEqualTo(ExerciseState.RIGHT);
    course.done();
    String density = WatchedCourse.solved("1.1");
    course.save("1.1", density.replaceFirst("-0\\.5 \\*", "-0.25 *"));
    assertThat(course.verdict("1.1").state()).isEqualTo(ExerciseState.WRONG);
    LoopEvent.Judged dependent = course.verdict("1.2");
    assertThat(dependent.before()).isEqualTo(ExerciseState.RIGHT);
    assertThat(dependent.state()).isEqualTo(ExerciseState.WAITING);
    course.done();
    course.save("1.1", density);
    assertThat(course.verdict("1.1").state()).isEqualTo(ExerciseState.RIGHT);
    assertThat(course.verdict("1.2").state()).isEqualTo(ExerciseState.RIGHT);
    course.done();
  }
}
