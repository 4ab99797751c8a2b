package gmm.course.run;

import gmm.course.run.Compiler.Problem;
import gmm.kit.Folders;
import gmm.kit.Module;
import gmm.kit.Utf8;
import gmm.kit.loop.build.MemoryLoader;
import gmm.kit.testing.OwnClasses;
import gmm.kit.testing.Whose;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A student's module and its tests, compiled here rather than by Maven: that is quicker. */
public final class StudentModule {

  private final Workplace workplace;
  private final Module module;

  /**
   * @param workplace the course
   * @param module which
   */
  public StudentModule(Workplace workplace, Module module) {
    this.workplace = workplace;
    this.module = module;
  }

  /**
   * Compiles what has changed since the last time. Tests are compiled against the solved classes,
   * once: those of a student that pass the examination look the same from outside.
   *
   * @return the errors, missing classes among them; empty where all is well
   * @throws IOException if files cannot be read or written
   */
  public List<Problem> compile() throws IOException {
    List<Problem> problems = compileMain();
    if (!problems.isEmpty() || compileTests(withoutTests()).isEmpty()) {
      return problems;
    }
    // a test of the student's own may call what only the student's classes have
    return compileTests(classPath());
  }

  private List<Problem> compileTests(List<String> classPath) throws IOException {
    return compile(folder().resolve("src/test/java"), classPath, classes("test"), List::of);
  }

  /**
   * Compiles the classes without their tests.
   *
   * @return the errors, missing classes among them; empty where all is well
   * @throws IOException if files cannot be read or written
   */
  public List<Problem> compileMain() throws IOException {
    List<Problem> missing = sources().missing();
    if (!missing.isEmpty()) {
      return missing;
    }
    return compile(
        folder().resolve("src/main/java"), withoutTests(), classes("main"), this::strangers);
  }

  /** Exercise classes that are not there or not callable: told before a test fails to compile. */
  private List<Problem> strangers() throws IOException {
    if (!Files.exists(Path.of(workplace.solved(module)))) {
      return List.of(); // nothing that could call them is there
    }
    // this process may stand on the libraries alone
    try (URLClassLoader solved =
            new URLClassLoader(
                MemoryLoader.urls(workplace.solvedUpTo(module)),
                StudentModule.class.getClassLoader());
        MineLoader loader = new MineLoader(mainFolders(), module.packageName(), solved)) {
      return new OwnClasses(module, Whose.STUDENTS, loader)
          .breaches().stream().map(b -> new Problem(null, 0, b.sentence())).toList();
    }
  }

  private List<Problem> explained(List<Problem> problems) throws IOException {
    return problems.isEmpty() ? problems : sources().explained(problems);
  }

  /** {@return what the student has written} */
  public StudentSources sources() {
    return new StudentSources(workplace.root(), module);
  }

  /** What else must be well with classes that have just been compiled. */
  private interface Examination {
    List<Problem> problems() throws IOException;
  }

  private List<Problem> compile(
      Path sources, List<String> classPath, Path into, Examination afterwards) throws IOException {
    Path stamp = into.resolveSibling(into.getFileName() + ".stamp");
    String state = stateOf(sources, classPath);
    if (Files.exists(stamp) && Utf8.readLeniently(stamp).equals(state)) {
      return List.of();
    }
    Folders.remove(into);
    Files.deleteIfExists(stamp);
    List<Problem> problems = explained(Compiler.compile(List.of(sources), classPath, into));
    if (problems.isEmpty()) {
      problems = afterwards.problems();
    }
    if (problems.isEmpty()) {
      Files.writeString(stamp, state);
    }
    return problems;
  }

  /** Names, times and sizes of the sources and of what they are compiled against. */
  private static String stateOf(Path sources, List<String> classPath) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> below = Files.walk(sources)) {
      below.filter(Files::isRegularFile).sorted().forEach(files::add);
    }
    classPath.stream().map(Path::of).filter(Files::exists).forEach(files::add);
    StringBuilder state = new StringBuilder();
    for (Path file : files) {
      // a folder of classes is compiled by us: its stamp tells when
      Path timed =
          Files.isDirectory(file) ? file.resolveSibling(file.getFileName() + ".stamp") : file;
      if (Files.exists(timed)) {
        state
            .append(file)
            .append(' ')
            .append(Files.getLastModifiedTime(timed).toMillis())
            .append(' ')
            .append(Files.size(timed))
            .append('\n');
      }
    }
    return state.toString();
  }

  /**
   * {@return the tests of these exercises, of all where none is named, for a worker to run}
   *
   * @param exercises numbers
   */
  public Job job(List<String> exercises) {
    return job(exercises, ownFolders(), Whose.STUDENTS);
  }

  /**
   * {@return the same tests, for the solved classes}
   *
   * @param exercises numbers
   */
  Job jobOnSolved(List<String> exercises) {
    return job(exercises, List.of(), Whose.SOLVED);
  }

  private Job job(List<String> exercises, List<Path> own, Whose whose) {
    List<String> classPath = new ArrayList<>(List.of(classes("test").toString()));
    classPath.add(folder().resolve("src/test/resources").toString());
    own.forEach(folder -> classPath.add(folder.toString()));
    classPath.addAll(workplace.solvedUpTo(module));
    classPath.add(workplace.mistakes());
    boolean record = whose == Whose.STUDENTS;
    return Job.of(classPath, List.of(classes("test").toString()), exercises, false, record, whose);
  }

  private List<Path> ownFolders() {
    return List.of(classes("main"), folder().resolve("src/main/resources"));
  }

  /**
   * {@return where the module's classes and resources are: the student's own first, then what is
   * given}
   */
  public List<Path> mainFolders() {
    return Stream.concat(ownFolders().stream(), Stream.of(Path.of(workplace.solved(module))))
        .toList();
  }

  private List<String> withoutTests() {
    return Stream.concat(workplace.libraries().stream(), workplace.solvedUpTo(module).stream())
        .collect(Collectors.toList());
  }

  private List<String> classPath() {
    return Stream.concat(Stream.of(classes("main").toString()), withoutTests().stream()).toList();
  }

  /** {@return the folder of the module} */
  public Path folder() {
    return workplace.root().resolve(module.folder());
  }

  private Path classes(String which) {
    return workplace.scratch().resolve("classes").resolve(module.folder()).resolve(which);
  }
}
