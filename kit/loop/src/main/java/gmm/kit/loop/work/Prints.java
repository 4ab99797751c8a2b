package gmm.kit.loop.work;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Takes what tests print: keeps the beginning, counts the rest, and stops a flood. */
final class Prints extends OutputStream {

  /** Whoever prints without end is stopped where it stands. */
  static final class Flood extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    Flood() {
      super("prints more than " + (MOST >> 20) + " MB: does a loop print without end?");
    }
  }

  private static final int KEPT = 4096;
  private static final long MOST = 4 << 20;

  private final byte[] kept = new byte[KEPT];
  private long total;
  private String flood;

  /** Puts itself in the place of both standard streams: a test may have closed those before. */
  synchronized void begin() {
    total = 0;
    flood = null;
    PrintStream stream = new PrintStream(this, true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) {
    if (total < KEPT) {
      System.arraycopy(bytes, from, kept, (int) total, (int) Math.min(length, KEPT - total));
    }
    total += length;
    if (total > MOST) {
      flood = Frames.place(Thread.currentThread().getStackTrace()).orElse("");
      throw new Flood();
    }
  }

  synchronized String text() {
    int length = (int) Math.min(total, KEPT);
    String text = new String(kept, 0, length, StandardCharsets.UTF_8);
    return total > KEPT ? "%s%n... and %,d more characters".formatted(text, total - KEPT) : text;
  }

  /** Where a flood was stopped; null if there was none. */
  synchronized String flood() {
    return flood;
  }
}
