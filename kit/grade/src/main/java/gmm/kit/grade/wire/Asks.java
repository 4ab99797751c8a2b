package gmm.kit.grade.wire;

/** What a frame is. */
public final class Asks {

  /** The judge's first: classes to define. */
  public static final int CLASSES = 1;

  /** Their answer: ready. */
  public static final int READY = 2;

  /** A call of a method. */
  public static final int CALL = 3;

  /** What came of it. */
  public static final int DONE = 4;

  /** A function of the judge's is called from there. */
  public static final int BACK = 5;

  /** What came of that. */
  public static final int GIVEN = 6;

  /** A value follows. */
  public static final int VALUE = 10;

  /** An exception follows. */
  public static final int THROWN = 11;

  private Asks() {}
}
