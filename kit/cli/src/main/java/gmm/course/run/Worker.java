package gmm.course.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import gmm.kit.InputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that runs tests, so that nothing a test does (exit, exhaust the memory, run on for
 * ever) can stop ours. Started when first needed and again after it died.
 */
public final class Worker implements AutoCloseable {

  private final ObjectMapper json = new ObjectMapper();
  private final Workplace workplace;
  private final Duration patience;
  private Process process;
  private BufferedReader answers;

  /**
   * @param workplace what is on the class path
   * @param patience how long a job may take before its process is ended
   */
  public Worker(Workplace workplace, Duration patience) {
    this.workplace = workplace;
    this.patience = patience;
  }

  /**
   * {@return what became of the tests; empty if they ended the process or did not come to an end}
   *
   * @param job the tests
   */
  public Optional<Outcome> run(Job job) {
    try {
      ensureStarted();
      OutputStream jobs = process.getOutputStream();
      jobs.write(json.writeValueAsBytes(job));
      jobs.write('\n');
      jobs.flush();
      String line =
          CompletableFuture.supplyAsync(this::nextLine).get(patience.toSeconds(), TimeUnit.SECONDS);
      if (line != null) {
        return Optional.of(json.readValue(line, Outcome.class));
      }
    } catch (IOException | ExecutionException | TimeoutException e) {
      // died or stuck: both mean no outcome
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    close();
    return Optional.empty();
  }

  private String nextLine() {
    try {
      return answers.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void ensureStarted() {
    if (process != null && process.isAlive()) {
      return;
    }
    List<String> command = workplace.javaCommand(WorkerMain.class.getName());
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      throw new InputException("Cannot start " + command.getFirst() + ": " + e.getMessage(), e);
    }
    answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
      process = null;
    }
  }
}
