package gmm.kit.loop.keep;

import gmm.kit.ExerciseState;
import gmm.kit.PartFile;
import gmm.kit.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The versions of one file of a student's, in a folder below {@code .course/versions}.
 *
 * <p>A version is a file whose name says when it was saved and the digest of what it holds. There
 * is no list of them that could be cut off: whatever is ended at whatever moment, what is there is
 * whole. The same text is kept once. Of very many those go first that were not right, oldest first;
 * the oldest right one goes last.
 */
public final class Versions {

  private static final Pattern NAME = Pattern.compile("(\\d{1,18})-([0-9a-f]{16})\\.java");
  private static final int DIGEST_BYTES = 8;
  private static final int MOST = 200;

  /** Those that were not right, oldest first; then those that were, oldest last. */
  private static final Comparator<Version> LEAST_FIRST =
      (a, b) ->
          a.right() == b.right()
              ? (a.right() ? b.time().compareTo(a.time()) : a.time().compareTo(b.time()))
              : Boolean.compare(a.right(), b.right());

  private final Path folder;
  private final int most;

  private Versions(Path folder, int most) {
    this.folder = folder;
    this.most = most;
  }

  /**
   * {@return the versions of a file}
   *
   * @param root the course's folder
   * @param source the file, below it
   */
  public static Versions of(Path root, Path source) {
    return of(root, source, MOST);
  }

  static Versions of(Path root, Path source, int most) {
    String name = root.relativize(source).toString().replace('\\', '/');
    String plain = name.replace("/src/main/java", "").replaceFirst("\\.java$", "");
    return new Versions(root.resolve(".course/versions").resolve(plain), most);
  }

  /** {@return where they are kept; there once there are any} */
  public Path folder() {
    return folder;
  }

  /**
   * Keeps what the file holds now. Nothing is not worth keeping.
   *
   * @param content the bytes
   * @return where; empty where there was nothing to keep
   * @throws IOException if it cannot be written
   */
  public Optional<Path> keep(byte[] content) throws IOException {
    if (new String(content, StandardCharsets.UTF_8).isBlank()) {
      return Optional.empty();
    }
    String digest = digest(content);
    List<Version> all = all();
    Path place = folder.resolve("%d-%s.java".formatted(now(all), digest));
    Optional<Version> same = all.stream().filter(v -> v.digest().equals(digest)).findFirst();
    if (same.isPresent()) {
      if (same.get().equals(all.getFirst())) {
        return Optional.of(same.get().file());
      }
      try {
        Files.move(same.get().file(), place, StandardCopyOption.ATOMIC_MOVE);
        return Optional.of(place);
      } catch (NoSuchFileException e) { // another watch was quicker
        return Optional.of(same.get().file());
      }
    }
    PartFile part = PartFile.of(place);
    try {
      Files.write(part.part(), content);
      part.finish();
    } finally {
      part.discard();
    }
    thinOut();
    return Optional.of(place);
  }

  /** Later than any other, whatever the clock says. */
  private static long now(List<Version> all) {
    long latest = all.isEmpty() ? 0 : all.getFirst().time().toEpochMilli();
    return Math.max(System.currentTimeMillis(), latest + 1);
  }

  /**
   * Notes how an exercise stood with a version that is kept.
   *
   * @param digest of its bytes
   * @param exercise number
   * @param state how it stood
   * @throws IOException if that cannot be written
   */
  public void note(String digest, String exercise, ExerciseState state) throws IOException {
    Map<String, String> states = states(digest);
    if (state.words().equals(states.put(exercise, state.words()))) {
      return;
    }
    StringBuilder text = new StringBuilder();
    states.forEach((number, words) -> text.append(number).append(' ').append(words).append('\n'));
    PartFile part = PartFile.of(statesFile(digest));
    try {
      Files.writeString(part.part(), text);
      part.finish();
    } finally {
      part.discard();
    }
  }

  /**
   * {@return all that are kept, the latest first}
   *
   * @throws IOException if they cannot be listed
   */
  public List<Version> all() throws IOException {
    List<Version> versions = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Matcher name = NAME.matcher(file.getFileName().toString());
          if (name.matches()) {
            Instant time = Instant.ofEpochMilli(Long.parseLong(name.group(1)));
            versions.add(new Version(file, time, name.group(2), states(name.group(2))));
          }
        }
      }
    }
    versions.sort(Comparator.comparing(Version::time).reversed());
    return versions;
  }

  private Path statesFile(String digest) {
    return folder.resolve(digest + ".states");
  }

  private Map<String, String> states(String digest) throws IOException {
    Map<String, String> states = new TreeMap<>();
    try {
      for (String line : Utf8.readLeniently(statesFile(digest)).lines().toList()) {
        int blank = line.indexOf(' ');
        if (blank > 0) {
          states.put(line.substring(0, blank), line.substring(blank + 1));
        }
      }
    } catch (NoSuchFileException e) {
      // it was never judged
    }
    return states;
  }

  private void thinOut() throws IOException {
    List<Version> all = all();
    List<Version> going = new ArrayList<>(all.subList(Math.min(1, all.size()), all.size()));
    going.sort(LEAST_FIRST);
    int tooMany = Math.clamp(all.size() - most, 0, going.size());
    for (Version version : going.subList(0, tooMany)) {
      Files.deleteIfExists(version.file());
      Files.deleteIfExists(statesFile(version.digest()));
    }
  }

  /**
   * {@return the digest by which a text is known}
   *
   * @param content its bytes
   */
  public static String digest(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
