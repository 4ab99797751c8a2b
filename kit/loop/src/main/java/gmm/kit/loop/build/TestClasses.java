package gmm.kit.loop.build;

import gmm.kit.InputException;
import gmm.kit.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A module's tests, compiled; once for all starts, as long as neither they nor what they stand on
 * changes.
 */
final class TestClasses {

  private static final Pattern TAG = Pattern.compile("@Tag\\(\"(\\d+\\.\\d+)\"\\)");

  /** Tests that take longer than a student waits: they run after the verdict. */
  private static final String SLOW = "@Tag(\"slow\")";

  private final Map<String, byte[]> classes;
  private final Map<String, List<String>> byExercise = new TreeMap<>();
  private final Set<String> slow = new HashSet<>();

  private TestClasses(Map<String, byte[]> classes) {
    this.classes = classes;
  }

  /**
   * {@return the tests below a folder}
   *
   * @param folder of sources
   * @param classPath of the compiler
   * @param compiler compiles them over solved classes
   * @param solved the solved exercise classes, by name
   * @param cache where they are kept
   */
  static TestClasses of(
      Path folder,
      List<String> classPath,
      MemoryCompiler compiler,
      Map<String, byte[]> solved,
      Path cache)
      throws IOException {
    Map<Path, String> sources = new LinkedHashMap<>();
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path file : below.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        sources.put(file, Utf8.read(file));
      }
    }
    String madeOf = stamp(sources.keySet(), classPath);
    var kept = ClassFiles.kept(cache, madeOf);
    TestClasses tests =
        new TestClasses(kept.isPresent() ? kept.get() : compiled(sources, compiler, solved));
    if (kept.isEmpty()) {
      keep(cache, madeOf, tests.classes);
    }
    sources.forEach((file, text) -> tests.sort(folder, file, text));
    return tests;
  }

  /** Where nothing can be written the next start takes a few seconds longer, and that is all. */
  private static void keep(Path cache, String madeOf, Map<String, byte[]> classes) {
    try {
      ClassFiles.keep(cache, madeOf, classes);
    } catch (InputException e) {
      System.err.println("The compiled tests are not kept for the next start: " + e.getMessage());
    }
  }

  private static Map<String, byte[]> compiled(
      Map<Path, String> sources, MemoryCompiler compiler, Map<String, byte[]> solved) {
    MemoryCompiler.Compiled compiled = compiler.compile(sources, solved);
    if (!compiled.mishaps().isEmpty()) {
      Mishap first = compiled.mishaps().getFirst();
      throw new InputException(
          "The tests do not compile: %s, line %d: %s"
              .formatted(first.file(), first.line(), first.message()));
    }
    return compiled.classes();
  }

  private static String stamp(Set<Path> sources, List<String> classPath) throws IOException {
    StringBuilder stamp = new StringBuilder();
    List<Path> all = new ArrayList<>(sources);
    classPath.stream().map(Path::of).filter(Files::exists).forEach(all::add);
    for (Path file : all) {
      FileTime time = Files.getLastModifiedTime(file);
      stamp.append(file).append(' ').append(time).append(' ').append(Files.size(file)).append('\n');
    }
    return stamp.toString();
  }

  private void sort(Path folder, Path file, String text) {
    String path = folder.relativize(file).toString().replace('\\', '/').replace('/', '.');
    String type = path.substring(0, path.length() - ".java".length());
    TAG.matcher(text)
        .results()
        .map(tag -> tag.group(1))
        .distinct()
        .forEach(e -> byExercise.computeIfAbsent(e, any -> new ArrayList<>()).add(type));
    if (text.contains(SLOW)) {
      slow.add(type);
    }
  }

  Map<String, byte[]> classes() {
    return classes;
  }

  /** The types with tests of an exercise. */
  List<String> of(String exercise) {
    return byExercise.getOrDefault(exercise, List.of());
  }

  boolean mayBeSlow(String exercise) {
    return of(exercise).stream().anyMatch(slow::contains);
  }
}
