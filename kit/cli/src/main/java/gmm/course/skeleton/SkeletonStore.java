package gmm.course.skeleton;

import gmm.kit.Module;
import gmm.kit.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The skeletons of record, for a student who has changed or lost one: made from the solutions where
 * they are, kept in an archive in the module's folder where they are not.
 */
public final class SkeletonStore {

  /** The archive's name, in the folder of a handout's module. */
  public static final String FILE = ".skeletons.zip";

  /** The same archive from the same skeletons. */
  private static final long NO_TIME = 315_532_800_000L;

  private SkeletonStore() {}

  /**
   * Keeps a module's skeletons in its folder.
   *
   * @param folder the module's
   * @param skeletons contents by path below the module
   * @throws IOException if the archive cannot be written
   */
  public static void write(Path folder, Map<String, byte[]> skeletons) throws IOException {
    try (OutputStream file = Files.newOutputStream(folder.resolve(FILE));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (var skeleton : new TreeMap<>(skeletons).entrySet()) {
        ZipEntry entry = new ZipEntry(skeleton.getKey());
        entry.setTime(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(skeleton.getValue());
        zip.closeEntry();
      }
    }
  }

  /**
   * {@return a file of a student's module as it was given; empty where this copy of the course does
   * not know it}
   *
   * @param root the course's folder
   * @param module which
   * @param name path below the module, such as {@code src/main/java/gmm/em/KMeans.java}
   * @throws IOException if it cannot be read
   */
  public static Optional<String> find(Path root, Module module, String name) throws IOException {
    Path solved = root.resolve("solutions").resolve(module.folder()).resolve(name);
    if (Files.exists(solved)) {
      return Optional.of(Skeleton.of(name, Utf8.read(solved).replace("\r\n", "\n")));
    }
    Path archive = root.resolve(module.folder()).resolve(FILE);
    return Files.exists(archive) ? entry(archive, name) : Optional.empty();
  }

  /**
   * {@return a student's source as it was given; empty where this copy of the course does not know
   * it}
   *
   * @param root the course's folder
   * @param source the file
   * @throws IOException if it cannot be read
   */
  public static Optional<String> find(Path root, Path source) throws IOException {
    for (Module module : Module.values()) {
      Path folder = root.resolve(module.folder());
      if (source.startsWith(folder)) {
        return find(root, module, folder.relativize(source).toString().replace('\\', '/'));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> entry(Path archive, String name) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      ZipEntry entry = zip.getEntry(name);
      if (entry == null) {
        return Optional.empty();
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }
}
