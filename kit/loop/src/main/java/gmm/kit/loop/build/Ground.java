package gmm.kit.loop.build;

import gmm.kit.Module;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /** The flag with which Java takes the libraries' classes from an archive, if there is one. */
  private static final String SHARING = "course.sharing";

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

  /**
   * {@return the command of a process that runs tests}
   *
   * @param root the course's folder
   * @param libraries its class path
   * @param flags for Java, beyond those that every such process has
   * @param mainClass with its package
   */
  public static List<String> javaCommand(
      Path root, List<String> libraries, List<String> flags, String mainClass) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-Dsun.misc.unsafe.memory.access=allow", // no warning of what AssertJ's Byte Buddy does
            "-Djava.awt.headless=true",
            "-Dcourse.quiet=true",
            "-Xmx1g",
            "-XX:-UsePerfData", // whose file would be written twenty times a second
            "-XX:+UseSerialGC"));
    String sharing = System.getProperty(SHARING, "");
    // where an archive is out of date Java says so on the output, which is for answers
    command.addAll(sharing.isEmpty() ? List.of("-Xshare:auto") : List.of("-Xlog:disable", sharing));
    command.addAll(flags);
    command.addAll(
        List.of(
            "-Dcourse.root=" + root, "-cp", String.join(File.pathSeparator, libraries), mainClass));
    return command;
  }
}
