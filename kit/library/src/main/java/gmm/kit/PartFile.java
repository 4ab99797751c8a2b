package gmm.kit;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file that is first written beside its final place, so that nobody ever sees half of it.
 *
 * @param whole its place
 * @param part where it is written
 */
public record PartFile(Path whole, Path part) {

  /** What is to be removed if somebody ends the program. */
  private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(PartFile::discardAll));
  }

  /**
   * {@return the part of a file; the folders above it are made}
   *
   * @param file its place
   * @throws IOException if they cannot be made
   */
  public static PartFile of(Path file) throws IOException {
    Path whole = file.toAbsolutePath();
    Files.createDirectories(whole.getParent());
    String name = "." + whole.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    PartFile target = new PartFile(whole, whole.resolveSibling(name));
    UNFINISHED.add(target.part);
    return target;
  }

  /**
   * Puts it in its place, at one stroke: whoever looks, at whatever moment this program is ended,
   * sees the file that was there or the new one. (A plain move removes the old one first.)
   *
   * @throws IOException if it cannot be moved
   */
  public void finish() throws IOException {
    try {
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) { // a file system that knows no such thing
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
    }
    UNFINISHED.remove(part);
  }

  /**
   * {@return whether there was a part to be taken away, that was not put in its place}
   *
   * @throws IOException if it cannot be removed
   */
  public boolean discard() throws IOException {
    boolean there = Files.deleteIfExists(part);
    UNFINISHED.remove(part);
    return there;
  }

  private static void discardAll() {
    for (Path part : UNFINISHED) {
      try {
        Files.deleteIfExists(part);
      } catch (IOException e) {
        continue; // nobody is left to be told
      }
    }
  }
}
