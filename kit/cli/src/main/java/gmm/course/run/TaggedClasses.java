package gmm.course.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/**
 * Finds test classes by their tags without loading any: for a few tests of a module JUnit would
 * load and look through all of its classes.
 */
final class TaggedClasses {

  private static final String SUFFIX = ".class";
  private static final String MARK = constant(Tag.class.descriptorString());

  private TaggedClasses() {}

  /**
   * {@return the outermost classes that bear one of these tags, or whose nested classes do, or that
   * speak of one that does, since a tag is inherited; none where a root is a jar, which is not
   * looked into}
   *
   * @param roots of compiled classes
   * @param tags as in their annotations
   * @throws IOException if one cannot be read
   */
  static List<String> in(Set<Path> roots, Collection<String> tags) throws IOException {
    if (roots.stream().anyMatch(Files::isRegularFile)) {
      return List.of();
    }
    Map<String, String> bytes = new TreeMap<>();
    for (Path root : roots) {
      for (Path file : classFiles(root)) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        bytes.merge(outermost(root.relativize(file)), text, String::concat);
      }
    }
    List<String> wanted = tags.stream().map(TaggedClasses::constant).toList();
    Set<String> found = new TreeSet<>();
    bytes.forEach(
        (type, text) -> {
          if (text.contains(MARK) && wanted.stream().anyMatch(text::contains)) {
            found.add(type);
          }
        });
    addHeirs(found, bytes);
    return new ArrayList<>(found);
  }

  private static void addHeirs(Set<String> found, Map<String, String> bytes) {
    List<String> latest = List.copyOf(found);
    while (!latest.isEmpty()) {
      List<String> names = latest.stream().map(type -> constant(type.replace('.', '/'))).toList();
      latest =
          bytes.keySet().stream()
              .filter(type -> !found.contains(type))
              .filter(type -> names.stream().anyMatch(bytes.get(type)::contains))
              .toList();
      found.addAll(latest);
    }
  }

  /** A text as it stands among the constants of a class file. */
  private static String constant(String ascii) {
    return "\1" + (char) (ascii.length() >> 8) + (char) (ascii.length() & 0xff) + ascii;
  }

  private static List<Path> classFiles(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> below = Files.walk(root)) {
      return below.filter(f -> f.toString().endsWith(SUFFIX)).toList();
    }
  }

  private static String outermost(Path file) {
    String name = file.toString().replace('\\', '/').replace('/', '.');
    int inner = name.indexOf('$');
    return name.substring(0, inner < 0 ? name.length() - SUFFIX.length() : inner);
  }
}
