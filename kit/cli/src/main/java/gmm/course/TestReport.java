package gmm.course;

import gmm.course.run.Compiler.Problem;
import gmm.course.run.Outcome;
import gmm.course.run.TestResult;
import gmm.course.run.TestResult.State;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.ExerciseNumber;
import gmm.kit.Module;
import gmm.kit.Progress;
import gmm.kit.testing.Answer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** Says what a module's tests found, as a student wants to read it. */
final class TestReport {

  private final CommandLine line;
  private final PrintWriter out;
  private final Prose prose;
  private final Path root;
  private final Module module;

  TestReport(CommandLine line, Path root, Module module) {
    this.line = line;
    this.out = line.getOut();
    this.prose = Prose.to(line);
    this.root = root;
    this.module = module;
  }

  void doesNotCompile(List<Problem> problems) throws IOException {
    new CompileReport(line, root, module).show(problems);
  }

  private String shown(Path file) {
    return file == null ? module.folder() : root.relativize(file).toString();
  }

  void died() {
    prose.say(
        "Module %d: the tests ended without a verdict: does a loop never end, or is System.exit called?%n",
        module.number());
  }

  /** Whether nothing is wrong. */
  boolean show(Outcome outcome, List<ExerciseInfo> exercises) throws IOException {
    if (!outcome.printed().isBlank()) {
      out.print(outcome.printed());
      out.println();
    }
    prose.say("Module %d, %s%n", module.number(), module.title());
    int right = 0;
    int wrong = 0;
    for (ExerciseInfo exercise : exercises) {
      State state = stateOf(outcome, exercise.number());
      right += state == State.PASSED ? 1 : 0;
      wrong += state == State.FAILED ? 1 : 0;
      prose.say(
          "  %-5s %-22s %s%n",
          exercise.number(), words(outcome, exercise, state), exercise.title());
    }
    firstFailure(outcome).ifPresent(this::diagnose);
    prose.say(
        "%n%d right, %d wrong, %d not written yet or waiting.%n",
        right, wrong, exercises.size() - right - wrong);
    hintOf(outcome, exercises);
    return outcome.of(State.FAILED).isEmpty();
  }

  private String words(Outcome outcome, ExerciseInfo exercise, State state) {
    CommandLine.Help.Ansi ansi = line.getColorScheme().ansi();
    List<TestResult> own = of(outcome, exercise.number());
    long failed = own.stream().filter(r -> r.state() == State.FAILED).count();
    String text =
        switch (state) {
          case PASSED -> "right";
          case FAILED -> failed + " of " + own.size() + " tests fail";
          case PENDING -> reason(own).contains("builds on") ? "waits" : "not written yet";
          case SKIPPED -> own.isEmpty() ? "no test" : "not tested here";
        };
    String colour =
        switch (state) {
          case PASSED -> "green";
          case FAILED -> "red";
          case PENDING, SKIPPED -> "yellow";
        };
    return ansi.string("@|" + colour + " " + "%-22s".formatted(text) + "|@");
  }

  private static String reason(List<TestResult> results) {
    return results.stream()
        .filter(r -> r.state() == State.PENDING)
        .map(TestResult::message)
        .findFirst()
        .orElse("");
  }

  private static List<TestResult> of(Outcome outcome, String number) {
    return outcome.results().stream().filter(r -> r.tags().contains(number)).toList();
  }

  /** The worst of an exercise's tests. */
  private static State stateOf(Outcome outcome, String number) {
    List<State> states = of(outcome, number).stream().map(TestResult::state).toList();
    for (State state : List.of(State.FAILED, State.PENDING, State.PASSED)) {
      if (states.contains(state)) {
        return state;
      }
    }
    return State.SKIPPED;
  }

  /** Of the first exercise: what names one mistake, and that on the smallest input. */
  private static Optional<TestResult> firstFailure(Outcome outcome) {
    return outcome.of(State.FAILED).stream()
        .min(
            Comparator.comparing(TestReport::firstNumber, ExerciseNumber.ORDER)
                .thenComparing(TestReport::isUncertain)
                .thenComparing(failure -> failure.message().length()));
  }

  /** Whether a failure names no mistake, or several: another may say more. */
  private static boolean isUncertain(TestResult failure) {
    return failure.message().split(Pattern.quote(Answer.NAMED), -1).length != 2;
  }

  private static String firstNumber(TestResult result) {
    return result.tags().stream()
        .filter(ExerciseNumber::isOne)
        .min(ExerciseNumber.ORDER)
        .orElse("0.0");
  }

  private void diagnose(TestResult failure) {
    prose.say("%nFirst to mend: %s%n", failure.test());
    prose.say("");
    prose.say(failure.message().strip().indent(2).stripTrailing());
    if (!failure.message().contains("/LECTURE.md")) {
      whereToLook(failure);
    }
  }

  /** For an exception or a plain assertion, which know nothing of the lecture. */
  private void whereToLook(TestResult failure) {
    Catalogue.course().all().stream()
        .filter(e -> e.number().equals(firstNumber(failure)))
        .forEach(
            e ->
                prose.say(
                    "%n  %s: read %s/LECTURE.md, section %s, or ask for a hint: ./course hint %s%n",
                    e.title(), module.folder(), e.section(), e.number()));
  }

  private void hintOf(Outcome outcome, List<ExerciseInfo> exercises) {
    if (exercises.size() == 1 && stateOf(outcome, exercises.getFirst().number()) == State.PENDING) {
      ExerciseInfo e = exercises.getFirst();
      String reason = reason(of(outcome, e.number()));
      int waits = reason.indexOf("builds on");
      if (waits >= 0) {
        prose.say("It cannot be judged yet: it %s.%n", reason.substring(waits).strip());
        return;
      }
      prose.say(
          "Write it in %s; the lecture derives it in %s/LECTURE.md, section %s.%n",
          shown(Progress.source(root, e)), module.folder(), e.section());
    }
  }
}
