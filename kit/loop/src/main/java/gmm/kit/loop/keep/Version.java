package gmm.kit.loop.keep;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a student's file once held.
 *
 * @param file where it is kept
 * @param time when it was saved last
 * @param digest of its bytes
 * @param states how its exercises stood with it, by number; those that were judged
 */
public record Version(Path file, Instant time, String digest, Map<String, String> states) {

  private static final String RIGHT = "right";

  /** Copies the map. */
  public Version {
    states = new TreeMap<>(states);
  }

  /** {@return whether an exercise was right with it} */
  public boolean right() {
    return states.containsValue(RIGHT);
  }

  /**
   * {@return whether this exercise was right with it}
   *
   * @param exercise its number
   */
  public boolean right(String exercise) {
    return RIGHT.equals(states.get(exercise));
  }
}
