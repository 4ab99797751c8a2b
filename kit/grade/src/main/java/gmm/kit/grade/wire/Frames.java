package gmm.kit.grade.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A pipe's two directions as frames: a length and as many bytes. */
public final class Frames {

  /** Bytes of the longest frame. */
  public static final int LONGEST = 32 << 20;

  /** Characters of the longest text in a frame. */
  public static final int LONGEST_TEXT = 1 << 20;

  private static final int BUFFER = 1 << 16;

  private final DataInputStream in;
  private final DataOutputStream out;

  /**
   * @param in where frames come from
   * @param out where they go
   */
  public Frames(InputStream in, OutputStream out) {
    this.in = new DataInputStream(new BufferedInputStream(in, BUFFER));
    this.out = new DataOutputStream(new BufferedOutputStream(out, BUFFER));
  }

  /** Writes the content of a frame. */
  @FunctionalInterface
  public interface Content {
    /**
     * @param out takes it
     * @throws IOException if something in it has no form
     */
    void writeTo(DataOutputStream out) throws IOException;
  }

  /**
   * Sends a frame, whole or not at all.
   *
   * @param content what is in it
   * @throws IOException if it has no form or is too long, or the pipe is broken
   */
  public void send(Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream to = new DataOutputStream(bytes);
    content.writeTo(to);
    if (bytes.size() > LONGEST) {
      throw new IOException("more than " + LONGEST + " bytes");
    }
    synchronized (out) {
      out.writeInt(bytes.size());
      bytes.writeTo(out);
      out.flush();
    }
  }

  /**
   * {@return the next frame}
   *
   * @throws Forged if it is too long
   * @throws IOException if the pipe ends
   */
  public DataInputStream receive() throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LONGEST) {
      throw new Forged("a frame of " + length + " bytes");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }

  /**
   * {@return a number of things that follow in a frame: never more than there can be}
   *
   * @param in the frame
   * @param bytes that each takes at least
   * @throws IOException if the rest of the frame is too short for it
   */
  public static int count(DataInputStream in, int bytes) throws IOException {
    int n = in.readInt();
    if (n < 0 || (long) n * bytes > in.available()) {
      throw new Forged("a length of " + n);
    }
    return n;
  }

  /**
   * Writes a text.
   *
   * @param out the frame
   * @param text any
   * @throws IOException never but by the stream
   */
  public static void text(DataOutputStream out, String text) throws IOException {
    String most = text.length() > LONGEST_TEXT / 4 ? text.substring(0, LONGEST_TEXT / 4) : text;
    byte[] bytes = most.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * {@return a text}
   *
   * @param in the frame
   * @throws IOException if it is too long
   */
  public static String text(DataInputStream in) throws IOException {
    int length = count(in, 1);
    if (length > LONGEST_TEXT) {
      throw new Forged("a text of " + length + " bytes");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * Writes a block of bytes.
   *
   * @param out the frame
   * @param bytes any
   * @throws IOException never but by the stream
   */
  public static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * {@return a block of bytes}
   *
   * @param in the frame
   * @throws IOException if the frame is too short
   */
  public static byte[] bytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[count(in, 1)];
    in.readFully(bytes);
    return bytes;
  }
}
