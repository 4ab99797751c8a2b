package gmm.kit.grade.ask;

import gmm.kit.grade.wire.Asks;
import gmm.kit.grade.wire.Forged;
import gmm.kit.grade.wire.Frames;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One process that holds the submission, and the watch over its time. */
final class Line implements AutoCloseable {

  private static final long START_SECONDS = 120;
  private static final long GLANCE_MILLIS = 50;
  private static final double UNWATCHED_SECONDS = 1;
  private static final int GLANCES_A_SECOND = 20;

  private final Process process;
  private final Frames frames;
  private final Errand errand;
  private volatile long since; // 0 while it is not its turn
  private volatile String lateness;
  private volatile boolean undecided;
  private volatile boolean greeted;
  private volatile double calculated;

  /**
   * Starts it, and gives it the submission's classes.
   *
   * @throws IOException if it does not come up
   */
  Line(Errand errand, Map<String, byte[]> classes) throws IOException {
    this.errand = errand;
    ProcessBuilder builder = new ProcessBuilder(errand.command());
    builder.environment().clear();
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    process = builder.start();
    frames = new Frames(process.getInputStream(), process.getOutputStream());
    Thread watch = new Thread(this::watch, "watch over a submission");
    watch.setDaemon(true);
    watch.start();
    goOn();
    frames.send(
        out -> {
          out.writeByte(Asks.CLASSES);
          out.writeInt(classes.size());
          for (var entry : classes.entrySet()) {
            Frames.text(out, entry.getKey());
            Frames.bytes(out, entry.getValue());
          }
        });
    DataInputStream hello = frames.receive();
    pause();
    if (hello.readUnsignedByte() != Asks.READY) {
      throw new Forged("no greeting");
    }
    greeted = true;
  }

  Frames frames() {
    return frames;
  }

  /** Its clock runs. */
  void goOn() {
    since = System.nanoTime();
  }

  /** Its clock stands: it is the judge's turn. */
  void pause() {
    since = 0;
  }

  /** Why it was ended, in words; null if it was not. */
  String lateness() {
    return lateness;
  }

  /**
   * Whether the machine may be to blame: its time by the clock was up, not that of the processor.
   */
  boolean isUndecided() {
    return undecided;
  }

  private void watch() {
    long turn = 0;
    double cpu = 0;
    for (int glance = 0; process.isAlive(); glance++) {
      if (glance % GLANCES_A_SECOND == 0) {
        processorSeconds();
      }
      long begun = since;
      if (begun == 0 || seconds(begun) < UNWATCHED_SECONDS) {
        turn = 0;
      } else if (turn != begun) {
        turn = begun;
        cpu = processorSeconds();
      } else {
        check(begun, processorSeconds() - cpu);
      }
      try {
        Thread.sleep(GLANCE_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void check(long begun, double inThisCall) {
    if (inThisCall > errand.secondsACall()) {
      end("a call came to no end within %.0f s of processor time".formatted(errand.secondsACall()));
    } else if (seconds(begun) > (greeted ? errand.patience() : START_SECONDS)) {
      undecided = true;
      end("a call neither ended nor calculated");
    }
  }

  private void end(String why) {
    lateness = why;
    kill();
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  /** What it and all that it started have calculated, when somebody last looked. */
  double calculated() {
    return calculated;
  }

  private double processorSeconds() {
    double now =
        Stream.concat(Stream.of(process.toHandle()), process.descendants())
            .mapToDouble(h -> h.info().totalCpuDuration().map(d -> d.toNanos() / 1e9).orElse(0.0))
            .sum();
    calculated = Math.max(calculated, now);
    return now;
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Override
  public void close() {
    kill();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
