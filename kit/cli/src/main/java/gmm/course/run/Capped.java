package gmm.course.run;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Lets the beginning of what is printed through, and counts the rest: a flood hides the verdicts.
 */
final class Capped extends FilterOutputStream {

  private final int most;
  private long written;

  /**
   * @param most how many bytes go through
   */
  Capped(OutputStream to, int most) {
    super(to);
    this.most = most;
  }

  @Override
  public synchronized void write(int b) throws IOException {
    if (written++ < most) {
      out.write(b);
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) throws IOException {
    int through = Math.clamp(most - written, 0, length);
    out.write(bytes, from, through);
    written += length;
  }

  /** What to add at the end: nothing, or how much was left out. */
  synchronized String rest() {
    return written <= most ? "" : "%n... and %,d bytes more, not shown%n".formatted(written - most);
  }
}
