package gmm.course.fetch;

/** Sizes as people read them. */
final class Megabytes {

  private static final double MEGA = 1e6;

  private Megabytes() {}

  /** {@return a number of bytes with its unit, such as 1.6 MB} */
  static String of(long bytes) {
    return bytes < MEGA ? "%,.0f kB".formatted(bytes / 1e3) : "%,.1f MB".formatted(bytes / MEGA);
  }
}
