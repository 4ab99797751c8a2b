package gmm.kit.loop.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of a module's sources.
 *
 * @param classes by name; of a source that is broken, as it was when it last compiled, or as it was
 *     given
 * @param mishaps what is wrong, the first of each source first
 * @param broken the sources that others stand in for
 * @param sound the texts that did compile, by file
 */
public record Built(
    Map<String, byte[]> classes, List<Mishap> mishaps, Set<Path> broken, Map<Path, String> sound) {

  /** Copies the lists. */
  public Built {
    classes = Map.copyOf(classes);
    mishaps = List.copyOf(mishaps);
    broken = Set.copyOf(broken);
    sound = Map.copyOf(sound);
  }
}
