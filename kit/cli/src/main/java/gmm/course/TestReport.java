package gmm.course;

import gmm.course.run.Compiler.Problem;
import gmm.course.run.Outcome;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.ExerciseState;
import gmm.kit.Module;
import gmm.kit.Progress;
import gmm.kit.testing.FirstToMend;
import gmm.kit.testing.MethodStates;
import gmm.kit.testing.Reason.Crashed;
import gmm.kit.testing.Reason.NotWritten;
import gmm.kit.testing.Reason.Wrong;
import gmm.kit.testing.Sentences;
import gmm.kit.testing.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what a module's tests found, as a student wants to read it. */
final class TestReport {

  private final Prose prose;
  private final Path root;
  private final ModuleResult result;
  private final Module module;
  private final Outcome outcome;

  /** Of a module whose tests are not to be run. */
  TestReport(Prose prose, Path root, Module module) {
    this(prose, root, new ModuleResult(module, List.of(), List.of(), null));
  }

  TestReport(Prose prose, Path root, ModuleResult result) {
    this.prose = prose;
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
  }

  void doesNotCompile(List<Problem> problems) throws IOException {
    new CompileReport(prose, root, module).show(problems);
  }

  private String shown(Path file) {
    return root.relativize(file).toString();
  }

  /** In no exercise's own test, or in none that is known. */
  private void crashed() {
    Crashed how = outcome.crash().map(v -> (Crashed) v.reason()).orElseGet(Crashed::new);
    prose.say("Module %d: %s", module.number(), Sentences.of(how));
    outcome.crash().ifPresent(test -> prose.say("It was in: %s", test.test()));
  }

  private void showOutcome() {
    if (!outcome.printed().isBlank()) {
      prose.exactly(outcome.printed());
    }
    prose.say("Module %d, %s%n", module.number(), module.title());
    int right = 0;
    int wrong = 0;
    for (ExerciseInfo exercise : result.exercises()) {
      Optional<ExerciseState> state = outcome.state(exercise.number());
      right += state.filter(ExerciseState.RIGHT::equals).isPresent() ? 1 : 0;
      wrong += state.filter(ExerciseState::fails).isPresent() ? 1 : 0;
      prose.say("  %-5s %-22s %s%n", exercise.number(), words(exercise, state), exercise.title());
    }
    result.exercises().forEach(this::methods);
    FirstToMend.of(outcome.failures()).ifPresent(this::diagnose);
    prose.say(
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
          case WRONG, ENDLESS -> failed + " of " + own.size() + " tests fail";
          case CRASHED -> "ends all tests";
          case WAITING -> "waits";
          case NOT_WRITTEN -> missing(exercise, own);
          case null -> own.isEmpty() ? "no test" : "not tested here";
        };
    Prose.Colour colour =
        switch (state.orElse(null)) {
          case RIGHT -> Prose.Colour.GREEN;
          case WRONG, ENDLESS, CRASHED -> Prose.Colour.RED;
          case NOT_WRITTEN, WAITING -> Prose.Colour.YELLOW;
          case null -> Prose.Colour.YELLOW;
        };
    return prose.in(colour, "%-22s".formatted(text));
  }

  /** Of an exercise of several methods: which. */
  private static String missing(ExerciseInfo exercise, List<Verdict> own) {
    List<String> methods =
        own.stream()
            .map(Verdict::reason)
            .flatMap(r -> r instanceof NotWritten todo ? todo.methods().stream() : Stream.of())
            .filter(m -> m.startsWith(exercise.simpleType() + "."))
            .map(m -> m.substring(m.indexOf('.') + 1))
            .filter(exercise.methods()::contains)
            .distinct()
            .toList();
    boolean some = !methods.isEmpty() && methods.size() < exercise.methods().size();
    return some ? "to write: " + String.join(", ", methods) : "not written yet";
  }

  /** Of an exercise of several methods that do not stand alike: how each of them does. */
  private void methods(ExerciseInfo exercise) {
    MethodStates.sentence(exercise, outcome.of(exercise.number()))
        .ifPresent(how -> prose.say("%n  %s: %s%n", exercise.number(), how));
  }

  private void diagnose(Verdict failure) {
    prose.say("%nFirst to mend: %s%n", failure.test());
    prose.say("");
    prose.say(Sentences.of(failure.reason()).strip().indent(2).stripTrailing());
    if (!(failure.reason() instanceof Wrong)) { // an exception knows nothing of the lecture
      Catalogue.course()
          .find(FirstToMend.exercise(failure))
          .ifPresent(e -> prose.say("%n  %s%n", Sentences.whereToLook(e)));
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
                      prose.say(
                          "It cannot be judged yet: it %s.%n", Sentences.whyItWaits(v.reason())));
      case NOT_WRITTEN ->
          prose.say(
              "Write it in %s; the lecture derives it in %s/LECTURE.md, section %s.%n",
              shown(Progress.source(root, e)), module.folder(), e.section());
      case null, default -> {}
    }
  }
}
