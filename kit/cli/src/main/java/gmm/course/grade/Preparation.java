package gmm.course.grade;

import gmm.course.run.Compiler;
import gmm.course.run.Compiler.Problem;
import gmm.course.run.Workplace;
import gmm.course.skeleton.FreshSkeletons;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.Folders;
import gmm.kit.InputException;
import gmm.kit.Module;
import gmm.kit.grade.ask.Types;
import gmm.kit.grade.cage.Cage;
import gmm.kit.grade.work.CompileMain;
import gmm.kit.grade.work.WorkMain;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes ready what a class is graded with, in a scratch folder: stubs and tests for the judge, and
 * for each module a folder that a submission may see, without that module's solutions.
 */
public final class Preparation implements AutoCloseable {

  private static final String PREFIX = "course-grade-";

  private final Workplace workplace;
  private final Path moreTests;
  private final Path own;
  private final PublicKit kit;
  private final Map<Module, Ready> ready = new EnumMap<>(Module.class);
  private Cage first;

  /**
   * @param workplace the course, with its solutions
   * @param moreTests a folder laid out as a course, with tests beside the course's own; or null
   * @throws IOException if there is no room for scratch files
   */
  public Preparation(Workplace workplace, Path moreTests) throws IOException {
    this.workplace = workplace;
    this.moreTests = moreTests;
    // not in the course: a user without rights has to reach it
    removeLeftovers();
    String name = PREFIX + ProcessHandle.current().pid() + "-";
    Path scratch = Files.createTempDirectory(name);
    if (Files.getFileStore(scratch).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwx--x--x"));
    }
    this.own = Files.createDirectory(scratch.resolve("judge"));
    if (Files.getFileStore(scratch).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwx------"));
    }
    this.kit = new PublicKit(workplace, scratch);
  }

  /** What gradings left behind that were ended: there is no process of their number any more. */
  private static void removeLeftovers() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (Stream<Path> all = Files.list(temporary)) {
      for (Path folder : all.filter(Preparation::isLeftOver).toList()) {
        Folders.remove(folder);
      }
    }
  }

  private static boolean isLeftOver(Path folder) {
    String[] parts = folder.getFileName().toString().split("-");
    return folder.getFileName().toString().matches(PREFIX + "\\d{1,9}-\\d+")
        && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.isWritable(folder)
        && ProcessHandle.of(Long.parseLong(parts[2])).isEmpty();
  }

  /** A folder for what only the judge may see. */
  Path own() {
    return own;
  }

  /** The course's folder. */
  Path root() {
    return workplace.root();
  }

  /** {@return the walls around submissions here} */
  public Cage cage() {
    return first;
  }

  /**
   * {@return a module's, made when it is first asked for}
   *
   * @param module which
   * @throws IOException if files cannot be read or written
   */
  synchronized Ready of(Module module) throws IOException {
    Ready made = ready.get(module);
    if (made == null) {
      made = make(module);
      ready.put(module, made);
    }
    return made;
  }

  private Ready make(Module module) throws IOException {
    Path visible = kit.of(module);
    Cage cage = first == null ? Cage.around(visible, secrets()) : first.alsoAround(visible);
    first = first == null ? cage : first;
    Path folder = own.resolve(module.folder());
    Path stubs = folder.resolve("stubs");
    Path tests = folder.resolve("tests");
    List<String> solved = new ArrayList<>(workplace.solvedUpTo(module));
    compile(stubSources(module, folder.resolve("stub-sources")), solved, stubs);
    Path moduleFolder = workplace.root().resolve(module.folder());
    solved.add(workplace.mistakes());
    compile(moduleFolder.resolve("src/test/java"), solved, tests);
    List<String> roots = new ArrayList<>(List.of(tests.toString()));
    moreTests(module, solved, folder.resolve("more-tests"), roots);
    List<String> path = new ArrayList<>(roots);
    path.add(moduleFolder.resolve("src/test/resources").toString());
    path.add(stubs.toString());
    path.addAll(solved);
    return new Ready(
        module,
        cage,
        kit.work(cage, module, WorkMain.class.getName()),
        kit.compilePath(cage, module),
        path,
        roots,
        types(module),
        own.resolve("skeletons"),
        skeletons(module));
  }

  /** What would tell a submission the answers. */
  private List<Path> secrets() {
    List<Path> secrets = new ArrayList<>(List.of(workplace.root().resolve("solutions")));
    secrets.add(Path.of(workplace.mistakes()));
    Arrays.stream(Module.values()).map(m -> Path.of(workplace.solved(m))).forEach(secrets::add);
    return secrets;
  }

  private void moreTests(Module module, List<String> solved, Path into, List<String> roots)
      throws IOException {
    if (moreTests == null) {
      return;
    }
    Path sources = moreTests.resolve(module.folder()).resolve("src/test/java");
    if (Files.isDirectory(sources)) {
      compile(sources, Stream.concat(roots.stream(), solved.stream()).toList(), into);
      roots.add(into.toString());
    }
  }

  /** The command of the process that compiles submissions of any module. */
  List<String> compiler(Module module) throws IOException {
    return kit.work(of(module).cage(), module, CompileMain.class.getName());
  }

  private Path stubSources(Module module, Path into) throws IOException {
    Path sources =
        workplace.root().resolve("solutions").resolve(module.folder()).resolve("src/main/java");
    if (!Files.isDirectory(sources)) {
      throw new InputException(
          "There is no folder solutions/" + module.folder() + ": grade in the full course.");
    }
    for (ExerciseInfo exercise : Catalogue.course().of(module)) {
      String relative = exercise.type().replace('.', '/') + ".java";
      Path file = into.resolve(relative);
      Files.createDirectories(file.getParent());
      String text = Files.readString(sources.resolve(relative));
      Files.writeString(file, StubSource.of(relative, exercise.type(), text));
      Path words = sources.resolve(relative).resolveSibling("package-info.java");
      if (Files.exists(words)) {
        Files.writeString(file.resolveSibling("package-info.java"), Files.readString(words));
      }
    }
    return into;
  }

  private void compile(Path sources, List<String> path, Path into) throws IOException {
    List<String> all = Stream.concat(path.stream(), workplace.libraries().stream()).toList();
    List<Problem> problems = Compiler.compile(List.of(sources), all, into);
    if (!problems.isEmpty()) {
      Problem p = problems.getFirst();
      throw new InputException(
          "%s:%d does not compile: %s".formatted(p.file(), p.line(), p.message()));
    }
  }

  private List<String> types(Module module) throws IOException {
    URL[] urls = workplace.solvedUpTo(module).stream().map(Preparation::url).toArray(URL[]::new);
    try (URLClassLoader loader = new URLClassLoader(urls, Preparation.class.getClassLoader())) {
      return Types.of(Catalogue.course().of(module), loader);
    } catch (ClassNotFoundException e) {
      throw new InputException("The solved " + module.folder() + " is not built.", e);
    }
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("not a class path entry: " + entry, e);
    }
  }

  private Map<String, String> skeletons(Module module) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    Path folder = own.resolve("skeletons").resolve(module.folder());
    for (var file : FreshSkeletons.of(workplace.root(), module).entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
      texts.put(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8));
    }
    return texts;
  }

  static String joined(Stream<String> entries) {
    return entries.collect(Collectors.joining(File.pathSeparator));
  }

  @Override
  public void close() throws IOException {
    Folders.remove(own.getParent());
  }
}
