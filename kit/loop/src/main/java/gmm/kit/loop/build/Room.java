package gmm.kit.loop.build;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import gmm.kit.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A module as the loop sees it: where its sources lie, what is given, its tests in memory. */
public final class Room implements AutoCloseable {

  private static final int MOST_WARM_UPS = 8;

  private final Ground ground;
  private final Module module;
  private final Set<String> exerciseTypes = new TreeSet<>();
  private final Map<String, byte[]> given = new LinkedHashMap<>();
  private final Map<String, byte[]> solved = new LinkedHashMap<>();
  private final Map<String, byte[]> examined = new HashMap<>();
  private final MemoryCompiler compiler;
  private final TestClasses tests;
  private final QuickBuild quick;
  private int warmUps;

  /**
   * Reads the module; compiles its tests where that has not been done.
   *
   * @param ground the course
   * @param module which
   * @throws IOException if something of it cannot be read
   * @throws gmm.kit.InputException if its tests do not compile
   */
  public Room(Ground ground, Module module) throws IOException {
    this.ground = ground;
    this.module = module;
    Catalogue.course().of(module).forEach(e -> exerciseTypes.add(e.type()));
    ClassFiles.inJar(ground.solved().get(module)).forEach(this::sort);
    List<String> classPath = new ArrayList<>(ground.libraries());
    classPath.addAll(ground.before(module));
    classPath.add(ground.solved().get(module));
    compiler = new MemoryCompiler(classPath, exerciseTypes);
    quick = new QuickBuild(this, compiler);
    tests =
        TestClasses.of(
            testFolder(),
            classPath,
            compiler,
            solved,
            ground.scratch("loop").resolve(module.folder() + ".tests"));
    ClassFiles.inJar(ground.mistakes())
        .forEach(
            (name, bytes) -> {
              if (name.startsWith(module.packageName() + ".")) {
                given.put(name, bytes);
              }
            });
    given.putAll(tests.classes());
  }

  private void sort(String name, byte[] bytes) {
    boolean exercise = exerciseTypes.contains(MemoryCompiler.outermost(name));
    (exercise ? solved : given).put(name, bytes);
  }

  /** {@return which module} */
  public Module module() {
    return module;
  }

  /** {@return the folder of the student's sources} */
  public Path mainFolder() {
    return ground.folder(module).resolve("src/main/java");
  }

  /** {@return the folder of the tests' sources} */
  public Path testFolder() {
    return ground.folder(module).resolve("src/test/java");
  }

  /** {@return where resources lie, what is given among them} */
  public List<String> resources() {
    Path folder = ground.folder(module);
    return List.of(
        folder.resolve("src/test/resources").toString(),
        folder.resolve("src/main/resources").toString(),
        ground.solved().get(module));
  }

  /** {@return the solved modules before this one} */
  public List<String> before() {
    return ground.before(module);
  }

  /** {@return the kit and its libraries} */
  public List<String> libraries() {
    return ground.libraries();
  }

  /** {@return what is given, mistakes and tests, by name: loaded with the student's classes} */
  public Map<String, byte[]> given() {
    return given;
  }

  /** {@return the solved exercise classes, by name, to warm up on} */
  public Map<String, byte[]> solved() {
    return solved;
  }

  /**
   * {@return the types with tests of these exercises}
   *
   * @param exercises numbers
   */
  public List<String> testsOf(List<String> exercises) {
    return exercises.stream().flatMap(e -> tests.of(e).stream()).distinct().toList();
  }

  /**
   * {@return whether some tests of an exercise may be slow ones, to run after the verdict}
   *
   * @param exercise number
   */
  public boolean mayBeSlow(String exercise) {
    return tests.mayBeSlow(exercise);
  }

  /**
   * {@return the exercises that are written in a source, in order}
   *
   * @param source a file
   */
  public List<String> exercisesIn(Path source) {
    return Catalogue.course().of(module).stream()
        .filter(e -> Progress.source(ground.root(), e).equals(source))
        .map(ExerciseInfo::number)
        .collect(Collectors.toList());
  }

  /**
   * {@return the classes of texts; a source that does not compile stops no other}
   *
   * @param texts by file
   * @param standIns for a source that does not compile or lacks its class
   */
  public Built build(Map<Path, String> texts, StandIns standIns) {
    return quick.noted(
        quick
            .of(texts)
            .orElseGet(
                () -> new Construction(ground, this, compiler, standIns, examined).of(texts)));
  }

  /** Has the compiler warm up a little more; for a quiet hour. */
  public void warmUp() {
    if (warmUps++ < MOST_WARM_UPS) {
      quick.warmUp();
    }
  }

  @Override
  public void close() throws IOException {
    compiler.close();
  }
}
