package gmm.kit.grade.ask;

import gmm.kit.grade.cage.Cage;
import gmm.kit.grade.wire.Asks;
import gmm.kit.grade.wire.Forged;
import gmm.kit.grade.wire.Frames;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One process that holds the submission, and the watch over its time. */
final class Line implements AutoCloseable {

  private static final long START_SECONDS = 120;
  private static final long GLANCE_MILLIS = 200;
  private static final double UNWATCHED_SECONDS = 1;
  private static final int GLANCES_A_SECOND = 5;
  private static final long MOST_RESIDENT = 1L << 30;

  private final Process process;
  private final Use use;
  private final Frames frames;
  private final Errand errand;
  private volatile Clock clock; // null while it is not its turn
  private volatile String lateness;
  private volatile String excess;
  private volatile boolean undecided;
  private volatile boolean greeted;
  private volatile double calculated;

  /**
   * Starts it, and gives it the submission's classes.
   *
   * @throws NotUp if it does not come up
   */
  Line(Errand errand, Map<String, byte[]> classes) throws NotUp {
    this.errand = errand;
    ProcessBuilder builder = new ProcessBuilder(errand.command());
    Cage.strip(builder);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new NotUp(e);
    }
    use = new Use(process);
    frames = new Frames(process.getInputStream(), process.getOutputStream());
    Thread watch = new Thread(this::watch, "watch over a submission");
    watch.setDaemon(true);
    watch.start();
    try {
      greet(classes);
    } catch (IOException e) {
      close();
      throw new NotUp(e);
    }
  }

  private void greet(Map<String, byte[]> classes) throws IOException {
    goOn(new Clock());
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

  /** It is its turn, and the call's clock runs. */
  void goOn(Clock callClock) {
    callClock.goOn();
    clock = callClock;
  }

  /** The clock stands: it is the judge's turn. */
  void pause() {
    Clock now = clock;
    clock = null;
    if (now != null) {
      now.pause();
    }
  }

  /** Why it was ended as late, in words; null if it was not. */
  String lateness() {
    return lateness;
  }

  /** Why it was ended as too large, in words; null if it was not. */
  String excess() {
    return excess;
  }

  /**
   * Whether the machine may be to blame: its time by the clock was up, not that of the processor.
   */
  boolean isUndecided() {
    return undecided;
  }

  private void watch() {
    for (int glance = 0; process.isAlive(); glance++) {
      if (glance % GLANCES_A_SECOND == 0) {
        processorSeconds();
      }
      if (use.residentBytes() > MOST_RESIDENT) {
        excess = "it took more than %d MB of memory".formatted(MOST_RESIDENT >> 20);
        kill();
      }
      Clock now = clock;
      if (now != null && now.seconds() > UNWATCHED_SECONDS) {
        check(now.seconds(), now.calculated(this, processorSeconds()));
      }
      try {
        Thread.sleep(GLANCE_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void check(double seconds, double calculated) {
    if (calculated > errand.secondsACall()) {
      end("a call came to no end within %.0f s of processor time".formatted(errand.secondsACall()));
    } else if (seconds > (greeted ? errand.patience() : START_SECONDS)) {
      undecided = true;
      end("a call neither ended nor calculated");
    }
  }

  private void end(String why) {
    lateness = why;
    kill();
  }

  /** What it and all that it started have calculated, when somebody last looked. */
  double calculated() {
    return calculated;
  }

  private double processorSeconds() {
    double now = use.processorSeconds();
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
