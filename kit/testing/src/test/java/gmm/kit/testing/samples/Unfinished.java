package gmm.kit.testing.samples;

import gmm.kit.Todo;

/** A student's work: one exercise right, one wrong, one without end, the rest not written. */
public final class Unfinished {

  private Unfinished() {}

  public static double written() {
    return 3;
  }

  public static double wrong() {
    return 4;
  }

  public static double todo() {
    throw new Todo("2.3");
  }

  public static double otherTodo() {
    throw new Todo("2.10");
  }

  public static double callsTodo() {
    return todo() + 1;
  }

  /** Busy, as loops are: no interrupt stops it; longer than the time limit of its tests. */
  public static double endless() {
    long end = System.nanoTime() + 1_500_000_000L;
    double x = 0;
    while (System.nanoTime() < end) {
      x += 1;
    }
    return x;
  }

  public static double swallowsThenEndless() {
    try {
      todo();
    } catch (RuntimeException e) {
      return endless();
    }
    return 0;
  }
}
