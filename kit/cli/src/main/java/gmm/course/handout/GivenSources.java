package gmm.course.handout;

import gmm.course.skeleton.FreshSkeletons;
import gmm.kit.Module;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The sources of what is given in a solved module, for an IDE to open; but not of any exercise
 * class, whose source is the solution.
 */
final class GivenSources {

  private static final long SAME_TIME = 0; // the same jar from the same sources

  private GivenSources() {}

  /**
   * Writes them into a jar.
   *
   * @param root the course's folder
   * @param module whose
   * @param jar its place
   * @throws IOException if they cannot be read or written
   */
  static void write(Path root, Module module, Path jar) throws IOException {
    Path sources = root.resolve("solutions").resolve(module.folder()).resolve("src/main/java");
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Path source : FreshSkeletons.given(root, module)) {
        ZipEntry entry = new ZipEntry(sources.relativize(source).toString().replace('\\', '/'));
        entry.setTime(SAME_TIME);
        zip.putNextEntry(entry);
        Files.copy(source, zip);
        zip.closeEntry();
      }
    }
  }
}
