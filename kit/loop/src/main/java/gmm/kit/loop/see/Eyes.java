package gmm.kit.loop.see;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Sees what has changed in folders of sources, by names, times and sizes.
 *
 * <p>It asks, again and again: file events do not come on WSL 2 and in containers' mounts, and come
 * ten seconds late on macOS with older JDKs. Whether an editor writes in place or puts another file
 * in the place of the old one is all the same to it.
 */
public final class Eyes {

  private record Stamp(FileTime time, long size) {}

  private static final int SETTLING_MILLIS = 8;

  /** Emptied, and not yet written: an editor is at work, or the file is to be empty. */
  private static final int PATIENCE_WITH_EMPTY = 30;

  private final Map<Path, Map<Path, Stamp>> seen = new HashMap<>();

  /**
   * Looks at folders for the first time: what is there now has not changed.
   *
   * @param folders which; one that is not there is empty
   * @throws IOException if something in them cannot be read
   */
  public Eyes(Collection<Path> folders) throws IOException {
    for (Path folder : folders) {
      seen.put(folder, look(folder));
    }
  }

  /**
   * {@return the sources below a folder that have changed, come or gone since it was asked for
   * last; it waits until whoever writes is done}
   *
   * @param folder one of those
   * @throws IOException if something in it cannot be read
   * @throws InterruptedException if the thread is
   */
  public Set<Path> changes(Path folder) throws IOException, InterruptedException {
    Map<Path, Stamp> before = seen.get(folder);
    Map<Path, Stamp> now = look(folder);
    if (now.equals(before)) {
      return Set.of();
    }
    int patience = PATIENCE_WITH_EMPTY;
    for (boolean settled = false; !settled; ) {
      Thread.sleep(SETTLING_MILLIS);
      Map<Path, Stamp> later = look(folder);
      settled = later.equals(now) && (patience-- <= 0 || !hasJustBeenEmptied(now, before));
      now = later;
    }
    seen.put(folder, now);
    return differing(before, now);
  }

  /**
   * {@return the sources below a folder when it was last asked for}
   *
   * @param folder one of those
   */
  public Set<Path> files(Path folder) {
    return new TreeSet<>(seen.get(folder).keySet());
  }

  private static boolean hasJustBeenEmptied(Map<Path, Stamp> now, Map<Path, Stamp> before) {
    return now.entrySet().stream()
        .anyMatch(e -> e.getValue().size() == 0 && !e.getValue().equals(before.get(e.getKey())));
  }

  private static Set<Path> differing(Map<Path, Stamp> before, Map<Path, Stamp> now) {
    Set<Path> changed = new TreeSet<>(before.keySet());
    changed.addAll(now.keySet());
    changed.removeIf(file -> now.containsKey(file) && now.get(file).equals(before.get(file)));
    return changed;
  }

  private static Map<Path, Stamp> look(Path folder) throws IOException {
    Map<Path, Stamp> sources = new HashMap<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".java")) {
              sources.put(file, new Stamp(attributes.lastModifiedTime(), attributes.size()));
            }
            return FileVisitResult.CONTINUE;
          }

          /** Gone while we looked, or not there at all: the next look will tell. */
          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    return sources;
  }
}
