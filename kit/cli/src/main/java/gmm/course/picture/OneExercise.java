package gmm.course.picture;

import gmm.course.run.Workplace;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import gmm.kit.loop.build.MemoryLoader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A module in which one exercise is a student's, and all others are solved. */
final class OneExercise implements AutoCloseable {

  private final MemoryLoader loader;

  private OneExercise(MemoryLoader loader) {
    this.loader = loader;
  }

  /**
   * {@return the module}
   *
   * @param workplace the course
   * @param exercise the one that is the student's
   * @param students all classes that the student's module was compiled to
   * @param solved those of the solved one
   */
  static OneExercise of(
      Workplace workplace,
      ExerciseInfo exercise,
      Map<String, byte[]> students,
      Map<String, byte[]> solved) {
    Module module = Module.of(exercise.module());
    Map<String, byte[]> classes = new HashMap<>(solved);
    Set<String> others =
        Catalogue.course().of(module).stream()
            .map(ExerciseInfo::type)
            .filter(type -> !type.equals(exercise.type()))
            .collect(Collectors.toSet());
    students.forEach(
        (name, code) -> {
          if (!others.contains(outermost(name))) {
            classes.put(name, code);
          }
        });
    classes.computeIfPresent(
        exercise.type(), (type, code) -> Graft.of(code, solved.get(type), exercise.number()));
    return new OneExercise(
        new MemoryLoader(
            classes, List.of(workplace.solved(module)), OneExercise.class.getClassLoader()));
  }

  private static String outermost(String type) {
    int inner = type.indexOf('$');
    return inner < 0 ? type : type.substring(0, inner);
  }

  /** What loads it. */
  ClassLoader loader() {
    return loader;
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
