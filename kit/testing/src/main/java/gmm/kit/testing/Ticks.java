package gmm.kit.testing;

/** Ends a loop that runs on: the build has every loop of a mutant count here. */
public final class Ticks {

  private static final long MOST = 300_000;

  private static volatile long left = MOST;

  private Ticks() {}

  /** What a mutant ends with that has run for too long. */
  static final class Exhausted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Exhausted() {
      super("a mutant ran on", null, false, false);
    }
  }

  /** Begins to count anew. */
  static void refill() {
    refill(MOST);
  }

  /** Begins to count anew, from another number. */
  static void refill(long rounds) {
    left = rounds;
  }

  /** Lets no loop go on, in whatever thread. */
  static void stop() {
    left = 0;
  }

  /** One round of a loop. */
  public static void tick() {
    long now = left; // a round lost between two threads is no loss
    if (now <= 0) {
      throw new Exhausted();
    }
    left = now - 1;
  }
}
