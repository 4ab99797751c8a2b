package gmm.course.run;

import gmm.kit.InputException;
import gmm.kit.Module;
import gmm.kit.loop.build.Ground;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The course's folder and the class path it runs on: the kit and its libraries, and the solved
 * modules and mistakes, which tests of a student's classes must not see in the same loader.
 */
public final class Workplace {

  private static final String COURSE = "gmm.course.Course";

  /** All that is there, where this process itself does not stand on all of it. */
  private static final String CLASS_PATH = "course.classpath";

  private final Path root;
  private final List<String> classPath;

  private Workplace(Path root, List<String> classPath) {
    this.root = root;
    this.classPath = List.copyOf(classPath);
  }

  /**
   * {@return the workplace of this process}
   *
   * @param root the course's folder
   */
  public static Workplace at(Path root) {
    String path = System.getProperty(CLASS_PATH, System.getProperty("java.class.path"));
    return new Workplace(root, Arrays.asList(path.split(File.pathSeparator)));
  }

  /** {@return the course's folder} */
  public Path root() {
    return root;
  }

  /** {@return a folder for what is compiled and remembered; not in the course's history} */
  public Path scratch() {
    return root.resolve(".course");
  }

  /** {@return the kit and its libraries, without any solved class} */
  public List<String> libraries() {
    return classPath.stream().filter(e -> !isSolved(e) && !isMistakes(e)).toList();
  }

  /**
   * {@return the jar of a module's solved classes}
   *
   * @param module which
   */
  public String solved(Module module) {
    return classPath.stream()
        .filter(e -> fileName(e).startsWith(module.solvedArtifact() + "-"))
        .findFirst()
        .orElseThrow(() -> new InputException("The solved " + module.folder() + " is not built."));
  }

  /**
   * {@return what a module of exercises is compiled against and run on: its own solved module,
   * which brings what is given, and those before it}
   *
   * @param module which
   */
  public List<String> solvedUpTo(Module module) {
    return Arrays.stream(Module.values())
        .filter(m -> m.number() <= module.number())
        .sorted(Comparator.reverseOrder())
        .map(this::solved)
        .toList();
  }

  /** {@return the jar of wrong answers} */
  public String mistakes() {
    return classPath.stream()
        .filter(Workplace::isMistakes)
        .findFirst()
        .orElseThrow(() -> new InputException("The corpus of mistakes is not built."));
  }

  /**
   * {@return the command that started this process, up to the course's own arguments: the same
   * Java, flags and class path}
   *
   * @param flags for Java, after those: the last of two that contradict each other wins
   */
  public List<String> courseCommand(List<String> flags) {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-Dcourse.terminal=false");
    command.addAll(flags);
    command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), COURSE));
    return command;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  List<String> javaCommand(List<String> flags, String mainClass) {
    return Ground.javaCommand(root, libraries(), flags, mainClass);
  }

  /** {@return what the learner's loop stands on} */
  public Ground ground() {
    Map<Module, String> solved = new EnumMap<>(Module.class);
    for (Module module : Module.values()) {
      solved.put(module, solved(module));
    }
    return new Ground(root, libraries(), solved, mistakes());
  }

  private static boolean isSolved(String entry) {
    return fileName(entry).startsWith("solved-0");
  }

  private static boolean isMistakes(String entry) {
    return fileName(entry).startsWith("mistakes-");
  }

  private static String fileName(String entry) {
    return Path.of(entry).getFileName().toString();
  }
}
