package gmm.kit.loop;

import java.time.Duration;

/**
 * How often the loop looks, and how long it waits.
 *
 * @param look between two looks at the module that is worked on
 * @param lookAround between two looks at all others
 * @param test how long one test may take
 * @param silence how long a process that runs tests may say nothing before it counts as stuck
 */
public record Pace(Duration look, Duration lookAround, Duration test, Duration silence) {

  /** What a person feels as at once; an endless loop is over within ten seconds. */
  public static final Pace USUAL =
      new Pace(
          Duration.ofMillis(50),
          Duration.ofSeconds(1),
          Duration.ofSeconds(7),
          Duration.ofSeconds(9));

  /** {@return the limit of a test, as JUnit writes it} */
  String limit() {
    return test.toMillis() + " ms";
  }
}
