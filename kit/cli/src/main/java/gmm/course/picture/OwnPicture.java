package gmm.course.picture;

import gmm.course.picture.OnePicture.Shown;
import gmm.course.run.StudentModule;
import gmm.course.run.Workplace;
import gmm.kit.ExerciseInfo;
import gmm.kit.InputException;
import gmm.kit.Module;
import gmm.kit.loop.build.ClassFiles;
import gmm.kit.plot.Beside;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;

/**
 * The picture that an exercise makes possible, drawn twice in the same way: with a student's method
 * and with the solved one. All other exercises are solved in both, so that what differs is this
 * one's doing, and what is not written yet stops nothing.
 *
 * @param yours with the student's method
 * @param expected with the solved one
 * @param whatToSee a sentence
 */
public record OwnPicture(BufferedImage yours, BufferedImage expected, String whatToSee) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /**
   * {@return the pictures of an exercise}
   *
   * @param workplace the course, where the student's module has been compiled
   * @param exercise whose
   * @throws IOException if classes cannot be read
   * @throws InputException if the student's method is not written, throws, or comes to no end
   */
  public static OwnPicture of(Workplace workplace, ExerciseInfo exercise) throws IOException {
    Easel easel = Easel.of(exercise, PATIENCE);
    Module module = Module.of(exercise.module());
    StudentModule student = new StudentModule(workplace, module);
    try (OneExercise classes =
        OneExercise.of(
            workplace,
            exercise,
            ClassFolder.of(student.mainFolders().getFirst()),
            ClassFiles.inJar(workplace.solved(module)))) {
      Shown yours = shown(easel.with(classes.loader()), exercise);
      return new OwnPicture(
          yours.image(), shown(easel.solved(), exercise).image(), yours.whatToSee());
    }
  }

  private static Shown shown(Attempt attempt, ExerciseInfo exercise) {
    return attempt.shown().orElseThrow(() -> new InputException(attempt.whyNot(exercise)));
  }

  /** {@return the share of the pixels that differ, from 0: none, to 1} */
  public double differing() {
    int width = expected.getWidth();
    int height = expected.getHeight();
    if (yours.getWidth() != width || yours.getHeight() != height) {
      return 1;
    }
    int[] left = yours.getRGB(0, 0, width, height, null, 0, width);
    int[] right = expected.getRGB(0, 0, width, height, null, 0, width);
    long differ = 0;
    for (int p = 0; p < left.length; p++) {
      differ += left[p] == right[p] ? 0 : 1;
    }
    return (double) differ / left.length;
  }

  /** {@return both in one, "yours" beside "expected"} */
  public BufferedImage both() {
    return Beside.of("yours", yours, "expected", expected);
  }
}
