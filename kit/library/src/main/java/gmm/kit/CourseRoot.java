package gmm.kit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of the course: the one that holds {@code .mvn} and the modules. */
public final class CourseRoot {

  private static final String PROPERTY = "course.root";

  private CourseRoot() {}

  /**
   * {@return the course's folder: the property {@code course.root}, else the nearest folder at or
   * above the working directory that holds one}
   *
   * @throws InputException if there is none
   */
  public static Path find() {
    String given = System.getProperty(PROPERTY);
    if (given != null && !given.isBlank()) {
      return Path.of(given).toAbsolutePath().normalize();
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(".mvn"))
          && Files.isDirectory(at.resolve("module-01-likelihood"))) {
        return at;
      }
    }
    throw new InputException(
        "This is not inside the course: run it in the folder that holds module-01-likelihood.");
  }

  /**
   * {@return a file under {@code shared/} beside the course, where the machine has it}
   *
   * @param name path below {@code shared/}, such as {@code "data/npy/spirals.npy"}
   */
  public static Optional<Path> shared(String name) {
    Path file = find().resolveSibling("shared").resolve(name);
    return Files.exists(file) ? Optional.of(file) : Optional.empty();
  }
}
