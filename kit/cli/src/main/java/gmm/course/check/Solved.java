package gmm.course.check;

import gmm.course.skeleton.Skeleton;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.InputException;
import gmm.kit.testing.Corpus;
import gmm.kit.testing.Mistake;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The solved classes of a course, with another body in the place of a right one. */
final class Solved {

  private Solved() {}

  /**
   * {@return a folder of classes in which an exercise's method calls a mistake}
   *
   * @param root the course's folder
   * @param bed of its module
   * @param mistake marked as one
   * @param more folders of classes that it needs
   * @throws InputException if they do not fit
   * @throws IOException if files cannot be read or written
   */
  static Path with(Path root, TestBed bed, Method mistake, Path... more) throws IOException {
    ExerciseInfo exercise = Catalogue.course().get(mistake.getAnnotation(Mistake.class).exercise());
    String call = mistake.getDeclaringClass().getName() + "." + mistake.getName();
    return calling(root, bed, exercise, Corpus.methodOf(mistake), call, more);
  }

  /**
   * {@return a folder of classes in which an exercise's method calls another}
   *
   * @param root the course's folder
   * @param bed of its module
   * @param exercise which
   * @param method the name of its method
   * @param call the method that it is to call, with its class
   * @param more folders of classes that the call needs
   * @throws InputException if there is no such method, or they do not fit
   * @throws IOException if files cannot be read or written
   */
  static Path calling(
      Path root, TestBed bed, ExerciseInfo exercise, String method, String call, Path... more)
      throws IOException {
    Path relative = Path.of(exercise.type().replace('.', '/') + ".java");
    Path solved =
        root.resolve("solutions")
            .resolve(bed.module().folder())
            .resolve("src/main/java")
            .resolve(relative);
    String spliced =
        Skeleton.delegating(
            relative.toString(), Files.readString(solved), exercise.number(), method, call);
    if (!spliced.contains(call)) {
      throw new InputException(
          "%s has no method %s of exercise %s."
              .formatted(exercise.type(), method, exercise.number()));
    }
    String name = call.substring(call.lastIndexOf('.', call.lastIndexOf('.') - 1) + 1);
    return bed.compileInPlaceOfSolved(
        exercise.number() + "-" + name, relative, spliced, List.of(more));
  }
}
