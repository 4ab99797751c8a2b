package gmm.course.skeleton;

import gmm.kit.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The digests of a module's files as they were last generated, line endings normalised: what tells
 * a student's change from a skeleton that is out of date.
 */
public final class Manifest {

  /** The file's name, in the module's folder. */
  public static final String FILE = ".skeletons.sha256";

  private final Map<String, String> digests;

  private Manifest(Map<String, String> digests) {
    this.digests = digests;
  }

  /**
   * {@return the manifest in a module's folder; an empty one where there is none}
   *
   * @param folder the module's
   * @throws IOException if it cannot be read
   */
  public static Manifest in(Path folder) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    Path file = folder.resolve(FILE);
    if (Files.exists(file)) {
      for (String line : Utf8.readLeniently(file).lines().toList()) {
        int gap = line.indexOf("  ");
        if (gap > 0) {
          digests.put(line.substring(gap + 2), line.substring(0, gap));
        }
      }
    }
    return new Manifest(digests);
  }

  /**
   * {@return the manifest of these files}
   *
   * @param files contents by path below the module
   */
  public static Manifest of(Map<String, byte[]> files) {
    Map<String, String> digests = new TreeMap<>();
    files.forEach((name, bytes) -> digests.put(name, digest(name, bytes)));
    return new Manifest(digests);
  }

  /**
   * Writes it into a module's folder.
   *
   * @param folder the module's
   * @throws IOException if it cannot be written
   */
  public void write(Path folder) throws IOException {
    String text =
        digests.entrySet().stream()
            .map(e -> e.getValue() + "  " + e.getKey() + "\n")
            .collect(Collectors.joining());
    Files.writeString(folder.resolve(FILE), text);
  }

  Map<String, String> digests() {
    return Map.copyOf(digests);
  }

  /**
   * {@return the digest that a file had when it was last generated}
   *
   * @param name path below the module
   */
  public Optional<String> digest(String name) {
    return Optional.ofNullable(digests.get(name));
  }

  /**
   * {@return the SHA-256 of a file's content, of a text with line feeds alone}
   *
   * @param name the file's, which tells a text
   * @param bytes its content
   */
  public static String digest(String name, byte[] bytes) {
    byte[] content = bytes;
    if (name.endsWith(".java") || name.contains("META-INF/services")) {
      content =
          new String(bytes, StandardCharsets.UTF_8)
              .replace("\r\n", "\n")
              .getBytes(StandardCharsets.UTF_8);
    }
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
