package gmm.course.update;

import gmm.kit.InputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** An archive's files in a folder. Nothing that it says of places is believed. */
final class Unpacked {

  private static final int EXECUTABLE = 0100;
  private static final long MOST = 1L << 30;

  private final Path archive;
  private final Path into;
  private long total;

  private Unpacked(Path archive, Path into) {
    this.archive = archive;
    this.into = into;
  }

  /**
   * Unpacks.
   *
   * @param archive a zip or a tar.gz
   * @param into folder; made if need be
   * @throws InputException if it is no such archive, broken, cut off, too large, or has names that
   *     lead elsewhere or links
   */
  static void of(Path archive, Path into) {
    Unpacked unpacked = new Unpacked(archive, into);
    String name = archive.getFileName().toString().toLowerCase(Locale.ROOT);
    try {
      Files.createDirectories(into);
      if (name.endsWith(".zip")) {
        unpacked.zip();
      } else if (name.endsWith(".tar.gz") || name.endsWith(".tgz")) {
        unpacked.tar();
      } else {
        throw unpacked.refused("is neither a folder nor a .zip or .tar.gz");
      }
    } catch (IOException | IllegalArgumentException e) {
      InputException refused =
          unpacked.refused("cannot be unpacked, it is broken or was cut off: fetch it again");
      refused.initCause(e);
      throw refused;
    }
  }

  private void zip() throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
      for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
        ZipArchiveEntry entry = all.nextElement();
        if (entry.isUnixSymlink()) {
          throw refused("has a link in it, " + entry.getName());
        }
        if (!entry.isDirectory()) {
          try (InputStream in = zip.getInputStream(entry)) {
            write(entry.getName(), in, entry.getSize(), entry.getUnixMode());
          }
        }
      }
    }
  }

  private void tar() throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isDirectory()) {
          continue;
        }
        if (!entry.isFile() || entry.isSymbolicLink() || entry.isLink()) {
          throw refused("has a link or a device in it, " + entry.getName());
        }
        write(entry.getName(), tar, entry.getSize(), entry.getMode());
      }
    }
  }

  private void write(String name, InputStream in, long size, int mode) throws IOException {
    Path file = into.resolve(name).normalize();
    if (name.contains("\\") || Path.of(name).isAbsolute() || !file.startsWith(into)) {
      throw refused("has a file that does not belong into a course, " + name);
    }
    Files.createDirectories(file.getParent());
    long written = Files.copy(new Limited(in), file);
    if (size >= 0 && written != size) {
      throw new IOException("%s has %d bytes and not %d".formatted(name, written, size));
    }
    if ((mode & EXECUTABLE) != 0 && !file.toFile().setExecutable(true)) {
      throw new IOException("cannot make it executable: " + file);
    }
  }

  private InputException refused(String why) {
    return new InputException("%s %s. Nothing has been changed.".formatted(archive, why));
  }

  /** An archive of a few bytes may hold more than any disk. */
  private final class Limited extends InputStream {

    private final InputStream in;

    Limited(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = in.read(bytes, from, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int bytes) {
      total += bytes;
      if (total > MOST) {
        throw refused("holds more than a gigabyte, which no course does");
      }
    }
  }
}
