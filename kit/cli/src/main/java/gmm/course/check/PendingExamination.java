package gmm.course.check;

import gmm.course.run.Outcome;
import gmm.course.run.TestResult;
import gmm.course.run.TestResult.State;
import gmm.course.run.Worker;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.ExerciseNumber;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** On fresh skeletons every exercise's test is pending, for the right reason, and none passes. */
record PendingExamination(List<TestBed> beds, Worker worker) implements Examination {

  private static final Pattern NUMBER = Pattern.compile("\\b\\d+\\.\\d+\\b");

  @Override
  public Finding examine() throws IOException {
    List<String> breaches = new ArrayList<>();
    int examined = 0;
    for (TestBed bed : beds) {
      Optional<Outcome> outcome = worker.run(bed.onFreshSkeletons());
      if (outcome.isEmpty()) {
        breaches.add(bed.module().folder() + ": the tests of the skeletons came to no end.");
        continue;
      }
      Set<String> reached = new HashSet<>();
      for (TestResult result : outcome.get().results()) {
        Set<String> exercises = exercisesOf(result);
        if (!exercises.isEmpty()) {
          examined++;
          breach(result, exercises, reached).ifPresent(breaches::add);
        } else if (result.state() != State.PASSED && !result.lacksData()) {
          breaches.add(result.test() + " is of given code, and must pass: " + result.message());
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

  private static Set<String> exercisesOf(TestResult result) {
    return result.tags().stream().filter(ExerciseNumber::isOne).collect(Collectors.toSet());
  }

  private static Optional<String> breach(
      TestResult result, Set<String> exercises, Set<String> reached) {
    if (result.lacksData()) {
      return Optional.empty();
    }
    if (result.state() != State.PENDING) {
      return Optional.of(
          "%s %s: %s is %s on the skeleton, not pending. %s"
              .formatted(
                  "exercise",
                  String.join(", ", exercises),
                  result.test(),
                  result.state().name().toLowerCase(java.util.Locale.ROOT),
                  result.message()));
    }
    Set<String> because =
        NUMBER
            .matcher(result.message())
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toSet());
    reached.addAll(because);
    Set<String> allowed = new HashSet<>(exercises);
    exercises.forEach(n -> allowed.addAll(Catalogue.course().allNeedsOf(n)));
    return allowed.containsAll(because)
        ? Optional.empty()
        : Optional.of(
            "exercise %s: %s is pending because of %s, which it does not name as needed."
                .formatted(String.join(", ", exercises), result.test(), because));
  }
}
