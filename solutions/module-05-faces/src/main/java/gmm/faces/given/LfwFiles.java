package gmm.faces.given;

import gmm.kit.InputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Goes through {@code lfw-funneled.tgz}, or the folder that was unpacked from it. */
final class LfwFiles {

  /** For headers and padding between two files of an archive. */
  private static final long BETWEEN = 1 << 20;

  /** The real archive unpacks to 0.3 GB. */
  private static final long LARGEST = 2L << 30;

  private static final int DEPTH = 3;

  private LfwFiles() {}

  /**
   * Hands every file over.
   *
   * @param source a gzip of a tar, or a folder
   * @param collector takes them
   * @throws InputException if the source cannot be read to its end, or unpacks to more than Labeled
   *     Faces in the Wild can have
   */
  static void each(Path source, LfwCollector collector) {
    try {
      if (Files.isDirectory(source)) {
        eachOfFolder(source, collector);
      } else {
        eachOfArchive(source, collector);
      }
    } catch (InputException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // of damaged headers, for one
      throw new InputException(
          source
              + " cannot be read to its end ("
              + e.getMessage()
              + "): it is damaged or no lfw-funneled.tgz, so fetch it again.",
          e);
    }
  }

  private static void eachOfArchive(Path archive, LfwCollector collector) throws IOException {
    try (var file = new BufferedInputStream(Files.newInputStream(archive));
        var unpacked = new MeteredStream(new GZIPInputStream(file));
        var tar = new TarArchiveInputStream(unpacked)) {
      unpacked.allow(BETWEEN);
      long total = 0;
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        total += entry.getSize();
        if (total > LARGEST) {
          throw new IOException("it unpacks to more than 2 GB");
        }
        unpacked.allow(entry.getSize() + BETWEEN);
        if (collector.wants(entry.getName(), isLink(entry), entry.getSize())) {
          collector.add(entry.getName(), tar.readAllBytes());
        }
      }
    }
  }

  /** Or anything else that is no plain file of its own. */
  private static boolean isLink(TarArchiveEntry entry) {
    return entry.isLink()
        || entry.isSymbolicLink()
        || entry.isSparse()
        || entry.isFIFO()
        || entry.isCharacterDevice()
        || entry.isBlockDevice();
  }

  private static void eachOfFolder(Path folder, LfwCollector collector) throws IOException {
    Path root = folder.toRealPath();
    for (Path file : files(root)) {
      String name = root.relativize(file).toString().replace('\\', '/');
      if (collector.wants(name, Files.isSymbolicLink(file), Files.size(file))) {
        collector.add(name, Files.readAllBytes(file));
      }
    }
  }

  /**
   * {@return what is in a folder of photographs, folders left out, links as they are, in order}
   *
   * @param folder {@code lfw_funneled} or the one above it
   * @throws IOException if it cannot be read
   */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> below = Files.walk(folder.toRealPath(), DEPTH)) { // follows no links
      return below
          .filter(path -> Files.isSymbolicLink(path) || Files.isRegularFile(path))
          .sorted()
          .toList();
    }
  }
}
