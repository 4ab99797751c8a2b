package gmm.kit.grade.intake;

import gmm.kit.InputException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that does not go on for ever: what a small archive expands to is counted. */
final class Bounded extends FilterInputStream {

  private final long most;
  private long read;

  Bounded(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  private int counted(int n) {
    read += Math.max(0, n);
    if (read > most) {
      throw new InputException(
          "it expands to more than %d MB: hand in the modules' src/main/java alone"
              .formatted(most >> 20));
    }
    return n;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    counted(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    return counted(super.read(bytes, from, length));
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(n);
    counted((int) Math.min(Integer.MAX_VALUE, skipped));
    return skipped;
  }
}
