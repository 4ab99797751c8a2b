package gmm.course.grade;

import gmm.course.grade.ModuleJudge.Found;
import gmm.course.run.Outcome;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.ExerciseState;
import gmm.kit.Module;
import gmm.kit.grade.ask.Deaths;
import gmm.kit.grade.report.Mark;
import gmm.kit.grade.report.Mark.Named;
import gmm.kit.grade.report.Standing;
import gmm.kit.grade.wire.Texts;
import gmm.kit.testing.Reason.Crashed;
import gmm.kit.testing.Reason.Wrong;
import gmm.kit.testing.Sentences;
import gmm.kit.testing.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From what was found to a mark an exercise. */
final class SheetMaker {

  private static final int LONGEST = 1500;

  private SheetMaker() {}

  /** The marks of one module, in order. */
  static List<Mark> marks(Module module, Found found) {
    List<Mark> marks = new ArrayList<>();
    for (ExerciseInfo exercise : Catalogue.course().of(module)) {
      marks.add(mark(exercise.number(), found));
    }
    return marks;
  }

  /** The marks of a module that could not be judged. */
  static List<Mark> unjudged(Module module) {
    return Catalogue.course().of(module).stream().map(e -> unjudged(e.number())).toList();
  }

  private static Mark unjudged(String number) {
    return new Mark(
        number,
        Standing.NOT_JUDGED,
        List.of(),
        "It came to no end (the machine is too busy, or a call waits): grade it again.");
  }

  private static Mark mark(String number, Found found) {
    Compiled compiled = found.compiled();
    if (compiled.refusedExercises().contains(number)) {
      return new Mark(number, Standing.NOT_COMPILED, List.of(), refusals(number, compiled));
    }
    if (found.outcome() == null) {
      String why = String.join("\n", compiled.refused().values());
      return new Mark(number, Standing.NOT_WRITTEN, List.of(), Texts.plain(why, LONGEST));
    }
    Outcome outcome = found.outcome();
    Optional<ExerciseState> state = outcome.state(number);
    if (state.isEmpty() || isUndecided(number, outcome)) {
      return unjudged(number);
    }
    if (state.get() == ExerciseState.RIGHT) {
      return new Mark(number, Standing.RIGHT, List.of(), "");
    }
    List<Named> mistakes = mistakes(number, outcome);
    return new Mark(
        number,
        Standing.of(state.get()),
        mistakes,
        said(number, outcome),
        mistakes.isEmpty() ? Unexplained.answers(number, outcome) : List.of());
  }

  private static boolean isUndecided(String number, Outcome outcome) {
    return outcome.of(number).stream()
        .anyMatch(v -> v.reason() instanceof Crashed c && Deaths.UNDECIDED.equals(c.by()));
  }

  private static String refusals(String number, Compiled compiled) {
    List<String> said = new ArrayList<>();
    compiled
        .refused()
        .forEach(
            (what, why) -> {
              if (what.startsWith(number + " ") || what.equals("the module")) {
                said.add(what + ": " + why);
              }
            });
    return Texts.plain(String.join("\n", said), LONGEST);
  }

  private static List<Named> mistakes(String number, Outcome outcome) {
    Set<Named> named = new LinkedHashSet<>();
    for (Verdict verdict : outcome.of(number)) {
      if (verdict.reason() instanceof Wrong wrong && wrong.exercise().equals(number)) {
        wrong.mistakes().forEach(m -> named.add(new Named(m.name(), m.why(), m.section())));
      }
    }
    return List.copyOf(named);
  }

  /** What the first test that fails says; of one that waits, for what. */
  private static String said(String number, Outcome outcome) {
    List<Verdict> all = outcome.of(number);
    return all.stream()
        .filter(Verdict::fails)
        .findFirst()
        .or(() -> all.stream().filter(v -> !v.passes()).findFirst())
        .map(v -> Texts.plain(Sentences.of(v.reason()), LONGEST))
        .orElse("");
  }
}
