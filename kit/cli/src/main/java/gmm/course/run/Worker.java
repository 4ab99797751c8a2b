package gmm.course.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import gmm.kit.ExerciseState;
import gmm.kit.InputException;
import gmm.kit.Waiting;
import gmm.kit.testing.Reason.Crashed;
import gmm.kit.testing.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that runs tests, so that nothing a test does (exit, exhaust the memory, run on for
 * ever) can stop ours. Started when first needed and again after it died.
 */
public final class Worker implements Tester {

  /** Made while the process that is to answer runs tests. */
  private static final class Replies {
    static final ObjectReader JSON = new ObjectMapper().readerFor(Message.class);
  }

  private final ObjectMapper json = new ObjectMapper();
  private final Workplace workplace;
  private final Duration patience;
  private final List<String> flags;
  private Process process;
  private BufferedReader lines;

  /**
   * @param workplace what is on the class path
   * @param patience how long a job may take before its process is ended
   */
  public Worker(Workplace workplace, Duration patience) {
    this(workplace, patience, List.of());
  }

  /**
   * @param workplace what is on the class path
   * @param patience how long a job may take before its process is ended
   * @param flags for its Java
   */
  public Worker(Workplace workplace, Duration patience, List<String> flags) {
    this.workplace = workplace;
    this.patience = patience;
    this.flags = List.copyOf(flags);
  }

  @Override
  public Outcome run(Job job) {
    Outcome outcome = runOnce(job);
    Optional<Verdict> crash = outcome.crash();
    if (outcome.complete() || crash.isEmpty() || crash.get().exercises().isEmpty()) {
      return outcome;
    }
    Map<String, ExerciseState> known = new TreeMap<>(job.known());
    crash.get().exercises().forEach(n -> known.put(n, ExerciseState.CRASHED));
    return outcome.of(crash.get().exercises()).then(run(job.goingOnFrom(known)));
  }

  private Outcome runOnce(Job job) {
    ensureStarted();
    Answers answers = new Answers(lines);
    CompletableFuture<Void> read = CompletableFuture.completedFuture(null);
    try {
      OutputStream jobs = process.getOutputStream();
      jobs.write(json.writeValueAsBytes(job));
      jobs.write('\n');
      jobs.flush();
      read = CompletableFuture.runAsync(answers::readAll, Waiting.OWN_THREAD);
      read.get(patience.toSeconds(), TimeUnit.SECONDS);
    } catch (IOException | ExecutionException | TimeoutException e) {
      // died or stuck: the answers are what came before
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!answers.areComplete()) {
      answers.ended = lastWords();
      close();
      read.exceptionally(ended -> null).join(); // soon: what it reads from is gone
    }
    return answers.outcome();
  }

  /** What comes back for one job. */
  private final class Answers {

    private final BufferedReader from;
    private final Found found = new Found();
    private String printed;
    private volatile String ended;

    Answers(BufferedReader from) {
      this.from = from;
    }

    synchronized boolean areComplete() {
      return printed != null;
    }

    void readAll() {
      try {
        String line = from.readLine();
        while (line != null && !isLast(Replies.JSON.readValue(line))) {
          line = from.readLine();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private synchronized boolean isLast(Message message) {
      printed = message.printed();
      if (message.verdict() != null) {
        found.add(message.verdict());
      }
      return areComplete();
    }

    /** A process that has ended by itself leaves a number behind. */
    private Verdict withLastWords(Verdict crashed) {
      if (!crashed.reason().equals(new Crashed()) || ended == null) {
        return crashed;
      }
      return new Verdict(crashed.test(), crashed.exercises(), new Crashed(ended, null));
    }

    synchronized Outcome outcome() {
      List<Verdict> all = found.verdicts();
      found.running().map(this::withLastWords).ifPresent(all::add);
      return new Outcome(all, areComplete(), printed == null ? "" : printed);
    }
  }

  /** How the process ended, if it did by itself. */
  private String lastWords() {
    try {
      return process.waitFor(1, TimeUnit.SECONDS)
          ? "it ended with exit code " + process.exitValue()
          : "it did not end within %d s, and was stopped".formatted(patience.toSeconds());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  @Override
  public void start() {
    ensureStarted();
  }

  private void ensureStarted() {
    if (process != null && process.isAlive()) {
      return;
    }
    List<String> command = workplace.javaCommand(flags, WorkerMain.class.getName());
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException e) {
      throw new InputException("Cannot start " + command.getFirst() + ": " + e.getMessage(), e);
    }
    lines =
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
