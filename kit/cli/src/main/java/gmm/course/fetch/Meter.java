package gmm.course.fetch;

import gmm.kit.Steps;

/** Shows how much of a large file has come; of a small one, or one of unknown size, nothing. */
final class Meter implements AutoCloseable {

  private static final long STEP = 1_000_000;

  private final Steps steps;
  private long shown;

  private Meter(Steps steps) {
    this.steps = steps;
  }

  /** {@return the display for a file of so many bytes, or {@link RemoteFile#UNKNOWN}} */
  static Meter of(String name, long total) {
    return new Meter(total < STEP ? null : Steps.of(name + ", MB", (int) (total / STEP)));
  }

  /** So many bytes are here. */
  void reached(long bytes) {
    for (; steps != null && shown < bytes / STEP; shown++) {
      steps.step();
    }
  }

  @Override
  public void close() {
    if (steps != null) {
      steps.close();
    }
  }
}
