package gmm.course;

import gmm.course.skeleton.Manifest;
import gmm.course.skeleton.SkeletonStore;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import gmm.kit.Progress;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine;

/**
 * A course without solutions, in a folder of a test's own: every class of the catalogue with its
 * exercises' methods, none written. Commands run in it as a student runs them.
 */
final class StudentCourse implements AutoCloseable {

  private static final String ROOT = "course.root";
  private static final String CLASS_PATH = "java.class.path";

  private final Path root;
  private final String rootBefore = System.getProperty(ROOT);
  private final String classPathBefore = System.getProperty(CLASS_PATH);
  private final StringWriter said = new StringWriter();

  private StudentCourse(Path root) {
    this.root = root;
  }

  static StudentCourse in(Path root) throws IOException {
    StudentCourse course = new StudentCourse(root);
    for (Module module : Module.values()) {
      course.fill(module);
    }
    System.setProperty(ROOT, root.toString());
    System.setProperty(CLASS_PATH, course.withSolvedModules());
    return course;
  }

  /** Jars that the launcher's class path has and this one's lacks; they are empty. */
  private String withSolvedModules() {
    return Arrays.stream(Module.values())
        .map(module -> root.resolve(module.solvedArtifact() + "-0.jar").toString())
        .collect(Collectors.joining(File.pathSeparator, classPathBefore + File.pathSeparator, ""));
  }

  private void fill(Module module) throws IOException {
    Path folder = root.resolve(module.folder());
    Map<String, byte[]> skeletons = new TreeMap<>();
    Map<String, List<ExerciseInfo>> byType =
        Catalogue.course().of(module).stream().collect(Collectors.groupingBy(ExerciseInfo::type));
    for (List<ExerciseInfo> exercises : byType.values()) {
      Path source = Progress.source(root, exercises.getFirst());
      byte[] text = skeleton(exercises).getBytes(StandardCharsets.UTF_8);
      Files.createDirectories(source.getParent());
      Files.write(source, text);
      skeletons.put(folder.relativize(source).toString().replace('\\', '/'), text);
    }
    Manifest.of(skeletons).write(folder);
    SkeletonStore.write(folder, skeletons);
  }

  private static String skeleton(List<ExerciseInfo> exercises) {
    String type = exercises.getFirst().type();
    StringBuilder text = new StringBuilder();
    text.append("package %s;%n%n".formatted(type.substring(0, type.lastIndexOf('.'))));
    text.append("import gmm.kit.Exercise;%nimport gmm.kit.Todo;%n%n".formatted());
    text.append("public final class %s {%n".formatted(exercises.getFirst().simpleType()));
    for (ExerciseInfo e : exercises) {
      for (String method : e.methods()) {
        text.append(
            "%n  @Exercise(\"%s\")%n  void %s() {%n    throw new Todo(\"%1$s\");%n  }%n"
                .formatted(e.number(), method));
      }
    }
    return text.append("}\n").toString().replace("\r\n", "\n");
  }

  Path source(String number) {
    return Progress.source(root, Catalogue.course().get(number));
  }

  /** Every file below a folder of the course. */
  List<Path> below(String folder) {
    try (var files = Files.walk(root.resolve(folder))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a command's exit code is; what it said is then in {@link #said}. */
  int run(int width, String... arguments) {
    said.getBuffer().setLength(0);
    CommandLine line = Course.commandLine(() -> width);
    line.setOut(new PrintWriter(said, true));
    line.setErr(new PrintWriter(said, true));
    return line.execute(arguments);
  }

  int run(String... arguments) {
    return run(Integer.MAX_VALUE, arguments);
  }

  String said() {
    return said.toString();
  }

  @Override
  public void close() {
    System.setProperty(CLASS_PATH, classPathBefore);
    if (rootBefore == null) {
      System.clearProperty(ROOT);
    } else {
      System.setProperty(ROOT, rootBefore);
    }
  }
}
