package gmm.course.check;

import gmm.kit.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which mutants of a module the tests have been tried on, so that an examination that took too long
 * can go on where it ended. All is forgotten as soon as a test, a solution or an alternative has
 * changed.
 */
final class TriedMutants {

  private static final String FOUND = "found";
  private static final String PASSES = "passes";

  private final Path file;
  private final Map<String, String> verdicts = new HashMap<>();

  private TriedMutants(Path file) {
    this.file = file;
  }

  /**
   * {@return what is known of a module's mutants}
   *
   * @param scratch where it is kept
   * @param name of the module
   * @param sources files and folders on which it depends
   * @throws IOException if they cannot be read
   */
  static TriedMutants of(Path scratch, String name, List<Path> sources) throws IOException {
    TriedMutants tried = new TriedMutants(scratch.resolve("mutants").resolve(name));
    String now = fingerprint(sources);
    List<String> before =
        Files.exists(tried.file) ? Utf8.read(tried.file).lines().toList() : List.of();
    if (before.isEmpty() || !before.getFirst().equals(now)) {
      Files.createDirectories(tried.file.getParent());
      Files.writeString(tried.file, now + "\n");
      return tried;
    }
    for (String line : before.subList(1, before.size())) {
      int end = line.indexOf(' ');
      if (end > 0) { // a line that was being written when the machine stopped has none
        tried.verdicts.put(line.substring(end + 1), line.substring(0, end));
      }
    }
    return tried;
  }

  private static String fingerprint(List<Path> sources) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path source : sources) {
      if (!Files.exists(source)) {
        continue;
      }
      try (Stream<Path> below = Files.walk(source)) {
        for (Path path : below.filter(Files::isRegularFile).sorted().toList()) {
          byte[] content = Files.readAllBytes(path);
          all.append(path.getFileName()).append(content.length).append(Arrays.hashCode(content));
        }
      }
    }
    return "%x-%x".formatted(all.length(), all.toString().hashCode());
  }

  boolean knows(String key) {
    return verdicts.containsKey(key);
  }

  boolean passes(String key) {
    return PASSES.equals(verdicts.get(key));
  }

  /** Keeps a verdict at once: the next one may be the last there is time for. */
  synchronized void put(String key, boolean passes) {
    String verdict = passes ? PASSES : FOUND;
    verdicts.put(key, verdict);
    try {
      Files.writeString(file, verdict + " " + key + "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
