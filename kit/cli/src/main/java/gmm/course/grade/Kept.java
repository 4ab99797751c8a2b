package gmm.course.grade;

import com.fasterxml.jackson.databind.ObjectMapper;
import gmm.course.run.Workplace;
import gmm.kit.Module;
import gmm.kit.OutputFile;
import gmm.kit.grade.intake.HandedIn;
import gmm.kit.grade.report.Sheet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Sheets that are kept while a grading goes on: whoever ends it in the middle and starts it again
 * goes on where it was. A sheet holds for what was handed in and for the course as it was then.
 */
public final class Kept {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A sheet, and what it was made from. */
  private record Entry(String digest, Sheet sheet) {}

  private final Path folder;
  private final String course;

  /**
   * @param folder for the sheets
   * @param workplace the course
   * @param moreTests a folder of tests beside the course's own; or null
   * @throws IOException if the course cannot be read
   */
  public Kept(Path folder, Workplace workplace, Path moreTests) throws IOException {
    this.folder = folder;
    this.course = stateOf(workplace, moreTests);
  }

  private static String stateOf(Workplace workplace, Path moreTests) throws IOException {
    MessageDigest sha = sha256();
    for (Module module : Module.values()) {
      add(sha, Path.of(workplace.solved(module)));
      addAll(sha, workplace.root().resolve(module.folder()).resolve("src/test"));
    }
    if (moreTests != null) {
      addAll(sha, moreTests);
    }
    add(sha, Path.of(workplace.mistakes()));
    return HexFormat.of().formatHex(sha.digest());
  }

  private static void addAll(MessageDigest sha, Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        add(sha, file);
      }
    }
  }

  private static void add(MessageDigest sha, Path file) throws IOException {
    sha.update(
        "%s %d %d\n"
            .formatted(file, Files.size(file), Files.getLastModifiedTime(file).toMillis())
            .getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }

  /** A digest of all that a sheet depends on. */
  String digest(HandedIn handedIn, List<Module> modules, long seed) {
    MessageDigest sha = sha256();
    sha.update((course + " " + seed + " " + modules + "\n").getBytes(StandardCharsets.UTF_8));
    for (Module module : modules) {
      Map<String, byte[]> files = handedIn.sources().getOrDefault(module, Map.of());
      new TreeMap<>(files)
          .forEach(
              (name, text) -> {
                sha.update((name + " " + text.length + "\n").getBytes(StandardCharsets.UTF_8));
                sha.update(text);
              });
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  private Path file(String id) {
    return folder.resolve(id + ".json");
  }

  Optional<Sheet> find(String id, String digest) {
    if (!Files.exists(file(id))) {
      return Optional.empty();
    }
    try {
      Entry entry = JSON.readValue(file(id).toFile(), Entry.class);
      return Optional.of(entry).filter(e -> e.digest.equals(digest)).map(Entry::sheet);
    } catch (IOException e) {
      return Optional.empty(); // not to be read any more: it is graded again
    }
  }

  void keep(String id, String digest, Sheet sheet) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(new Entry(digest, sheet));
    OutputFile.at(file(id)).write(out -> out.write(bytes));
  }
}
