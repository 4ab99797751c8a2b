package gmm.course.check;

import gmm.course.run.Worker;
import gmm.kit.InputException;
import gmm.kit.Steps;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/** Many trials side by side, each with a worker of its own while it lasts. */
final class Trials {

  /** One of them. */
  interface Trial<T> {
    Optional<T> with(Worker worker) throws IOException;
  }

  private Trials() {}

  /** {@return what they found, in their order} */
  static <T> List<T> all(String name, List<Trial<T>> trials, List<Worker> workers)
      throws IOException {
    BlockingQueue<Worker> idle = new LinkedBlockingQueue<>(workers);
    List<T> found = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(workers.size());
        Steps steps = Steps.of(name, Math.max(1, trials.size()))) {
      List<Callable<Optional<T>>> tasks = new ArrayList<>();
      for (Trial<T> trial : trials) {
        tasks.add(
            () -> {
              Worker worker = idle.take();
              try {
                return trial.with(worker);
              } finally {
                idle.add(worker);
                steps.step();
              }
            });
      }
      for (Future<Optional<T>> one : threads.invokeAll(tasks)) {
        one.get().ifPresent(found::add);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InputException("The check was interrupted.", e);
    } catch (ExecutionException e) {
      throw new IOException(
          "one of the %s could not be tried: %s".formatted(name, e.getCause()), e);
    }
    return found;
  }
}
