package gmm.kit.grade.ask;

import java.util.HashMap;
import java.util.Map;

/**
 * The time of one call of a test's, with all that is called back and asked on its way: it stands
 * while it is the judge's turn, and nothing that is sent to and fro sets it back.
 */
final class Clock {

  /** What a process had calculated when this clock first and last looked. */
  private record Look(double first, double last) {}

  private final Map<Object, Look> looks = new HashMap<>();
  private long since;
  private boolean runs;
  private long before;

  synchronized void goOn() {
    since = System.nanoTime();
    runs = true;
  }

  synchronized void pause() {
    if (runs) {
      before += System.nanoTime() - since;
      runs = false;
    }
  }

  /** How long it has run. */
  synchronized double seconds() {
    return (before + (runs ? System.nanoTime() - since : 0)) / 1e9;
  }

  /**
   * {@return what all processes have calculated for this call, as far as it was seen}
   *
   * @param process one of them
   * @param calculated its processor time since it began, in seconds
   */
  synchronized double calculated(Object process, double calculated) {
    looks.merge(
        process,
        new Look(calculated, calculated),
        (old, now) -> new Look(old.first, Math.max(old.last, now.last)));
    return looks.values().stream().mapToDouble(look -> look.last - look.first).sum();
  }
}
