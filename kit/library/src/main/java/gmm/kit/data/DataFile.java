package gmm.kit.data;

import gmm.kit.InputException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Opens files that a person names, and says in one sentence why one cannot be used. */
final class DataFile {

  /** Reads from an open stream. */
  @FunctionalInterface
  interface Reader<T> {
    T read(InputStream in) throws IOException;
  }

  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  private DataFile() {}

  /** {@return what the reader makes of the file, unpacked if it is gzip} */
  static <T> T readUnpacked(Path file, Reader<T> reader) {
    return read(
        file,
        plain -> {
          try (InputStream in = unpacked(plain)) {
            return reader.read(in);
          }
        });
  }

  /** {@return what the reader makes of the file as it is} */
  static <T> T read(Path file, Reader<T> reader) {
    requireReadable(file);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return reader.read(in);
    } catch (EOFException e) {
      throw truncated(file, e);
    } catch (ZipException e) {
      throw new InputException(
          "The file " + file + " is damaged (" + e.getMessage() + "): fetch it again.", e);
    } catch (CharacterCodingException e) {
      throw new InputException("The file " + file + " " + NotUtf8.why(file), e);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  static void requireReadable(Path file) {
    if (!Files.exists(file)) {
      throw new InputException("There is no file " + file + ": check its path.");
    }
    if (Files.isDirectory(file)) {
      throw new InputException("The path " + file + " is a folder: name a file in it.");
    }
    if (!Files.isReadable(file)) {
      throw new InputException("The file " + file + " may not be read: check its permissions.");
    }
  }

  static InputException truncated(Path file, Exception cause) {
    return new InputException(
        "The file " + file + " ends too early: it is truncated, fetch or write it again.", cause);
  }

  static InputException unreadable(Path file, IOException cause) {
    return new InputException(
        "The file " + file + " cannot be read (" + cause.getMessage() + ").", cause);
  }

  /** Refuses what would not fit into memory, before anything is set aside for it. */
  static void requireMemory(Path file, String what, double values) {
    double needed = values * Double.BYTES;
    double available = Runtime.getRuntime().maxMemory();
    if (needed > 0.9 * available) {
      throw new InputException(
          String.format(
              "The file %s promises %s, %.1f GB, and Java may use %.1f GB:"
                  + " is it damaged? If not, give Java more memory with -Xmx.",
              file, what, needed / 1e9, available / 1e9));
    }
  }

  /** {@return what is in a stream that can be marked, unpacked if it is gzip} */
  static InputStream unpacked(InputStream in) throws IOException {
    in.mark(2);
    boolean packed = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
    in.reset();
    return packed ? new BufferedInputStream(new GZIPInputStream(in)) : in;
  }
}
