package gmm.course.check;

import gmm.course.run.Outcome;
import gmm.course.run.Worker;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.testing.Sentences;
import gmm.kit.testing.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A right answer is right as soon as what it needs is written: a test that reaches a later exercise
 * would call the answer unwritten.
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
        Outcome outcome = worker.run(bed.onSkeletonsWith(exercise));
        if (!outcome.complete()) {
          breaches.add(exercise.number() + ": its tests came to no end.");
          continue;
        }
        outcome.verdicts().stream()
            .filter(v -> !v.passes() && !v.lacksData())
            .forEach(v -> breaches.add(breach(exercise, v)));
      }
    }
    return new Finding("right once what it needs is written", examined, "exercises", breaches);
  }

  private static String breach(ExerciseInfo exercise, Verdict verdict) {
    return "%s is solved with what it needs (%s), yet %s does not pass: %s"
        .formatted(
            exercise.number(),
            String.join(", ", Catalogue.course().allNeedsOf(exercise.number())),
            verdict.test(),
            Sentences.of(verdict.reason()));
  }
}
