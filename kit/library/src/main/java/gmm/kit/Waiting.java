package gmm.kit;

import java.util.concurrent.Executor;

/** Where tasks run that wait for another process. */
public final class Waiting {

  /**
   * A thread of its own for each task, which ends with the process: the common pool, which may be
   * one thread, is for what calculates.
   */
  public static final Executor OWN_THREAD = task -> Thread.ofPlatform().daemon().start(task);

  private Waiting() {}
}
