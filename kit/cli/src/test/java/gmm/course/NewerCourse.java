package gmm.course;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.Folders;
import gmm.kit.Module;
import gmm.kit.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** A handout as a student gets it a month later: the same course, and each file says how new. */
final class NewerCourse {

  static final String NUMBER = "1.2";
  private static final int FILES = 150;

  private NewerCourse() {}

  /** Makes one of a course in which nothing has been written. */
  static Path of(Path course, Path to, String age) throws IOException {
    Folders.copy(course, to, Set.of(".course"));
    write(to.resolve("pom.xml"), "<!-- %s -->".formatted(age));
    write(to.resolve("kit/library/pom.xml"), "<!-- %s -->".formatted(age));
    write(to.resolve("kit/" + age + "/pom.xml"), "<!-- only here -->");
    for (int i = 0; i < FILES; i++) {
      write(to.resolve("kit/library/many/file" + i), "<!-- %s -->".formatted(age));
    }
    write(test(to, "TestOf" + age), "// a test");
    Path source = source(to);
    write(source, "// %s%n%s".formatted(age, Files.readString(source)));
    return to;
  }

  static Path test(Path course, String name) {
    return course.resolve(Module.LIKELIHOOD.folder()).resolve("src/test/java/" + name + ".java");
  }

  static Path source(Path course) {
    ExerciseInfo exercise = Catalogue.course().get(NUMBER);
    return Progress.source(course, exercise);
  }

  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
