package gmm.kit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Text that a person's editor has saved: UTF-8, or a sentence that says where it is not. */
public final class Utf8 {

  private static final int MARK_LENGTH = 3;

  /**
   * Why bytes are not the text that the course and the compiler read.
   *
   * @param line where, from 1
   * @param sentence what is wrong and what to do about it
   */
  public record Fault(int line, String sentence) {}

  private Utf8() {}

  /**
   * {@return the text of a file, to the letter}
   *
   * @param file its place
   * @param shown its name, for the message
   * @throws IOException if it cannot be read
   * @throws InputException if it is not UTF-8; names the file, the line and the remedy
   */
  public static String read(Path file, String shown) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Optional<Fault> fault = fault(bytes);
    if (fault.isPresent()) {
      throw new InputException(
          shown + ", line " + fault.get().line() + ": " + fault.get().sentence());
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * {@return the text of a file, to the letter}
   *
   * @param file its place
   * @throws IOException if it cannot be read
   * @throws InputException if it is not UTF-8; names the file, the line and the remedy
   */
  public static String read(Path file) throws IOException {
    return read(file, file.toString());
  }

  /**
   * {@return the text of a file to be searched or shown, whatever its encoding: what is not UTF-8
   * becomes U+FFFD}
   *
   * @param file its place
   * @throws IOException if it cannot be read
   */
  public static String readLeniently(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /**
   * {@return the first place where bytes are not UTF-8, or the mark before them that Java's
   * compiler refuses; empty where all is well}
   *
   * @param bytes a file's content
   */
  public static Optional<Fault> fault(byte[] bytes) {
    if (bytes.length >= MARK_LENGTH
        && (bytes[0] & 0xff) == 0xef
        && (bytes[1] & 0xff) == 0xbb
        && (bytes[2] & 0xff) == 0xbf) {
      return Optional.of(
          new Fault(
              1,
              "the file begins with a byte order mark, which Java does not read; save it as UTF-8"
                  + " without one (\"UTF-8\", not \"UTF-8 with BOM\")."));
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    // a byte gives one char at most
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    boolean good = !decoder.decode(in, out, true).isError();
    return good ? Optional.empty() : Optional.of(notUtf8(bytes, in.position()));
  }

  private static Fault notUtf8(byte[] bytes, int at) {
    int line = 1;
    for (int i = 0; i < at; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return new Fault(
        line,
        "a character here is not UTF-8 (byte 0x%02X); save the file as UTF-8 in your editor, or type the character again."
            .formatted(bytes[at] & 0xff));
  }
}
