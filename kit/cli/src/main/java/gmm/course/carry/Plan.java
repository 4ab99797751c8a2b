package gmm.course.carry;

import gmm.kit.PartFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is carried over, and what is not.
 *
 * @param files contents by place, copies of what stays behind among them
 * @param carried exercises with their methods
 * @param own files of the student's own, below the course's folder
 * @param refused what was written and cannot be carried over
 * @param left what was written, and is here already in another form
 * @param tests tests of the older course that this one does not have
 */
public record Plan(
    Map<Path, byte[]> files,
    List<String> carried,
    List<String> own,
    List<Refused> refused,
    List<Refused> left,
    List<String> tests) {

  /** Copies the lists. */
  public Plan {
    files = new TreeMap<>(files);
    carried = List.copyOf(carried);
    own = List.copyOf(own);
    refused = List.copyOf(refused);
    left = List.copyOf(left);
    tests = List.copyOf(tests);
  }

  /**
   * Writes all files, or none.
   *
   * @throws IOException if one cannot be written; all are then as they were
   */
  public void write() throws IOException {
    List<PartFile> parts = new ArrayList<>();
    Deque<Path> done = new ArrayDeque<>();
    Map<Path, byte[]> before = new TreeMap<>();
    try {
      for (var file : files.entrySet()) {
        PartFile part = PartFile.of(file.getKey());
        parts.add(part);
        Files.write(part.part(), file.getValue());
        if (Files.isRegularFile(part.whole())) {
          before.put(part.whole(), Files.readAllBytes(part.whole()));
        }
      }
      for (PartFile part : parts) {
        part.finish();
        done.push(part.whole());
      }
    } catch (IOException e) {
      for (Path file : done) {
        putBack(file, before.get(file), e);
      }
      throw e;
    } finally {
      for (PartFile part : parts) {
        part.discard();
      }
    }
  }

  private static void putBack(Path file, byte[] content, IOException because) {
    try {
      if (content == null) {
        Files.delete(file);
      } else {
        Files.write(file, content);
      }
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }
}
