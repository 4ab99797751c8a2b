package gmm.course.skeleton;

import gmm.kit.InputException;
import gmm.kit.Module;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What {@code src/main} of a student's module holds, made from the solved module: the exercise
 * classes and their packages' javadoc, and nothing else. All that is given stays in the solved
 * module, which the student's depends on.
 */
public final class FreshSkeletons {

  private static final String PACKAGE = "package-info.java";

  private FreshSkeletons() {}

  /**
   * {@return every file by its path below the student's module, such as {@code
   * src/main/java/gmm/em/KMeans.java}}
   *
   * @param root the course's folder
   * @param module which
   * @throws IOException if the solutions cannot be read
   * @throws InputException if there are none
   */
  public static Map<String, byte[]> of(Path root, Module module) throws IOException {
    Path solved = root.resolve("solutions").resolve(module.folder());
    if (!Files.isDirectory(solved)) {
      throw new InputException(
          "There is no folder solutions/"
              + module.folder()
              + ": skeletons are made where the solutions are, a handout has none.");
    }
    Map<String, byte[]> files = new TreeMap<>();
    for (Path file : solvedSources(root, module)) {
      String text = Files.readString(file).replace("\r\n", "\n");
      if (!Skeleton.exercisesIn(file.toString(), text).isEmpty()) {
        String name = solved.relativize(file).toString().replace('\\', '/');
        files.put(name, Skeleton.of(name, text).getBytes(StandardCharsets.UTF_8));
        addPackage(file.resolveSibling(PACKAGE), solved, files);
      }
    }
    return files;
  }

  private static void addPackage(Path info, Path solved, Map<String, byte[]> files)
      throws IOException {
    if (Files.exists(info)) {
      String text = Files.readString(info).replace("\r\n", "\n");
      files.put(
          solved.relativize(info).toString().replace('\\', '/'),
          text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * {@return the sources of a solved module that are given: all that hold no exercise}
   *
   * @param root the course's folder
   * @param module which
   * @throws IOException if the solutions cannot be read
   */
  public static List<Path> given(Path root, Module module) throws IOException {
    List<Path> given = new ArrayList<>();
    for (Path file : solvedSources(root, module)) {
      if (Skeleton.exercisesIn(file.toString(), Files.readString(file)).isEmpty()) {
        given.add(file);
      }
    }
    return given;
  }

  private static List<Path> solvedSources(Path root, Module module) throws IOException {
    Path sources = root.resolve("solutions").resolve(module.folder()).resolve("src/main/java");
    try (Stream<Path> all = Files.walk(sources)) {
      return all.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }
}
