package gmm.kit.grade.ask;

import gmm.kit.Waiting;
import gmm.kit.grade.cage.Cage;
import gmm.kit.grade.wire.Asks;
import gmm.kit.grade.wire.Frames;
import gmm.kit.grade.wire.Texts;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Compiles submissions in a process with limits, which is started anew where one ends it, and after
 * a number of submissions in any case: what it calculates adds up, and so does what it keeps.
 */
public final class Compilation implements AutoCloseable {

  private static final int MOST_PROBLEMS = 200;
  private static final int MOST_SUBMISSIONS = 25;
  private static final long GLANCE_MILLIS = 100;

  /** By the clock, as a multiple of the processor time: the machine may be busy. */
  private static final double PATIENCE = 6;

  /**
   * An error in a source.
   *
   * @param file its name, as it was given; empty where it is in none
   * @param line from 1; 0 where it is the whole file
   * @param message the compiler's
   */
  public record Problem(String file, int line, String message) {}

  /**
   * What came of it.
   *
   * @param classes their code by full name; empty where there are problems
   * @param problems errors
   */
  public record Result(Map<String, byte[]> classes, List<Problem> problems) {}

  /** What one submission may still take of the processor, in all its rounds. */
  public final class Turn {

    private double left = secondsASubmission;

    private Turn() {}

    /**
     * {@return the classes, or why there are none}
     *
     * @param sources by name
     * @param classPath as the process sees it
     * @throws NotCompiled if no compiler's process can be kept up: that says nothing of the sources
     * @throws IOException if none can be started at all
     */
    public Result compile(Map<String, String> sources, String classPath) throws IOException {
      synchronized (Compilation.this) {
        return Compilation.this.compile(sources, classPath, this);
      }
    }
  }

  /** No verdict about the sources: the compiler's process was too slow, or did not come up. */
  public static final class NotCompiled extends IOException {

    private static final long serialVersionUID = 1L;

    NotCompiled(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private final List<String> command;
  private final double secondsASubmission;
  private Process process;
  private Use use;
  private Frames frames;
  private int turns;

  /**
   * @param command that starts the process
   * @param secondsASubmission of processor time
   */
  public Compilation(List<String> command, double secondsASubmission) {
    this.command = List.copyOf(command);
    this.secondsASubmission = secondsASubmission;
  }

  /** {@return the turn of the next submission} */
  public synchronized Turn next() {
    if (++turns % MOST_SUBMISSIONS == 0) {
      close();
    }
    return new Turn();
  }

  /**
   * Once more in a fresh process where the first one ends: others' sources may have worn it out.
   */
  private Result compile(Map<String, String> sources, String classPath, Turn turn)
      throws IOException {
    boolean fresh = process == null || !process.isAlive();
    try {
      return compileOnce(sources, classPath, turn);
    } catch (ExecutionException e) {
      close();
      if (fresh) {
        return failed("the compiler does not outlive it");
      }
      return compile(sources, classPath, turn);
    }
  }

  private Result compileOnce(Map<String, String> sources, String classPath, Turn turn)
      throws IOException, ExecutionException {
    ensureStarted();
    double before = use.processorSeconds();
    double patience = Math.max(1, turn.left) * PATIENCE;
    Clock clock = new Clock();
    clock.goOn();
    CompletableFuture<Result> result =
        CompletableFuture.supplyAsync(() -> ask(sources, classPath), Waiting.OWN_THREAD);
    while (true) {
      double used = 0;
      try {
        Result compiled = result.get(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
        turn.left -= use.processorSeconds() - before;
        return compiled;
      } catch (TimeoutException e) {
        used = use.processorSeconds() - before;
      } catch (InterruptedException e) {
        close();
        Thread.currentThread().interrupt();
        throw new IOException("no longer wanted", e);
      }
      if (used > turn.left || clock.seconds() > patience) {
        close();
        result.exceptionally(ended -> null).join(); // soon: what it reads from is gone
        if (used > turn.left) {
          return failed("the compiler takes more than %.0f s for it".formatted(secondsASubmission));
        }
        throw new NotCompiled("the compiler was too slow", null);
      }
    }
  }

  private static Result failed(String why) {
    return new Result(Map.of(), List.of(new Problem("", 0, why)));
  }

  private Result ask(Map<String, String> sources, String classPath) {
    try {
      frames.send(
          out -> {
            Frames.text(out, classPath);
            out.writeInt(sources.size());
            for (var source : sources.entrySet()) {
              Frames.text(out, source.getKey());
              Frames.text(out, source.getValue());
            }
          });
      return read(frames.receive());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Result read(DataInputStream in) throws IOException {
    if (in.readUnsignedByte() == Asks.CLASSES) {
      Map<String, byte[]> classes = new TreeMap<>();
      int n = Frames.count(in, 2 * Integer.BYTES);
      for (int i = 0; i < n; i++) {
        classes.put(Frames.text(in), Frames.bytes(in));
      }
      return new Result(classes, List.of());
    }
    List<Problem> problems = new ArrayList<>();
    int n = Math.min(MOST_PROBLEMS, Frames.count(in, 3 * Integer.BYTES));
    for (int i = 0; i < n; i++) {
      problems.add(new Problem(Frames.text(in), in.readInt(), Texts.plain(Frames.text(in), 1000)));
    }
    return new Result(Map.of(), problems);
  }

  private void ensureStarted() throws IOException {
    if (process != null && process.isAlive()) {
      return;
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    Cage.strip(builder);
    process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    use = new Use(process);
    frames = new Frames(process.getInputStream(), process.getOutputStream());
    try {
      if (frames.receive().readUnsignedByte() != Asks.READY) {
        throw new IOException("no greeting");
      }
    } catch (IOException e) {
      close();
      throw new NotCompiled("the compiler's process does not come up", e);
    }
  }

  @Override
  public synchronized void close() {
    if (process != null) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      process = null;
    }
  }
}
