package gmm.course.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A stream that is given up when nothing comes for too long. */
final class ImpatientStream extends FilterInputStream {

  private final Duration patience;

  ImpatientStream(InputStream in, Duration patience) {
    super(in);
    this.patience = patience;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    FutureTask<Integer> reading = new FutureTask<>(() -> in.read(buffer, from, length));
    Thread.startVirtualThread(reading);
    try {
      return reading.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      in.close(); // which ends the reading too
      throw new IOException("nothing came for " + patience.toSeconds() + " seconds", e);
    } catch (ExecutionException e) {
      throw new IOException("the connection broke off", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(e.getMessage());
    }
  }
}
