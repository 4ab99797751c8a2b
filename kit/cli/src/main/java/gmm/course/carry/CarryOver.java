package gmm.course.carry;

import gmm.course.run.Compiler;
import gmm.course.run.Compiler.Problem;
import gmm.course.run.Workplace;
import gmm.kit.Folders;
import gmm.kit.InputException;
import gmm.kit.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Brings what a student has written in an older course into this one: method by method, with
 * private helpers and imports, into methods that are not written here; files of the student's own
 * whole. Only what compiles here comes; nothing that is written here is overwritten.
 */
public final class CarryOver {

  private final Path root;
  private final Path scratch;
  private final Function<Module, List<String>> classPath;
  private final Path old;
  private final Path kept;

  /**
   * @param workplace this course
   * @param old the older course's folder
   * @param kept folder for copies of the old files that hold what stays behind
   * @throws InputException if that is no course, or this one
   */
  public CarryOver(Workplace workplace, Path old, Path kept) {
    this(
        workplace.root(),
        workplace.scratch().resolve("carry"),
        module ->
            Stream.concat(workplace.libraries().stream(), workplace.solvedUpTo(module).stream())
                .toList(),
        old,
        kept);
  }

  /**
   * @param root the folder of the course that the work comes into
   * @param scratch folder to compile in
   * @param classPath what a module is compiled against
   * @param old the older course's folder
   * @param kept folder for copies of the old files that hold what stays behind
   * @throws InputException if that is no course, or this one
   */
  public CarryOver(
      Path root, Path scratch, Function<Module, List<String>> classPath, Path old, Path kept) {
    this.root = root;
    this.scratch = scratch;
    this.classPath = classPath;
    this.old = old;
    this.kept = kept;
    if (!Files.isDirectory(old)) {
      throw new InputException("There is no folder " + old + ": name that of your older course.");
    }
    if (Stream.of(Module.values()).noneMatch(m -> Files.isDirectory(old.resolve(m.folder())))) {
      throw new InputException(
          "%s is no course: name the folder that holds %s."
              .formatted(old, Module.LIKELIHOOD.folder()));
    }
    try {
      if (Files.isSameFile(old, root)) {
        throw new InputException("That is this course itself: name the folder of the older one.");
      }
    } catch (IOException e) {
      throw new InputException("Cannot read " + old + ": check its permissions.", e);
    }
  }

  /**
   * {@return what is to be done; nothing is done yet}
   *
   * @throws IOException if files cannot be read, or scratch files written
   * @throws InputException if this course does not compile as it is
   */
  public Plan plan() throws IOException {
    Map<Path, byte[]> files = new TreeMap<>();
    List<String> carried = new ArrayList<>();
    List<String> own = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    List<Refused> left = new ArrayList<>();
    List<String> tests = new ArrayList<>();
    for (Module module : Module.values()) {
      ModuleMerge merge = new ModuleMerge(root, module, OldModule.of(old, module));
      compileAndTakeBack(merge);
      Path folder = root.resolve(module.folder());
      merge.files().forEach((file, bytes) -> files.put(folder.resolve(file), bytes));
      carried.addAll(merge.carried());
      merge.ownFiles().forEach(file -> own.add(module.folder() + "/" + file));
      refused.addAll(merge.refused());
      left.addAll(merge.left());
      tests.addAll(testsOfTheirOwn(module));
    }
    for (Refused behind : Stream.concat(refused.stream(), left.stream()).toList()) {
      files.put(kept.resolve(old.relativize(behind.old())), Files.readAllBytes(behind.old()));
    }
    return new Plan(files, carried, own, refused, left, tests);
  }

  /** Perhaps the student's, perhaps the older course's: only the student knows. */
  private List<String> testsOfTheirOwn(Module module) throws IOException {
    Path here = root.resolve(module.folder());
    return OldModule.filesBelow(old.resolve(module.folder()), "src/test").stream()
        .filter(file -> !Files.exists(here.resolve(file)))
        .map(file -> module.folder() + "/" + file)
        .toList();
  }

  private void compileAndTakeBack(ModuleMerge merge) throws IOException {
    while (!merge.files().isEmpty()) {
      Path made = scratch.resolve(merge.module().folder());
      Folders.remove(made);
      try {
        List<Problem> problems = compile(merge, made);
        if (problems.isEmpty()) {
          return;
        }
        boolean changed = false;
        for (Problem problem : problems) {
          changed |= takeBack(merge, made, problem);
        }
        if (!changed) {
          Problem first = problems.getFirst();
          throw new InputException(
              "%s/%s:%d of this course does not compile (%s): mend it or reset it, then carry over again."
                  .formatted(
                      merge.module().folder(),
                      made.relativize(first.file()),
                      first.line(),
                      first.message()));
        }
      } finally {
        Folders.remove(made);
      }
    }
  }

  private boolean takeBack(ModuleMerge merge, Path made, Problem problem) {
    if (problem.file() == null) {
      throw new InputException("The compiler says: " + problem.message());
    }
    String file = made.relativize(problem.file()).toString().replace('\\', '/');
    return merge.takeBack(file, (int) problem.line(), problem.message());
  }

  /** The module's classes as they would be. */
  private List<Problem> compile(ModuleMerge merge, Path made) throws IOException {
    Path folder = root.resolve(merge.module().folder());
    Map<String, byte[]> all = new TreeMap<>();
    for (String file : OldModule.filesBelow(folder, "src/main/java")) {
      all.put(file, Files.readAllBytes(folder.resolve(file)));
    }
    all.putAll(merge.files());
    for (var entry : all.entrySet()) {
      Path file = made.resolve(entry.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, entry.getValue());
    }
    return Compiler.compile(
        List.of(made.resolve("src/main/java")),
        classPath.apply(merge.module()),
        made.resolve("classes"));
  }
}
