package gmm.course;

import gmm.course.run.Compiler.Problem;
import gmm.course.run.Outcome;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.ExerciseNumber;
import gmm.kit.ExerciseState;
import gmm.kit.Module;
import gmm.kit.Progress;
import gmm.kit.testing.Reason.Crashed;
import gmm.kit.testing.Reason.Wrong;
import gmm.kit.testing.Sentences;
import gmm.kit.testing.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** Says what a module's tests found, as a student wants to read it. */
final class TestReport {

  private static final int ERRORS_SHOWN = 5;

  private final CommandLine line;
  private final PrintWriter out;
  private final Path root;
  private final ModuleResult result;
  private final Module module;
  private final Outcome outcome;

  /** Of a module whose tests are not to be run. */
  TestReport(CommandLine line, Path root, Module module) {
    this(line, root, new ModuleResult(module, List.of(), List.of(), null));
  }

  TestReport(CommandLine line, Path root, ModuleResult result) {
    this.line = line;
    this.out = line.getOut();
    this.root = root;
    this.result = result;
    this.module = result.module();
    this.outcome = result.outcome();
  }

  void show() throws IOException {
    if (outcome == null) {
      doesNotCompile(result.problems());
    } else if (outcome.complete()) {
      showOutcome();
    } else {
      crashed();
    }
    out.flush();
  }

  void doesNotCompile(List<Problem> problems) throws IOException {
    out.printf("Module %d, %s, does not compile:%n", module.number(), module.title());
    for (Problem problem : problems.subList(0, Math.min(ERRORS_SHOWN, problems.size()))) {
      out.println();
      out.println(
          problem.file() == null
              ? problem.message()
              : "%s:%d: %s".formatted(shown(problem.file()), problem.line(), problem.message()));
      sourceLine(problem).ifPresent(text -> out.println("    " + text.strip()));
    }
    if (problems.size() > ERRORS_SHOWN) {
      out.printf("%n... and %d more.%n", problems.size() - ERRORS_SHOWN);
    }
    boolean inTests =
        problems.stream()
            .allMatch(p -> p.file() != null && p.file().toString().contains("src/test"));
    if (inTests) {
      out.printf(
          "%nThe tests call what your classes no longer have: was a name or a parameter changed?%n");
    }
    out.flush();
  }

  private static Optional<String> sourceLine(Problem problem) throws IOException {
    if (problem.file() == null || problem.line() < 1) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(problem.file());
    return problem.line() <= lines.size()
        ? Optional.of(lines.get((int) problem.line() - 1))
        : Optional.empty();
  }

  private String shown(Path file) {
    return root.relativize(file).toString();
  }

  private void crashed() {
    out.printf("Module %d: %s%n", module.number(), Sentences.of(new Crashed()));
    outcome.crash().ifPresent(test -> out.printf("It was in: %s%n", test.test()));
  }

  private void showOutcome() {
    if (!outcome.printed().isBlank()) {
      out.print(outcome.printed());
      out.println();
    }
    out.printf("Module %d, %s%n", module.number(), module.title());
    int right = 0;
    int wrong = 0;
    for (ExerciseInfo exercise : result.exercises()) {
      Optional<ExerciseState> state = outcome.state(exercise.number());
      right += state.filter(ExerciseState.RIGHT::equals).isPresent() ? 1 : 0;
      wrong += state.filter(ExerciseState::fails).isPresent() ? 1 : 0;
      out.printf("  %-5s %-22s %s%n", exercise.number(), words(exercise, state), exercise.title());
    }
    firstFailure().ifPresent(this::diagnose);
    out.printf(
        "%n%d right, %d wrong, %d not written yet or waiting.%n",
        right, wrong, result.exercises().size() - right - wrong);
    if (result.exercises().size() == 1) {
      whatNext(result.exercises().getFirst());
    }
  }

  private String words(ExerciseInfo exercise, Optional<ExerciseState> state) {
    List<Verdict> own = outcome.of(exercise.number());
    long failed = own.stream().filter(Verdict::fails).count();
    String text =
        switch (state.orElse(null)) {
          case RIGHT -> "right";
          case WRONG, ENDLESS, CRASHED -> failed + " of " + own.size() + " tests fail";
          case WAITING -> "waits";
          case NOT_WRITTEN -> "not written yet";
          case null -> own.isEmpty() ? "no test" : "not tested here";
        };
    String colour =
        switch (state.orElse(null)) {
          case RIGHT -> "green";
          case WRONG, ENDLESS, CRASHED -> "red";
          case NOT_WRITTEN, WAITING -> "yellow";
          case null -> "yellow";
        };
    return line.getColorScheme()
        .ansi()
        .string("@|" + colour + " " + "%-22s".formatted(text) + "|@");
  }

  /** Of the first exercise: what names one mistake, and that on the smallest input. */
  private Optional<Verdict> firstFailure() {
    return outcome.failures().stream()
        .min(
            Comparator.comparing(TestReport::firstNumber, ExerciseNumber.ORDER)
                .thenComparing(TestReport::isUncertain)
                .thenComparing(failure -> Sentences.of(failure.reason()).length()));
  }

  /** Whether a failure names no mistake, or several: another may say more. */
  private static boolean isUncertain(Verdict failure) {
    return !(failure.reason() instanceof Wrong wrong) || wrong.mistakes().size() != 1;
  }

  private static String firstNumber(Verdict verdict) {
    return verdict.exercises().stream().findFirst().orElse("0.0"); // they are in order
  }

  private void diagnose(Verdict failure) {
    out.printf("%nFirst to mend: %s%n", failure.test());
    out.println();
    Sentences.of(failure.reason()).strip().lines().forEach(text -> out.println("  " + text));
    if (!(failure.reason() instanceof Wrong)) { // an exception knows nothing of the lecture
      Catalogue.course()
          .find(firstNumber(failure))
          .ifPresent(e -> out.printf("%n  %s%n", Sentences.whereToLook(e)));
    }
  }

  /** What an exercise that was asked for by itself waits for. */
  private void whatNext(ExerciseInfo e) {
    switch (outcome.state(e.number()).orElse(null)) {
      case WAITING ->
          outcome.of(e.number()).stream()
              .filter(v -> v.stateOf(e.number()).equals(Optional.of(ExerciseState.WAITING)))
              .findFirst()
              .ifPresent(
                  v ->
                      out.printf(
                          "It cannot be judged yet: it %s.%n", Sentences.whyItWaits(v.reason())));
      case NOT_WRITTEN ->
          out.printf(
              "Write it in %s; the lecture derives it in %s/LECTURE.md, section %s.%n",
              shown(Progress.source(root, e)), module.folder(), e.section());
      case null, default -> {}
    }
  }
}
