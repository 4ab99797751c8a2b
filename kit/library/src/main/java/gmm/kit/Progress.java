package gmm.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What the tests last said of a student's exercises, kept in {@code .course/progress} by whatever
 * ran them: the course command, Maven or an IDE.
 */
public final class Progress {

  /**
   * One exercise's entry.
   *
   * @param state what the tests said
   * @param digest of the source they ran on
   */
  public record Entry(ExerciseState state, String digest) {}

  private Progress() {}

  /**
   * {@return the entries of a module by exercise number}
   *
   * @param root the course's folder
   * @param module which
   * @throws IOException if they are there and cannot be read
   */
  public static Map<String, Entry> of(Path root, Module module) throws IOException {
    Map<String, Entry> entries = new TreeMap<>(ExerciseNumber.ORDER);
    read(file(root, module))
        .forEach(
            (number, value) ->
                parse(String.valueOf(value)).ifPresent(e -> entries.put((String) number, e)));
    return entries;
  }

  private static Optional<Entry> parse(String value) {
    String[] words = value.split(" ");
    for (ExerciseState state : ExerciseState.values()) {
      if (words.length == 2 && words[0].equals(state.name())) {
        return Optional.of(new Entry(state, words[1]));
      }
    }
    return Optional.empty(); // written by another version: as if it had never been tested
  }

  /**
   * Adds entries to what is known.
   *
   * @param root the course's folder
   * @param module which
   * @param states by exercise number
   * @throws IOException if they cannot be written
   */
  public static void record(Path root, Module module, Map<String, ExerciseState> states)
      throws IOException {
    Path file = file(root, module);
    Properties all = read(file);
    for (var entry : states.entrySet()) {
      Path source = source(root, Catalogue.course().get(entry.getKey()));
      all.setProperty(entry.getKey(), entry.getValue() + " " + digest(source));
    }
    PartFile fresh = PartFile.of(file);
    try {
      try (Writer out = Files.newBufferedWriter(fresh.part())) {
        all.store(out, null);
      }
      fresh.finish();
    } finally {
      fresh.discard();
    }
  }

  /**
   * {@return the file that a student writes an exercise in}
   *
   * @param root the course's folder
   * @param exercise which
   */
  public static Path source(Path root, ExerciseInfo exercise) {
    return root.resolve(Module.of(exercise.module()).folder())
        .resolve("src/main/java")
        .resolve(exercise.type().replace('.', '/') + ".java");
  }

  /**
   * {@return a digest of a source, the same whatever its line endings; {@code "none"} where there
   * is no such file}
   *
   * @param source the file
   * @throws IOException if it cannot be read
   */
  public static String digest(Path source) throws IOException {
    if (!Files.exists(source)) {
      return "none";
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(withLineFeeds(Files.readAllBytes(source))), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Bytes, not text: a source that is not UTF-8 keeps its progress too. */
  private static byte[] withLineFeeds(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != '\r' || i + 1 == bytes.length || bytes[i + 1] != '\n') {
        out.write(bytes[i]);
      }
    }
    return out.toByteArray();
  }

  private static Properties read(Path file) throws IOException {
    Properties all = new Properties();
    if (Files.exists(file)) {
      all.load(new StringReader(Utf8.readLeniently(file)));
    }
    return all;
  }

  private static Path file(Path root, Module module) {
    return root.resolve(".course/progress").resolve(module.folder() + ".properties");
  }
}
