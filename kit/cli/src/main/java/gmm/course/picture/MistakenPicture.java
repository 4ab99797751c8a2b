package gmm.course.picture;

import gmm.course.picture.OnePicture.Shown;
import gmm.course.run.Workplace;
import gmm.kit.ExerciseInfo;
import gmm.kit.InputException;
import gmm.kit.Module;
import gmm.kit.loop.build.ClassFiles;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Draws exercises' pictures with a wrong answer in the place of the solved method. */
public final class MistakenPicture {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Workplace workplace;
  private final Map<String, byte[]> solved;
  private final Map<String, BufferedImage> expected = new HashMap<>();

  /**
   * @param workplace the course
   * @param module whose exercises
   * @throws IOException if classes cannot be read
   */
  public MistakenPicture(Workplace workplace, Module module) throws IOException {
    this.workplace = workplace;
    solved = ClassFiles.inJar(workplace.solved(module));
    // what a wrong answer calls, it must find in the loader of the classes that call it
    ClassFiles.inJar(workplace.mistakes()).entrySet().stream()
        .filter(mistake -> mistake.getKey().startsWith(module.packageName() + "."))
        .forEach(mistake -> solved.put(mistake.getKey(), mistake.getValue()));
  }

  /**
   * {@return the share of an exercise's picture that another answer changes, from 0 to 1; empty
   * where nothing can be drawn with it, of which a student is told}
   *
   * @param exercise of the module
   * @param answer folder of the exercise's class, compiled, with the other answer in it
   * @throws IOException if classes cannot be read
   */
  public Optional<Double> changed(ExerciseInfo exercise, Path answer) throws IOException {
    Easel easel = Easel.of(exercise, PATIENCE);
    BufferedImage right = expected.get(exercise.picture());
    if (right == null) {
      right =
          easel
              .solved()
              .shown()
              .orElseThrow(
                  () -> new InputException(exercise.picture() + " cannot be drawn at all."))
              .image();
      expected.put(exercise.picture(), right);
    }
    try (OneExercise classes =
        OneExercise.of(workplace, exercise, ClassFolder.of(answer), solved)) {
      Optional<Shown> drawn = easel.with(classes.loader()).shown();
      if (drawn.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(new OwnPicture(drawn.get().image(), right, "").differing());
    }
  }
}
