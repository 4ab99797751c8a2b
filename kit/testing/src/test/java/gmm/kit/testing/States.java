package gmm.kit.testing;

import java.util.Map;
import java.util.Set;

/** The three states over a catalogue of a test's own. */
public final class States {

  private States() {}

  public static ThreeStates over(Map<String, Set<String>> needs) {
    return new ThreeStates(number -> needs.getOrDefault(number, Set.of()));
  }
}
