package gmm.course.picture;

import gmm.course.picture.OnePicture.Shown;
import gmm.course.run.Workplace;
import gmm.kit.ExerciseInfo;
import gmm.kit.InputException;
import gmm.kit.Module;
import gmm.kit.demo.Demo;
import gmm.kit.loop.build.ClassFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows that an exercise's picture is there, and is that exercise's. */
public final class PictureProof {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Workplace workplace;
  private final Map<String, byte[]> skeletons;
  private final Map<String, byte[]> solved;
  private final Map<String, Shown> expected = new HashMap<>();

  /**
   * @param workplace the course
   * @param module whose exercises are looked at
   * @param skeletons folder of the compiled skeletons
   * @throws IOException if classes cannot be read
   */
  public PictureProof(Workplace workplace, Module module, Path skeletons) throws IOException {
    this.workplace = workplace;
    this.skeletons = ClassFolder.of(skeletons);
    solved = ClassFiles.inJar(workplace.solved(module));
  }

  /**
   * {@return what is wrong, a sentence each; nothing where all is well}
   *
   * @param exercise of the module
   * @throws IOException if classes cannot be read
   */
  public List<String> breaches(ExerciseInfo exercise) throws IOException {
    Easel easel;
    try {
      easel = Easel.of(exercise, PATIENCE);
    } catch (InputException e) {
      return List.of(e.getMessage());
    }
    return breach(exercise, easel)
        .map(
            why ->
                "The picture of %s, %s, %s.".formatted(exercise.number(), exercise.picture(), why))
        .stream()
        .toList();
  }

  private Optional<String> breach(ExerciseInfo exercise, Easel easel) throws IOException {
    Demo demo = easel.demo();
    if (demo.takesMinutes() || demo.needs().isPresent()) {
      return Optional.of("is of a demonstration that takes minutes, or data that does not ship");
    }
    Attempt empty = drawn(easel, exercise, skeletons);
    if (empty.shown().isPresent()) {
      return Optional.of("is drawn without it");
    }
    String method = exercise.simpleType() + ".";
    boolean waits =
        !empty.unwritten().isEmpty()
            && empty.unwritten().stream()
                .allMatch(
                    m ->
                        m.startsWith(method)
                            && exercise.methods().contains(m.substring(method.length())));
    if (!waits) {
      return Optional.of("does not wait for it: " + empty.whyNot(exercise));
    }
    Attempt full = drawn(easel, exercise, solved);
    if (full.shown().isEmpty()) {
      return Optional.of("cannot be drawn with it solved: " + full.whyNot(exercise));
    }
    Shown shown = expected.get(exercise.picture());
    if (shown == null) {
      shown = easel.solved().shown().orElse(null);
      expected.put(exercise.picture(), shown);
    }
    return shown != null
            && new OwnPicture(full.shown().get().image(), shown.image(), "").differing() == 0
        ? Optional.empty()
        : Optional.of("is another each time it is drawn");
  }

  private Attempt drawn(Easel easel, ExerciseInfo exercise, Map<String, byte[]> classes)
      throws IOException {
    try (OneExercise module = OneExercise.of(workplace, exercise, classes, solved)) {
      return easel.with(module.loader());
    }
  }
}
