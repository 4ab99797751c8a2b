package gmm.course.check;

import gmm.course.run.Outcome;
import gmm.course.run.Worker;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.ExerciseState;
import gmm.kit.testing.Reason.NotWritten;
import gmm.kit.testing.Reason.Waiting;
import gmm.kit.testing.Sentences;
import gmm.kit.testing.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** On fresh skeletons every exercise's test is pending, for the right reason, and none passes. */
record PendingExamination(List<TestBed> beds, Worker worker) implements Examination {

  @Override
  public Finding examine() throws IOException {
    List<String> breaches = new ArrayList<>();
    int examined = 0;
    for (TestBed bed : beds) {
      Outcome outcome = worker.run(bed.onFreshSkeletons());
      if (!outcome.complete()) {
        breaches.add(bed.module().folder() + ": the tests of the skeletons came to no end.");
        continue;
      }
      Set<String> reached = new HashSet<>();
      for (Verdict verdict : outcome.verdicts()) {
        if (!verdict.exercises().isEmpty()) {
          examined++;
          breach(verdict, reached).ifPresent(breaches::add);
        } else if (!verdict.passes() && !verdict.lacksData()) {
          breaches.add(
              "%s is of given code, and must pass: %s"
                  .formatted(verdict.test(), Sentences.of(verdict.reason())));
        }
      }
      for (ExerciseInfo e : Catalogue.course().of(bed.module())) {
        if (!reached.contains(e.number())) {
          breaches.add(e.number() + " has no test that reaches it.");
        }
      }
    }
    return new Finding("on skeletons every test is pending", examined, "tests", breaches);
  }

  private static Optional<String> breach(Verdict verdict, Set<String> reached) {
    if (verdict.lacksData()) {
      return Optional.empty();
    }
    String test =
        "exercise %s: %s".formatted(String.join(", ", verdict.exercises()), verdict.test());
    Set<String> because =
        switch (verdict.reason()) {
          case NotWritten todo -> todo.exercises();
          case Waiting waiting -> waiting.on().keySet();
          case null, default -> Set.of();
        };
    reached.addAll(because);
    if (because.isEmpty()) {
      return Optional.of(
          "%s is %s on the skeleton, not pending. %s"
              .formatted(
                  test,
                  verdict.state().map(ExerciseState::words).orElse("skipped"),
                  verdict.passes() ? "" : Sentences.of(verdict.reason())));
    }
    if (verdict.reason() instanceof NotWritten todo && todo.early()) {
      return Optional.of(
          "%s reaches %s before its own method, in a field, a constructor or a source of arguments."
              .formatted(test, String.join(", ", because)));
    }
    Set<String> allowed = new HashSet<>(verdict.exercises());
    verdict.exercises().forEach(n -> allowed.addAll(Catalogue.course().allNeedsOf(n)));
    return allowed.containsAll(because)
        ? Optional.empty()
        : Optional.of(
            "%s is pending because of %s, which it does not name as needed."
                .formatted(test, because));
  }
}
