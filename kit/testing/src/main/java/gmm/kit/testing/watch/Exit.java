package gmm.kit.testing.watch;

/**
 * Thrown in an exercise class in the place of {@code System.exit}, which would end the tests of all
 * other exercises too.
 */
public final class Exit extends Error {

  private static final long serialVersionUID = 1L;

  private Exit(String call) {
    super(
        call + " would end the whole program: a method returns its result, and leaves it running");
  }

  /**
   * Stands for {@code System.exit}.
   *
   * @param status not used
   */
  public static void exit(int status) {
    throw new Exit("System.exit(%d)".formatted(status));
  }

  /**
   * Stands for {@code Runtime.exit}.
   *
   * @param runtime not used
   * @param status not used
   */
  public static void exit(Runtime runtime, int status) {
    throw new Exit("Runtime.exit(%d)".formatted(status));
  }

  /**
   * Stands for {@code Runtime.halt}.
   *
   * @param runtime not used
   * @param status not used
   */
  public static void halt(Runtime runtime, int status) {
    throw new Exit("Runtime.halt(%d)".formatted(status));
  }
}
