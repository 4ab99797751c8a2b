package gmm.course.check;

import gmm.course.run.Outcome;
import gmm.course.run.TestResult;
import gmm.course.run.TestResult.State;
import gmm.course.run.Worker;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A right answer is right as soon as what it needs is written: a test that reaches a later exercise
 * would call it unwritten.
 *
 * <p>Examined after {@link PendingExamination}, which compiles the skeletons.
 */
record OrderExamination(List<TestBed> beds, Worker worker) implements Examination {

  @Override
  public Finding examine() throws IOException {
    List<String> breaches = new ArrayList<>();
    int examined = 0;
    for (TestBed bed : beds) {
      for (ExerciseInfo exercise : Catalogue.course().of(bed.module())) {
        examined++;
        Optional<Outcome> outcome = worker.run(bed.onSkeletonsWith(exercise));
        if (outcome.isEmpty()) {
          breaches.add(exercise.number() + ": its tests came to no end.");
          continue;
        }
        outcome.get().results().stream()
            .filter(r -> r.state() != State.PASSED && !r.lacksData())
            .forEach(r -> breaches.add(breach(exercise, r)));
      }
    }
    return new Finding("right once what it needs is written", examined, "exercises", breaches);
  }

  private static String breach(ExerciseInfo exercise, TestResult result) {
    return "%s is solved with what it needs (%s), yet %s does not pass: %s"
        .formatted(
            exercise.number(),
            String.join(", ", Catalogue.course().allNeedsOf(exercise.number())),
            result.test(),
            result.message());
  }
}
