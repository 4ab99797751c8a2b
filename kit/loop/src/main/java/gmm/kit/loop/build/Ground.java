package gmm.kit.loop.build;

import gmm.kit.Module;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the loop stands on.
 *
 * @param root the course's folder
 * @param libraries the kit and its libraries, without any solved class
 * @param solved the jar of each module's solved classes, which brings what is given in it
 * @param mistakes the jar of known wrong answers
 */
public record Ground(
    Path root, List<String> libraries, Map<Module, String> solved, String mistakes) {

  /** Copies the lists. */
  public Ground {
    libraries = List.copyOf(libraries);
    solved = Map.copyOf(solved);
  }

  /**
   * {@return the folder of a module}
   *
   * @param module which
   */
  public Path folder(Module module) {
    return root.resolve(module.folder());
  }

  /**
   * {@return a folder for what is remembered; not in the course's history}
   *
   * @param name below the one of the course
   */
  public Path scratch(String name) {
    return root.resolve(".course").resolve(name);
  }

  /**
   * {@return the solved modules before one, in order}
   *
   * @param module which
   */
  public List<String> before(Module module) {
    return Arrays.stream(Module.values())
        .filter(m -> m.number() < module.number())
        .map(solved::get)
        .toList();
  }
}
