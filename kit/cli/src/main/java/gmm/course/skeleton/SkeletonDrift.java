package gmm.course.skeleton;

import gmm.kit.Module;
import gmm.kit.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** How the files of a student's module compare with the ones that would be generated now. */
public final class SkeletonDrift {

  /** What a file is. */
  public enum State {
    /** As it would be generated now. */
    FRESH,
    /** As it was generated once: the solution has changed since. */
    STALE,
    /** Not there. */
    MISSING,
    /** Changed by hand since it was generated: a student's work. */
    WRITTEN,
    /** Generated once, and its solution is no more. */
    ORPHAN
  }

  private final Path folder;
  private final Map<String, byte[]> fresh;
  private final Manifest manifest;

  private SkeletonDrift(Path folder, Map<String, byte[]> fresh, Manifest manifest) {
    this.folder = folder;
    this.fresh = fresh;
    this.manifest = manifest;
  }

  /**
   * {@return how a module stands}
   *
   * @param root the course's folder
   * @param module which
   * @throws IOException if its files cannot be read
   */
  public static SkeletonDrift of(Path root, Module module) throws IOException {
    Path folder = root.resolve(module.folder());
    return new SkeletonDrift(folder, FreshSkeletons.of(root, module), Manifest.in(folder));
  }

  /**
   * {@return each file's state, by its path below the module}
   *
   * @throws IOException if the files cannot be read
   */
  public Map<String, State> states() throws IOException {
    Map<String, State> states = new TreeMap<>();
    TreeSet<String> names = new TreeSet<>(fresh.keySet());
    names.addAll(manifest.digests().keySet());
    for (String name : names) {
      state(name).ifPresent(state -> states.put(name, state));
    }
    return states;
  }

  private Optional<State> state(String name) throws IOException {
    Path file = folder.resolve(name);
    byte[] wanted = fresh.get(name);
    if (!Files.exists(file)) {
      return wanted == null ? Optional.empty() : Optional.of(State.MISSING);
    }
    String now = Manifest.digest(name, Files.readAllBytes(file));
    boolean asGenerated = manifest.digest(name).filter(now::equals).isPresent();
    if (wanted == null) {
      return asGenerated ? Optional.of(State.ORPHAN) : Optional.empty();
    }
    if (now.equals(Manifest.digest(name, wanted))) {
      // a manifest that does not have this digest is itself out of date
      return Optional.of(asGenerated ? State.FRESH : State.STALE);
    }
    return Optional.of(asGenerated ? State.STALE : State.WRITTEN);
  }

  /**
   * Writes what is stale or missing, takes away orphans, and leaves what a student has written.
   *
   * @throws IOException if a file cannot be written
   */
  public void mend() throws IOException {
    Map<String, byte[]> generated = new TreeMap<>(fresh);
    for (var entry : states().entrySet()) {
      Path file = folder.resolve(entry.getKey());
      switch (entry.getValue()) {
        case STALE -> Files.write(file, inItsLineEnds(file, fresh.get(entry.getKey())));
        case MISSING -> {
          Files.createDirectories(file.getParent());
          Files.write(file, fresh.get(entry.getKey()));
        }
        case ORPHAN -> remove(file);
        case FRESH, WRITTEN -> {}
      }
    }
    Manifest.of(generated).write(folder);
  }

  /** An orphan, and the folders that it leaves empty. */
  private void remove(Path file) throws IOException {
    Files.delete(file);
    for (Path above = file.getParent(); !above.equals(folder); above = above.getParent()) {
      try (Stream<Path> inside = Files.list(above)) {
        if (inside.findAny().isPresent()) {
          return;
        }
      }
      Files.delete(above);
    }
  }

  private static byte[] inItsLineEnds(Path file, byte[] text) throws IOException {
    String lineEnd = TextStyle.of(Utf8.readLeniently(file)).lineEnd();
    return new String(text, StandardCharsets.UTF_8)
        .replace("\n", lineEnd)
        .getBytes(StandardCharsets.UTF_8);
  }
}
