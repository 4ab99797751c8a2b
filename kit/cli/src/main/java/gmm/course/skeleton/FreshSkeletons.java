package gmm.course.skeleton;

import gmm.kit.InputException;
import gmm.kit.Module;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What {@code src/main} of a student's module holds, made from the solved module. */
public final class FreshSkeletons {

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
    for (Path file : filesBelow(solved.resolve("src/main"))) {
      String name = solved.relativize(file).toString().replace('\\', '/');
      byte[] bytes = Files.readAllBytes(file);
      files.put(name, name.endsWith(".java") ? skeleton(name, bytes) : bytes);
    }
    return files;
  }

  private static byte[] skeleton(String name, byte[] solved) {
    String text = new String(solved, StandardCharsets.UTF_8).replace("\r\n", "\n");
    return Skeleton.of(name, text).getBytes(StandardCharsets.UTF_8);
  }

  static List<Path> filesBelow(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
