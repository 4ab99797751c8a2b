package gmm.course.fetch;

import java.time.Duration;

/**
 * How long to wait for a server.
 *
 * @param stall how long nothing may come
 * @param tries how many in turn may bring nothing new
 * @param pause before the second of them; it doubles each time
 */
record Patience(Duration stall, int tries, Duration pause) {

  /** With a server far away. */
  static final Patience USUAL = new Patience(Duration.ofSeconds(30), 4, Duration.ofSeconds(1));

  /** Waits after some failures in turn. */
  void pause(int failures) {
    try {
      Thread.sleep(pause.multipliedBy(1L << (failures - 1)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
