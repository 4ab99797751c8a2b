package gmm.kit.loop;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseState;
import gmm.kit.loop.work.Says;
import gmm.kit.testing.FirstToMend;
import gmm.kit.testing.MethodStates;
import gmm.kit.testing.Reason;
import gmm.kit.testing.Sentences;
import gmm.kit.testing.Verdict;
import gmm.kit.testing.Verdicts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the tests of one step have said so far. */
final class Findings {

  private final String exercise;
  private final Map<String, Verdict> byTest = new LinkedHashMap<>();
  private String running;
  private String trouble;

  Findings(String exercise) {
    this.exercise = exercise;
  }

  void began(String test) {
    running = test;
  }

  /** A later verdict on a test takes the place of an earlier one. */
  void found(Verdict verdict) {
    byTest.put(verdict.test() + verdict.exercises(), verdict);
  }

  /** The end of the tests: what the process noticed beside them. */
  void finished(Says.Finished end) {
    boolean leftBehind =
        byTest.values().stream().anyMatch(v -> v.reason() instanceof Reason.TimedOut);
    if (end.flood() != null) {
      trouble = "It prints without end: after 4 MB it was stopped%s.".formatted(at(end.flood()));
    } else if (end.asked() != null) {
      trouble =
          "It reads standard input%s, where nobody types: what an exercise needs it gets as arguments."
              .formatted(at(end.asked()));
    } else if (end.running() != null && !leftBehind) {
      trouble =
          "A thread that it started still runs%s: an exercise ends all that it begins."
              .formatted(at(end.running()));
    }
  }

  static String at(String place) {
    return place == null || place.isEmpty() ? "" : ", at " + place;
  }

  /** The test that was running when the process said something last. */
  Optional<String> running() {
    return Optional.ofNullable(running);
  }

  /** How an exercise stands by these; empty where no test has judged it. */
  Optional<ExerciseState> state(String number) {
    Verdicts all = new Verdicts();
    byTest.values().forEach(all::add);
    Optional<ExerciseState> state = all.of(number);
    return trouble != null && number.equals(exercise)
        ? Optional.of(state.orElse(ExerciseState.WRONG).worse(ExerciseState.WRONG))
        : state;
  }

  private List<Verdict> own() {
    return byTest.values().stream().filter(v -> v.exercises().contains(exercise)).toList();
  }

  int tests() {
    return own().size();
  }

  int failing() {
    return (int) own().stream().filter(Verdict::fails).count();
  }

  /** How its methods stand, where it has several that do not stand alike. */
  private Optional<String> methods() {
    return MethodStates.sentence(Catalogue.course().get(exercise), own());
  }

  /** Why the exercise is not right; empty where it is, or where there is nothing to say. */
  Optional<LoopEvent.Diagnosis> diagnosis() {
    Optional<Verdict> first = FirstToMend.of(own().stream().filter(Verdict::fails).toList());
    if (trouble != null) {
      return Optional.of(Explained.diagnosis(exercise, null, trouble, null));
    }
    if (first.isPresent()) {
      Verdict verdict = first.get();
      String why = Sentences.of(verdict.reason()).stripTrailing();
      String message = methods().map(how -> why + System.lineSeparator() + how).orElse(why);
      return Optional.of(Explained.diagnosis(exercise, verdict.test(), message, verdict.reason()));
    }
    Optional<String> methods = methods();
    if (methods.isPresent() && state(exercise).equals(Optional.of(ExerciseState.NOT_WRITTEN))) {
      return Optional.of(Explained.diagnosis(exercise, null, methods.get(), null));
    }
    return own().stream()
        .filter(v -> v.stateOf(exercise).equals(Optional.of(ExerciseState.WAITING)))
        .findFirst()
        .map(
            v ->
                Explained.diagnosis(
                    exercise,
                    v.test(),
                    "It cannot be judged yet: it %s.".formatted(Sentences.whyItWaits(v.reason())),
                    v.reason()));
  }
}
