package gmm.kit.loop;

import gmm.kit.loop.build.Ground;
import gmm.kit.loop.build.Room;
import gmm.kit.loop.work.Says;
import gmm.kit.loop.work.Task;
import gmm.kit.loop.work.WorkerProcess;
import gmm.kit.testing.Verdict;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Has one task at a time run in a process, and notices when that is lost, stuck, or at something
 * that has been saved over.
 */
final class Contact implements AutoCloseable {

  /** Is told of the task at hand. */
  interface Listener {

    /** A test begins. */
    void began(String test);

    /** A test has come to its end. */
    void found(Verdict verdict);

    /** The task has. */
    void finished(Says.Finished end);

    /** The process is gone, or had to be ended. */
    void lost(Loss loss);

    /** The process has something to say about itself. */
    void trouble(String sentence);
  }

  /**
   * How a process was lost.
   *
   * @param cause {@code exit}, {@code memory}, {@code stuck} or {@code ended}
   * @param place in the course's code; null where it is not known
   * @param code its exit code
   * @param warm whether it had begun with the task at all
   */
  record Loss(String cause, String place, int code, boolean warm) {}

  /** All that another process needs to do the same. */
  private record Order(Room room, String focus, Map<String, byte[]> classes, Task task) {}

  private static final long START = TimeUnit.SECONDS.toNanos(60);
  private static final long REST = TimeUnit.MILLISECONDS.toNanos(700);
  private static final long GRACE = TimeUnit.MILLISECONDS.toNanos(150);
  private static final long REPLY = TimeUnit.MILLISECONDS.toNanos(500);

  private final Pace pace;
  private final Listener listener;
  private final Workers workers;
  private Order order;
  private WorkerProcess busy;
  private WorkerProcess loaded;
  private Map<String, byte[]> classesThere;
  private WorkerProcess stale;
  private long staleSince;
  private String place;
  private boolean exits;
  private boolean asked;
  private long heard;

  Contact(Ground ground, Pace pace, Consumer<Runnable> later, Listener listener) {
    this.pace = pace;
    this.listener = listener;
    this.workers =
        new Workers(ground, pace.limit(), (worker, says) -> later.accept(() -> hear(worker, says)));
  }

  /** Has a process start already. */
  void prepare(Room room, String focus) {
    workers.ready(room, focus);
    heard = System.nanoTime();
  }

  void run(Room room, String focus, Map<String, byte[]> classes, Task task) {
    order = new Order(room, focus, classes, task);
    start();
  }

  private void start() {
    WorkerProcess worker = workers.ready(order.room(), order.focus());
    if (loaded != worker || classesThere != order.classes()) {
      worker.load(order.classes());
      loaded = worker;
      classesThere = order.classes();
    }
    busy = worker;
    place = null;
    exits = false;
    asked = false;
    heard = System.nanoTime();
    worker.run(order.task());
  }

  private void hear(WorkerProcess worker, Says says) {
    if (!workers.isCurrent(worker)) {
      return; // the spare, or one that nobody waits for
    }
    heard = System.nanoTime();
    if (worker == stale) {
      hearTheOld(says);
      return;
    }
    boolean waiting = busy == worker;
    switch (says) {
      case Says.Began began when waiting -> listener.began(began.test());
      case Says.Found found when waiting -> listener.found(found.verdict());
      case Says.Finished end when waiting -> finished(end);
      case Says.At at when waiting && asked -> lost("stuck", at.place(), 0);
      case Says.Failed failed -> listener.trouble("The tests cannot be run: " + failed.message());
      case Says.Ends ends -> {
        exits = true;
        place = ends.place();
      }
      case Says.Lost lost ->
          lost(lost.outOfMemory() ? "memory" : exits ? "exit" : "ended", place, lost.code());
      default -> {} // it has warmed up, or speaks of what nobody waits for
    }
  }

  private void finished(Says.Finished end) {
    busy = null;
    if (end.running() != null) {
      workers.drop();
    }
    listener.finished(end);
  }

  /** Of a task that was called back only its end matters: then the next one begins. */
  private void hearTheOld(Says says) {
    if (says instanceof Says.Finished end) {
      stale = null;
      if (end.running() != null) {
        replace();
      }
    } else if (says instanceof Says.Lost) { // it is not the new text that ended it
      replace();
    }
  }

  /** Ends the process, and has another do what it was about to do. */
  void replace() {
    stale = null;
    workers.drop();
    if (busy != null) {
      start();
    }
  }

  private void lost(String cause, String where, int code) {
    Loss loss = new Loss(cause, where, code, loaded != null && loaded.isWarm());
    boolean waiting = busy != null;
    workers.drop();
    busy = null;
    loaded = null;
    if (waiting) {
      listener.lost(loss);
    }
  }

  /** Does the same again, in another process. */
  void again() {
    start();
  }

  /** Calls back what is running: it has been saved over. */
  void interrupt() {
    if (busy != null && stale == null) {
      stale = busy;
      staleSince = System.nanoTime();
      busy.callBack();
    }
    busy = null;
  }

  /** Has another process do what comes next. */
  void retire() {
    workers.drop();
  }

  /** Ends all processes: another module comes. */
  void stop() {
    busy = null;
    stale = null;
    workers.close();
  }

  /** Notices a process that says nothing any more; in a quiet hour has a spare one warm up. */
  void mindTheTime() {
    if (stale != null && System.nanoTime() - staleSince > GRACE) {
      replace();
    }
    long silent = System.nanoTime() - heard;
    if (busy == null) {
      if (rests()) {
        workers.keepSpare(order.focus());
      }
    } else if (!busy.isWarm()) {
      if (silent > START) {
        lost("ended", null, 0);
      }
    } else if (!asked && silent > pace.silence().toNanos()) {
      asked = true;
      heard = System.nanoTime();
      busy.askWhere();
    } else if (asked && silent > REPLY) {
      lost("stuck", null, 0);
    }
  }

  /** Whether it has had nothing to do for a while. */
  boolean rests() {
    return busy == null && order != null && System.nanoTime() - heard > REST;
  }

  @Override
  public void close() {
    workers.close();
  }
}
