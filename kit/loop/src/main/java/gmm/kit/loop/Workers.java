package gmm.kit.loop;

import gmm.kit.loop.build.Ground;
import gmm.kit.loop.build.Room;
import gmm.kit.loop.work.Says;
import gmm.kit.loop.work.Task;
import gmm.kit.loop.work.WorkerProcess;
import java.util.List;
import java.util.function.BiConsumer;

/** The process that tests run in, and a spare one, warm, for when it is lost. */
final class Workers implements AutoCloseable {

  private final Ground ground;
  private final String limit;
  private final BiConsumer<WorkerProcess, Says> told;
  private Room room;
  private WorkerProcess current;
  private WorkerProcess spare;

  Workers(Ground ground, String limit, BiConsumer<WorkerProcess, Says> told) {
    this.ground = ground;
    this.limit = limit;
    this.told = told;
  }

  /** The one at work; the spare or a new one where there is none. */
  WorkerProcess ready(Room where, String exercise) {
    if (room != where) {
      close();
      room = where;
    }
    if (current == null || !current.isAlive()) {
      current = spare != null && spare.isAlive() ? spare : started(exercise);
      spare = null;
    }
    return current;
  }

  /** Has one warm up for later. */
  void keepSpare(String exercise) {
    if (room != null && (spare == null || !spare.isAlive())) {
      spare = started(exercise);
    }
  }

  private WorkerProcess started(String exercise) {
    List<String> tags = List.of(exercise);
    return new WorkerProcess(
        ground, room, new Task(exercise, tags, room.testsOf(tags), Task.Slow.WITHOUT), limit, told);
  }

  boolean isCurrent(WorkerProcess worker) {
    return worker == current;
  }

  /** Ends the one at work, and has nothing more to do with it. */
  void drop() {
    if (current != null) {
      current.end();
      current = null;
    }
  }

  @Override
  public void close() {
    drop();
    if (spare != null) {
      spare.end();
      spare = null;
    }
  }
}
