package gmm.kit.demo;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How far a demonstration came.
 *
 * @param drawn how many pictures and files it showed
 * @param missing how many more it shows at its end, as far as that is known
 * @param obstacles why it did not get there, each once; none if it did
 */
public record HowFar(int drawn, int missing, List<Obstacle> obstacles) {

  /** Copies the list. */
  public HowFar {
    obstacles = List.copyOf(obstacles);
  }

  /** {@return whether it came to its end} */
  public boolean isWhole() {
    return obstacles.isEmpty();
  }

  /** {@return what it waits for, a few words each} */
  public String words() {
    return obstacles.stream().map(Obstacle::words).collect(Collectors.joining("; "));
  }
}
