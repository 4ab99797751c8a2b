package gmm.kit.loop.work;

import com.fasterxml.jackson.databind.ObjectMapper;
import gmm.kit.loop.build.ClassFiles;
import gmm.kit.loop.build.MemoryLoader;
import gmm.kit.testing.Whose;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The process: classes and tasks come in, {@link Says} go out, until its input ends. Kit, libraries
 * and earlier modules stay loaded; the student's classes, and all that calls them, come in a loader
 * of their own each time.
 */
public final class LoopWorker {

  /** Orders, the first byte of each. */
  static final int CLASSES = 'C';

  static final int TASK = 'T';
  static final int BACK = 'B';
  static final int WHERE = 'W';

  static final int NO_MEMORY = 77;
  private static final int WARM_UPS = 2;
  private static final int MOMENTS = 10;
  private static final int MOMENT_MILLIS = 20;

  private final ObjectMapper json = new ObjectMapper();
  private final OutputStream answers = new FileOutputStream(FileDescriptor.out);
  private final DataInputStream orders = new DataInputStream(new BufferedInputStream(System.in));
  private final BlockingQueue<Runnable> jobs = new LinkedBlockingQueue<>();
  private final Prints prints = new Prints();
  private final NoInput input = new NoInput();
  private final Launcher launcher;
  private final Equipment equipment;
  private final ClassLoader parent;
  private volatile MemoryLoader loader;

  private LoopWorker() throws IOException {
    equipment = Equipment.read(orders);
    ClassLoader own = LoopWorker.class.getClassLoader();
    parent =
        equipment.before().isEmpty()
            ? own
            : new URLClassLoader(MemoryLoader.urls(equipment.before()), own);
    launcher = LauncherFactory.create();
  }

  /**
   * Serves.
   *
   * @param arguments none
   * @throws Exception if the other end is gone
   */
  public static void main(String[] arguments) throws Exception {
    System.setProperty("course.record", "false"); // whoever started this keeps the progress
    System.setProperty(Whose.PROPERTY, Whose.SPLICED.property()); // and has seen to the classes
    LoopWorker worker = new LoopWorker();
    Runtime.getRuntime().addShutdownHook(new Thread(worker::sayWhoEnds));
    Thread reader = new Thread(worker::readOrders, "orders");
    reader.setDaemon(true);
    reader.start();
    worker.warmUp();
    worker.serve();
  }

  private void serve() throws InterruptedException {
    while (true) {
      Runnable job = jobs.take();
      try {
        job.run();
      } catch (OutOfMemoryError e) {
        Runtime.getRuntime().halt(NO_MEMORY);
      } catch (RuntimeException | Error e) {
        say(new Says.Failed(e.toString()));
        Runtime.getRuntime().halt(1);
      }
    }
  }

  private void readOrders() {
    try {
      for (int order = orders.read(); order >= 0; order = orders.read()) {
        switch (order) {
          case CLASSES -> {
            Map<String, byte[]> classes = ClassFiles.read(orders);
            jobs.add(() -> load(classes));
          }
          case TASK -> {
            Task task = Equipment.task(orders);
            jobs.add(() -> run(task));
          }
          case BACK -> CalledBack.set(true);
          case WHERE -> say(new Says.At(Frames.running(loader).orElse(null)));
          default -> throw new IOException("no order: " + order);
        }
      }
    } catch (IOException e) {
      // as if the other end were gone
    }
    Runtime.getRuntime().halt(0);
  }

  private void warmUp() {
    long start = System.nanoTime();
    for (int i = 0; i < WARM_UPS; i++) {
      load(equipment.solved());
      execute(equipment.warmUp(), says -> {});
    }
    say(new Says.Warm((System.nanoTime() - start) / 1_000_000));
  }

  private void load(Map<String, byte[]> classes) {
    Map<String, byte[]> all = new HashMap<>(equipment.given());
    all.putAll(classes);
    loader = new MemoryLoader(all, equipment.resources(), parent);
  }

  private void run(Task task) {
    CalledBack.set(false);
    execute(task, this::say);
    say(new Says.Finished(prints.text(), prints.flood(), input.asked(), runningStill()));
  }

  private void execute(Task task, Consumer<Says> told) {
    prints.begin();
    input.begin();
    Thread.currentThread().setContextClassLoader(loader);
    new TaskRun(task, equipment.limit(), told).run(launcher, loader);
  }

  /** A thread may be about to end: it gets a moment. */
  private String runningStill() {
    String running = Frames.running(loader).orElse(null);
    try {
      for (int i = 0; running != null && i < MOMENTS; i++) {
        Thread.sleep(MOMENT_MILLIS);
        running = Frames.running(loader).orElse(null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return running;
  }

  private void sayWhoEnds() {
    say(
        new Says.Ends(
            Frames.placeOfThreadIn(
                    f ->
                        f.getClassName().equals("java.lang.Runtime")
                            && f.getMethodName().equals("exit"))
                .orElse(null)));
  }

  private void say(Says says) {
    try {
      byte[] line =
          (json.writerFor(Says.class).writeValueAsString(says) + "\n")
              .getBytes(StandardCharsets.UTF_8);
      synchronized (answers) {
        answers.write(line);
      }
    } catch (IOException e) {
      Runtime.getRuntime().halt(1); // nobody listens
    }
  }
}
