package gmm.kit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file for the result of a long task: whether it can be written is known before the work begins,
 * and it appears only once it is complete.
 */
public final class OutputFile {

  /** Writes to an open stream. */
  @FunctionalInterface
  public interface Content {
    /**
     * @param out takes the content; closed by the caller
     * @throws IOException if writing fails
     */
    void writeTo(OutputStream out) throws IOException;
  }

  private final Path file;

  private OutputFile(Path file) {
    this.file = file;
  }

  /**
   * {@return a file that can be written; the folders above it are made}
   *
   * @param file its place; what is there stays until {@link #write}
   * @throws InputException if it is a folder or cannot be written
   */
  public static OutputFile at(Path file) {
    if (Files.isDirectory(file)) {
      throw new InputException("The path " + file + " is a folder: name a file in it.");
    }
    if (Files.exists(file) && !Files.isWritable(file)) {
      throw unwritable(file, null);
    }
    OutputFile output = new OutputFile(file);
    if (!output.isDevice()) {
      output.probe();
    }
    return output;
  }

  private void probe() {
    try {
      PartFile part = PartFile.of(file);
      Files.newOutputStream(part.part()).close();
      part.discard();
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** {@return its place} */
  public Path path() {
    return file;
  }

  /**
   * Writes it, replacing what was there.
   *
   * @param content what
   * @throws InputException if that fails; what was there before is kept
   */
  public void write(Content content) {
    try {
      if (isDevice()) {
        write(file, content);
        return;
      }
      PartFile target = PartFile.of(Files.exists(file) ? file.toRealPath() : file);
      try {
        write(target.part(), content);
        target.finish();
      } finally {
        target.discard();
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** A terminal or a pipe, for example: no file may take its place. */
  private boolean isDevice() {
    return Files.exists(file) && !Files.isRegularFile(file);
  }

  private static void write(Path path, Content content) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
      content.writeTo(out);
    }
  }

  private static InputException unwritable(Path file, IOException cause) {
    return new InputException(
        "The file "
            + file
            + " cannot be written: name one in a folder that you may write to, with room on its"
            + " disk.",
        cause);
  }
}
