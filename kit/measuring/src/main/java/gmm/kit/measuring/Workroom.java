package gmm.kit.measuring;

import gmm.kit.Folders;
import gmm.kit.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * A temporary folder and the process that works in it: neither outlives the process that opened it.
 */
final class Workroom implements AutoCloseable {

  private static final int GLANCE_MILLIS = 10;
  private static final int LONGEST_COMPLAINT = 300;

  /**
   * What a process left behind, having ended well.
   *
   * @param output the file with what it printed
   * @param seconds from start to end
   */
  record Done(Path output, double seconds) {}

  private final Path folder;
  private final Thread clearing = new Thread(this::leave);
  private volatile Process running;
  private volatile boolean leaving;

  private Workroom(Path folder) {
    this.folder = folder;
  }

  static Workroom open() {
    try {
      Workroom room = new Workroom(Files.createTempDirectory("course-bench"));
      Runtime.getRuntime().addShutdownHook(room.clearing);
      return room;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return folder;
  }

  /** Refuses to begin what the disk has no room for. */
  void requireSpace(long bytes) {
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      if (free < bytes + bytes / 10) {
        throw new InputException(
            "The temporary folder %s has %,d MB free but %,d MB are needed: make room, or name another with the variable JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR."
                .formatted(folder.getParent(), free / 1_000_000, bytes * 11 / 10_000_000));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs a process to its end.
   *
   * @param name what to call it when it fails
   * @param command program and arguments
   * @param watch is given its process id every few milliseconds while it runs
   * @throws InputException if it cannot be started or does not end with 0
   */
  Done run(String name, List<String> command, LongConsumer watch) {
    return run(name, command, watch, Set.of());
  }

  /**
   * Runs a process to its end, as {@link #run(String, List, LongConsumer)} does.
   *
   * @param name what to call it when it fails
   * @param command program and arguments
   * @param watch is given its process id every few milliseconds while it runs
   * @param unset variables that this process has and that one is not to have
   */
  Done run(String name, List<String> command, LongConsumer watch, Set<String> unset) {
    Path output = folder.resolve("output");
    Path errors = folder.resolve("errors");
    long begin = System.nanoTime();
    int exit = endOf(name, process(command, output, errors, unset), watch);
    double seconds = (System.nanoTime() - begin) / 1e9;
    stayIfLeaving();
    if (exit != 0) {
      throw new InputException(
          "%s failed with exit code %d: %s".formatted(name, exit, lastLine(errors)));
    }
    return new Done(output, seconds);
  }

  private static ProcessBuilder process(
      List<String> command, Path output, Path errors, Set<String> unset) {
    ProcessBuilder process =
        new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
    unset.forEach(process.environment()::remove);
    return process;
  }

  private int endOf(String name, ProcessBuilder process, LongConsumer watch) {
    try {
      start(process);
      watch.accept(running.pid());
      while (!running.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
        watch.accept(running.pid());
      }
      return running.exitValue();
    } catch (IOException e) {
      throw new InputException(
          "%s cannot be started: %s is no program that can be run."
              .formatted(name, process.command().getFirst()),
          e);
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
      throw new InputException(name + " was interrupted.", e);
    }
  }

  private synchronized void start(ProcessBuilder builder) throws IOException {
    stayIfLeaving();
    running = builder.start();
    running.getOutputStream().close();
  }

  /** Once this process is ending, whatever goes wrong goes wrong because it ends. */
  private void stayIfLeaving() {
    while (leaving) {
      LockSupport.park();
    }
  }

  private static String lastLine(Path errors) {
    try {
      List<String> lines =
          new String(Files.readAllBytes(errors)).lines().filter(l -> !l.isBlank()).toList();
      if (lines.isEmpty()) {
        return "it did not say why.";
      }
      String last = lines.getLast().strip();
      return last.substring(0, Math.min(last.length(), LONGEST_COMPLAINT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stop() {
    if (running != null) {
      running.descendants().forEach(ProcessHandle::destroyForcibly);
      running.destroyForcibly().onExit().join();
    }
  }

  private void leave() {
    synchronized (this) {
      leaving = true; // from here on nothing is started
    }
    clear();
  }

  private void clear() {
    stop();
    try {
      Folders.remove(folder);
    } catch (IOException e) {
      System.err.println("The temporary folder " + folder + " could not be removed.");
    }
  }

  @Override
  public void close() {
    stayIfLeaving();
    Runtime.getRuntime().removeShutdownHook(clearing);
    clear();
  }
}
