package gmm.faces.given;

import java.io.IOException;
import java.io.InputStream;

/** A stream that gives no more bytes than were allowed: a small archive may unpack to terabytes. */
final class MeteredStream extends InputStream {

  private final InputStream in;
  private long allowed;

  MeteredStream(InputStream in) {
    this.in = in;
  }

  /**
   * From now on.
   *
   * @param bytes how many
   */
  void allow(long bytes) {
    allowed = bytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (allowed <= 0 && length > 0) {
      throw new IOException("it unpacks to more than it says");
    }
    int count = in.read(to, offset, (int) Math.min(length, allowed));
    allowed -= Math.max(count, 0);
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
