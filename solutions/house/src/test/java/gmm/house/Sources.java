package gmm.house;

import gmm.kit.CourseRoot;
import gmm.kit.Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The Java files that stand under the house's rules. */
final class Sources {

  private static final List<String> KIT =
      List.of("kit/library", "kit/testing", "kit/measuring", "kit/loop", "kit/cli");
  private static final String MAIN = "src/main/java/";

  private Sources() {}

  /** {@return them, as seen from the course's folder} */
  static List<Path> all() {
    Path root = CourseRoot.find();
    return Stream.concat(
            KIT.stream(), Arrays.stream(Module.values()).map(m -> "solutions/" + m.folder()))
        .flatMap(room -> below(root.resolve(room).resolve(MAIN)))
        .map(root::relativize)
        .toList();
  }

  /** {@return the name of the type in a file, with its package} */
  static String typeName(Path source) {
    String path = source.toString().replace('\\', '/');
    return path.substring(path.indexOf(MAIN) + MAIN.length(), path.length() - ".java".length())
        .replace('/', '.');
  }

  private static Stream<Path> below(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
