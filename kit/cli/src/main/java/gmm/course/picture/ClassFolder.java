package gmm.course.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Compiled classes below a folder. */
final class ClassFolder {

  private static final String SUFFIX = ".class";

  private ClassFolder() {}

  /**
   * {@return the classes as bytes, by name}
   *
   * @param folder where packages begin
   * @throws IOException if one cannot be read
   */
  static Map<String, byte[]> of(Path folder) throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    try (Stream<Path> below = Files.walk(folder)) {
      List<Path> files = below.filter(f -> f.toString().endsWith(SUFFIX)).toList();
      for (Path file : files) {
        String path = folder.relativize(file).toString();
        String name = path.substring(0, path.length() - SUFFIX.length());
        classes.put(
            name.replace(file.getFileSystem().getSeparator(), "."), Files.readAllBytes(file));
      }
    }
    return classes;
  }
}
