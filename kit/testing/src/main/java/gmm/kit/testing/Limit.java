package gmm.kit.testing;

import gmm.kit.Todo;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs something in a thread that can be left behind. */
final class Limit {

  private Limit() {}

  /**
   * {@return what the task gives}
   *
   * @throws TimeoutException if it gives nothing in time; its thread is left behind and disowned
   * @throws Throwable what the task throws
   */
  static <T> T within(Duration limit, Callable<T> task) throws Throwable {
    FutureTask<T> future = new FutureTask<>(task);
    Thread thread = new Thread(future, "limited");
    thread.setDaemon(true);
    thread.start();
    try {
      return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      Todo.disown(thread);
      thread.interrupt();
      throw e;
    } catch (ExecutionException e) {
      throw e.getCause();
    }
  }
}
