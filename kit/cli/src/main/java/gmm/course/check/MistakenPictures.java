package gmm.course.check;

import gmm.course.picture.MistakenPicture;
import gmm.course.run.Workplace;
import gmm.kit.ExerciseInfo;
import gmm.kit.Steps;
import gmm.kit.testing.Corpus;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An exercise's picture is another when the exercise is solved wrongly. */
record MistakenPictures(
    Workplace workplace, List<TestBed> beds, List<ExerciseInfo> exercises, Consumer<String> told)
    implements Examination {

  private static final double PERCENT = 100;

  /** Less than one pixel in ten thousand is not even another digit in a title. */
  private static final double SEEN = 0.0001;

  @Override
  public Finding examine() throws IOException {
    List<String> breaches = new ArrayList<>();
    try (Steps steps = Steps.of("pictures", Math.max(1, exercises.size()))) {
      for (TestBed bed : beds) {
        MistakenPicture picture = new MistakenPicture(workplace, bed.module());
        for (ExerciseInfo exercise : exercises) {
          if (exercise.module() == bed.module().number()) {
            examine(bed, exercise, picture).ifPresent(breaches::add);
            steps.step();
          }
        }
      }
    }
    return new Finding("pictures show what is wrong", exercises.size(), "exercises", breaches);
  }

  /** Told in a line; more than half of an exercise's known mistakes have to be seen. */
  private Optional<String> examine(TestBed bed, ExerciseInfo exercise, MistakenPicture picture)
      throws IOException {
    List<Method> mistakes = Corpus.mistakes(exercise.number());
    List<String> unseen = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    int undrawn = 0;
    for (Method mistake : mistakes) {
      Optional<Double> changed =
          picture.changed(exercise, Solved.with(workplace.root(), bed, mistake));
      if (changed.isEmpty()) {
        undrawn++;
      } else if (changed.get() < SEEN) {
        unseen.add(mistake.getName());
      } else {
        shares.add(changed.get());
      }
    }
    shares.sort(null);
    told.accept(
        "%s\t%s\t%d of %d mistakes change it%s, %d end it%s"
            .formatted(
                exercise.number(),
                exercise.picture(),
                shares.size(),
                mistakes.size(),
                shares.isEmpty()
                    ? ""
                    : " (median %.1f percent of it)"
                        .formatted(PERCENT * shares.get(shares.size() / 2)),
                undrawn,
                unseen.isEmpty() ? "" : "; not seen: " + String.join(", ", unseen)));
    return 2 * unseen.size() < mistakes.size()
        ? Optional.empty()
        : Optional.of(
            "The picture of %s, %s, stays the same with %d of its %d known mistakes."
                .formatted(exercise.number(), exercise.picture(), unseen.size(), mistakes.size()));
  }
}
