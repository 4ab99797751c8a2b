package gmm.course.grade;

/**
 * How long a submission may take.
 *
 * @param secondsACall of processor time; a method that takes more is endless
 * @param secondsInAll of processor time, for all calls of a module's methods
 * @param patience seconds by the clock for a call, however little it calculates
 */
public record Limits(double secondsACall, double secondsInAll, double patience) {

  /** Thirty times what the slowest test of a solution takes, and more. */
  public static final Limits USUAL = new Limits(10, 150, 60);
}
