package gmm.course;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.course.run.Outcome;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseState;
import gmm.kit.Module;
import gmm.kit.testing.Reason;
import gmm.kit.testing.Reason.Crashed;
import gmm.kit.testing.Reason.NamedMistake;
import gmm.kit.testing.Reason.NoData;
import gmm.kit.testing.Reason.NotWritten;
import gmm.kit.testing.Reason.Thrown;
import gmm.kit.testing.Reason.Waiting;
import gmm.kit.testing.Reason.Wrong;
import gmm.kit.testing.Value;
import gmm.kit.testing.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TestReportTest {

  @Test
  void shows_first_what_names_one_mistake_and_that_on_the_smallest_input() throws IOException {
    String shown =
        shown(
            new Verdict("names none", Set.of("2.1"), wrong("2.1", "x", 0)),
            new Verdict("names two", Set.of("2.1"), wrong("2.1", "x", 2)),
            new Verdict("names one at length", Set.of("2.1"), wrong("2.1", "x of 150 rows", 1)),
            new Verdict("names one", Set.of("2.1"), wrong("2.1", "x", 1)));
    assertThat(shown).contains("First to mend: names one" + System.lineSeparator());
  }

  @Test
  void shows_the_earliest_exercise_even_where_it_names_nothing() throws IOException {
    String shown =
        shown(
            new Verdict("later", Set.of("2.10"), wrong("2.10", "x", 1)),
            new Verdict("earlier", Set.of("2.9"), wrong("2.9", "x", 0)));
    assertThat(shown).contains("First to mend: earlier");
  }

  @Test
  void says_where_to_look_after_an_exception_which_knows_nothing_of_it() throws IOException {
    Thrown thrown =
        new Thrown(
            "java.lang.IllegalStateException", "no", false, null, List.of("gmm.em.A.b()"), null);
    assertThat(shown(new Verdict("it", Set.of("2.1"), thrown)))
        .containsSubsequence(
            "  java.lang.IllegalStateException: no", "      at gmm.em.A.b()", "./course hint 2.1");
  }

  @Test
  void tells_an_exercise_that_waits_from_one_that_is_not_written() throws IOException {
    String shown =
        shown(
            new Verdict("a", Set.of("2.1"), new NotWritten(Set.of("2.1"), false)),
            new Verdict("b", Set.of("2.3"), null),
            new Verdict("c", Set.of("2.4"), new NotWritten(Set.of("2.1"), false)),
            new Verdict("d", Set.of("2.5"), new Waiting(Map.of("2.4", ExerciseState.WRONG), false)),
            new Verdict("e", Set.of("2.6"), new NoData("../shared/x")));
    assertThat(shown)
        .containsPattern("2\\.1 +not written yet")
        .containsPattern("2\\.2 +no test")
        .containsPattern("2\\.3 +right")
        .containsPattern("2\\.4 +waits")
        .containsPattern("2\\.5 +waits")
        .containsPattern("2\\.6 +not tested here")
        .contains("1 right, 0 wrong,");
  }

  @Test
  void says_of_one_exercise_what_it_waits_for() throws IOException {
    Verdict verdict = new Verdict("c", Set.of("2.4"), new NotWritten(Set.of("2.1"), false));
    ModuleResult result =
        new ModuleResult(
            Module.EM,
            List.of(Catalogue.course().get("2.4")),
            List.of(),
            new Outcome(List.of(verdict), true, ""));
    assertThat(shown(result))
        .contains("It cannot be judged yet: it builds on 2.1, not written yet.");
  }

  @Test
  void says_which_of_an_exercises_methods_is_missing() throws IOException {
    ModuleResult result =
        new ModuleResult(
            Module.MIXTURE,
            List.of(Catalogue.course().get("3.6"), Catalogue.course().get("3.5")),
            List.of(),
            new Outcome(
                List.of(
                    new Verdict("a", Set.of("3.6"), null),
                    new Verdict(
                        "b",
                        Set.of("3.6"),
                        new NotWritten(Set.of("3.6"), false, Set.of("LogGaussian.diagonal"))),
                    new Verdict(
                        "c",
                        Set.of("3.5"),
                        new NotWritten(
                            Set.of("3.5"),
                            false,
                            Set.of("PrecisionCholesky.full", "PrecisionCholesky.diagonal")))),
                true,
                ""));
    assertThat(shown(result))
        .contains("3.6   to write: diagonal ")
        .contains("3.5   not written yet ");
  }

  @Test
  void a_crash_costs_one_exercise_and_says_where_it_was() throws IOException {
    Crashed crashed = new Crashed("System.exit is called", "gmm.em.Helper.stop(Helper.java:7)");
    assertThat(
            shown(
                new Verdict("before", Set.of("2.1"), null),
                new Verdict("exits", Set.of("2.2"), crashed)))
        .contains("2.1   right ")
        .contains("2.2   ends all tests ")
        .contains("First to mend: exits")
        .contains("System.exit is called")
        .contains("It was at gmm.em.Helper.stop(Helper.java:7)")
        .contains("1 right, 1 wrong, 12 not written yet or waiting.");
  }

  @Test
  void says_which_test_took_the_process_along() throws IOException {
    Outcome outcome =
        new Outcome(
            List.of(
                new Verdict("before", Set.of("2.1"), null),
                new Verdict("exits", Set.of("2.2"), new Crashed())),
            false,
            "");
    assertThat(shown(new ModuleResult(Module.EM, List.of(), List.of(), outcome)).lines())
        .containsExactly(
            "Module 2: the tests ended without a verdict: does a loop never end, or is System.exit"
                + " called?",
            "It was in: exits");
    assertThat(outcome.state("2.1")).isEmpty(); // another of its tests may have been to come
    assertThat(outcome.state("2.2")).contains(ExerciseState.CRASHED);
  }

  private static Reason wrong(String exercise, String answer, int mistakes) {
    NamedMistake mistake = new NamedMistake("m", "forgets something", "Why?", "2");
    Value value = new Value(answer, null, null);
    List<NamedMistake> named = Collections.nCopies(mistakes, mistake);
    return new Wrong(
        exercise,
        "T",
        "m",
        "t",
        "2",
        null,
        null,
        "it is right",
        null,
        null,
        null,
        value,
        named,
        null,
        null);
  }

  private static String shown(Verdict... verdicts) throws IOException {
    return shown(
        new ModuleResult(
            Module.EM,
            Catalogue.course().of(Module.EM),
            List.of(),
            new Outcome(Arrays.asList(verdicts), true, "")));
  }

  private static String shown(ModuleResult result) throws IOException {
    StringWriter out = new StringWriter();
    CommandLine line = Course.commandLine(() -> Integer.MAX_VALUE);
    line.setOut(new PrintWriter(out, true));
    new TestReport(Prose.to(line), Path.of(""), result).show();
    return out.toString();
  }
}
