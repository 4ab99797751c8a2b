package gmm.kit.loop.work;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import gmm.kit.InputException;
import gmm.kit.loop.build.ClassFiles;
import gmm.kit.loop.build.Ground;
import gmm.kit.loop.build.Room;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Our end of one worker. */
public final class WorkerProcess {

  private static final ObjectReader SAYS = new ObjectMapper().readerFor(Says.class);
  private static final int BUFFER = 1 << 16;

  private final Process process;
  private final DataOutputStream orders;
  private final BiConsumer<WorkerProcess, Says> told;
  private volatile boolean ended;
  private volatile boolean warm;

  /**
   * Starts one; it warms up by itself.
   *
   * @param ground the course
   * @param room the module that it works on
   * @param warmUp what to warm up on
   * @param limit how long a test may take, as JUnit writes it
   * @param told what it says, last that it is {@linkplain Says.Lost lost}, unless it was ended; in
   *     a thread of its own
   * @throws InputException if it cannot be started
   */
  public WorkerProcess(
      Ground ground, Room room, Task warmUp, String limit, BiConsumer<WorkerProcess, Says> told) {
    this.told = told;
    List<String> command = command(ground);
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new InputException("Cannot start " + command.getFirst() + ": " + e.getMessage(), e);
    }
    orders = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER));
    Thread reader = new Thread(this::read, "worker");
    reader.setDaemon(true);
    reader.start();
    order(
        out ->
            new Equipment(
                    room.before(), room.resources(), room.given(), room.solved(), warmUp, limit)
                .write(out));
  }

  private static List<String> command(Ground ground) {
    // most of what runs here runs once
    return Ground.javaCommand(
        ground.root(),
        ground.libraries(),
        List.of("-XX:TieredStopAtLevel=1"),
        LoopWorker.class.getName());
  }

  /**
   * Gives it a student's classes, for the tasks that follow.
   *
   * @param classes by name
   */
  public void load(Map<String, byte[]> classes) {
    order(
        out -> {
          out.writeByte(LoopWorker.CLASSES);
          ClassFiles.write(classes, out);
        });
  }

  /**
   * Has it run tests.
   *
   * @param task which
   */
  public void run(Task task) {
    order(
        out -> {
          out.writeByte(LoopWorker.TASK);
          Equipment.write(task, out);
        });
  }

  /** Has it leave out the tests that it has not begun. */
  public void callBack() {
    order(out -> out.writeByte(LoopWorker.BACK));
  }

  /** Asks it where it is: it says so with {@link Says.At}. */
  public void askWhere() {
    order(out -> out.writeByte(LoopWorker.WHERE));
  }

  /** Ends it; it says nothing more. */
  public void end() {
    ended = true;
    process.destroyForcibly();
  }

  /** {@return whether it has warmed up} */
  public boolean isWarm() {
    return warm;
  }

  /** {@return whether it lives} */
  public boolean isAlive() {
    return process.isAlive();
  }

  private interface Order {
    void write(DataOutputStream out) throws IOException;
  }

  private synchronized void order(Order order) {
    try {
      order.write(orders);
      orders.flush();
    } catch (IOException e) {
      // it is gone: its reader says so
    }
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8), BUFFER)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        tell(SAYS.readValue(line));
      }
    } catch (IOException e) {
      process.destroyForcibly(); // gone, or no longer to be understood
    }
    try {
      tell(new Says.Lost(process.waitFor()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(Says says) {
    warm |= says instanceof Says.Warm;
    if (!ended) {
      told.accept(this, says);
    }
  }
}
