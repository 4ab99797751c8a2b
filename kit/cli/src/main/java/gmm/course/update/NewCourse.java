package gmm.course.update;

import gmm.kit.InputException;
import gmm.kit.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A course's folder, as files by their path below it, with {@code /}. */
final class NewCourse {

  /** What builds and commands make, and what is a person's own. */
  private static final Set<String> NOT_GIVEN =
      Set.of("target", ".course", "course-out", ".git", ".idea", ".vscode", ".settings");

  private NewCourse() {}

  /**
   * {@return the folder of the course: this one, or the only one in it}
   *
   * @param folder perhaps unpacked from an archive
   * @param name what a person calls it
   * @throws IOException if it cannot be read
   * @throws InputException if there is none, or it is not a handout
   */
  static Path in(Path folder, Path name) throws IOException {
    Path course = folder;
    if (!isCourse(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        List<Path> courses = inside.filter(NewCourse::isCourse).toList();
        if (courses.size() != 1) {
          throw refused(name, "holds no course: name a handout, its folder or its archive");
        }
        course = courses.getFirst();
      }
    }
    if (Files.exists(course.resolve("solutions"))) {
      throw refused(name, "is the whole course with its solutions: name a handout of it");
    }
    return course;
  }

  private static boolean isCourse(Path folder) {
    return Files.isRegularFile(folder.resolve("pom.xml"))
        && Files.isDirectory(folder.resolve("kit"))
        && Arrays.stream(Module.values())
            .allMatch(m -> Files.isDirectory(folder.resolve(m.folder()).resolve("src/main/java")));
  }

  private static InputException refused(Path name, String why) {
    return new InputException("%s %s. Nothing has been changed.".formatted(name, why));
  }

  /**
   * {@return all that is given in a course, and what a student has added to it}
   *
   * @param course its folder
   * @throws IOException if it cannot be read
   */
  static Set<String> files(Path course) throws IOException {
    Set<String> files = new TreeSet<>();
    try (Stream<Path> below = Files.walk(course)) {
      for (Path file : below.filter(Files::isRegularFile).toList()) {
        Path name = course.relativize(file);
        boolean given = true;
        for (Path part : name) {
          given &= !NOT_GIVEN.contains(part.toString());
        }
        if (given) {
          files.add(name.toString().replace('\\', '/'));
        }
      }
    }
    return files;
  }
}
