package gmm.kit.grade.ask;

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

/** Compiles submissions in a process with limits, which is started anew where one ends it. */
public final class Compilation implements AutoCloseable {

  private static final int MOST_PROBLEMS = 200;

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

  private final List<String> command;
  private final long patienceSeconds;
  private Process process;
  private Frames frames;

  /**
   * @param command that starts the process
   * @param patienceSeconds for one submission
   */
  public Compilation(List<String> command, long patienceSeconds) {
    this.command = List.copyOf(command);
    this.patienceSeconds = patienceSeconds;
  }

  /**
   * {@return the classes, or why there are none}
   *
   * @param sources by name
   * @param classPath as the process sees it
   * @throws IOException if the process cannot be started
   */
  public synchronized Result compile(Map<String, String> sources, String classPath)
      throws IOException {
    ensureStarted();
    CompletableFuture<Result> result = CompletableFuture.supplyAsync(() -> ask(sources, classPath));
    try {
      return result.get(patienceSeconds, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      close();
      return failed("the compiler does not outlive it");
    } catch (TimeoutException e) {
      close();
      result.exceptionally(ended -> null).join(); // soon: what it reads from is gone
      return failed("the compiler does not end within %d s".formatted(patienceSeconds));
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new IOException("no longer wanted", e);
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
    builder.environment().clear();
    process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    frames = new Frames(process.getInputStream(), process.getOutputStream());
    if (frames.receive().readUnsignedByte() != Asks.READY) {
      throw new IOException("the compiler's process does not come up");
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      process = null;
    }
  }
}
