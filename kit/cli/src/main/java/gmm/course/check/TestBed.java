package gmm.course.check;

import gmm.course.run.Compiler;
import gmm.course.run.Compiler.Problem;
import gmm.course.run.Job;
import gmm.course.run.Workplace;
import gmm.course.skeleton.FreshSkeletons;
import gmm.course.skeleton.Skeleton;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.Folders;
import gmm.kit.InputException;
import gmm.kit.Module;
import gmm.kit.testing.Whose;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Scratch copies of one module: its tests, its fresh skeletons, compiled away from the student's.
 */
final class TestBed {

  private final Workplace workplace;
  private final Module module;
  private final Path folder;

  private TestBed(Workplace workplace, Module module, Path folder) {
    this.workplace = workplace;
    this.module = module;
    this.folder = folder;
  }

  /** An empty place for a module, its tests compiled against the solved classes. */
  static TestBed of(Workplace workplace, Module module) throws IOException {
    Path folder = workplace.scratch().resolve("check").resolve(module.folder());
    Folders.remove(folder);
    TestBed bed = new TestBed(workplace, module, folder);
    bed.compile(List.of(bed.tests()), bed.solvedPath(), bed.testClasses());
    return bed;
  }

  Module module() {
    return module;
  }

  private Path tests() {
    return workplace.root().resolve(module.folder()).resolve("src/test/java");
  }

  /** The compiled tests. */
  Path testClasses() {
    return folder.resolve("tests");
  }

  private List<String> solvedPath() {
    List<String> path = new ArrayList<>(workplace.solvedUpTo(module));
    path.add(workplace.mistakes());
    return path;
  }

  /** The tests on the solved classes. */
  Job onSolution(List<String> tags) {
    return job(List.of(), solvedPath(), tags, true, Whose.SOLVED);
  }

  /** The tests on classes that come before the solved ones. */
  Job onSolutionBut(Path spliced, List<String> tags) {
    return onSolutionBut(List.of(spliced), tags);
  }

  /** The tests on skeletons generated now. */
  Job onFreshSkeletons() throws IOException {
    skeletonClasses();
    return job(List.of(), skeletonPath(), List.of(), false, Whose.STUDENTS);
  }

  /** The compiled skeletons, generated now. */
  Path skeletonClasses() throws IOException {
    Path classes = folder.resolve("skeleton-classes");
    if (Files.exists(classes)) {
      return classes;
    }
    Path sources = folder.resolve("skeletons");
    for (var file : FreshSkeletons.of(workplace.root(), module).entrySet()) {
      Path target = sources.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    compile(List.of(sources.resolve("src/main/java")), workplace.solvedUpTo(module), classes);
    return classes;
  }

  private List<String> skeletonPath() {
    List<String> path = new ArrayList<>(List.of(folder.resolve("skeleton-classes").toString()));
    path.addAll(solvedPath());
    return path;
  }

  /** One exercise's tests on skeletons in which only it and what it needs are solved. */
  Job onSkeletonsWith(ExerciseInfo exercise) throws IOException {
    Set<String> written = new HashSet<>(Catalogue.course().allNeedsOf(exercise.number()));
    written.add(exercise.number());
    Path solved = workplace.root().resolve("solutions").resolve(module.folder());
    List<Path> sources = new ArrayList<>();
    for (ExerciseInfo e : Catalogue.course().of(module)) {
      Path relative = Path.of("src/main/java", e.type().replace('.', '/') + ".java");
      Path source = folder.resolve("partly-" + exercise.number()).resolve(relative);
      if (written.contains(e.number()) && !sources.contains(source)) {
        Files.createDirectories(source.getParent());
        String text = Files.readString(solved.resolve(relative));
        Files.writeString(source, Skeleton.of(source.toString(), text, written));
        sources.add(source);
      }
    }
    Path classes = folder.resolve("partly-classes-" + exercise.number());
    compile(sources, skeletonPath(), classes);
    return job(
        List.of(classes.toString()),
        skeletonPath(),
        List.of(exercise.number()),
        false,
        Whose.STUDENTS);
  }

  private Job job(
      List<String> first, List<String> path, List<String> tags, boolean strict, Whose classes) {
    String testClasses = testClasses().toString();
    List<String> all = new ArrayList<>(first);
    all.add(testClasses);
    all.add(workplace.root().resolve(module.folder()).resolve("src/test/resources").toString());
    all.addAll(path);
    return Job.of(all, List.of(testClasses), tags, strict, false, classes);
  }

  /** Compiles one changed source against everything solved, with more before it. */
  Path compileInPlaceOfSolved(String name, Path relative, String text, List<Path> more)
      throws IOException {
    Path source = folder.resolve("spliced-" + name).resolve(relative);
    Files.createDirectories(source.getParent());
    Files.writeString(source, text);
    return compileBeside(List.of(source), more, "spliced-classes-" + name);
  }

  /** Tests, or all of the module's where there is no tag, on more that comes before the solved. */
  Job onSolutionBut(List<Path> others, List<String> tags) {
    List<String> first = others.stream().map(Path::toString).toList();
    return job(first, solvedPath(), tags, false, Whose.SPLICED);
  }

  /** A folder for what an examination writes. */
  Path scratch(String name) {
    return folder.resolve(name);
  }

  /** Compiles sources of the module's package against everything solved. */
  Path compileBeside(Path sources, String name) throws IOException {
    return compileBeside(List.of(sources), List.of(), name);
  }

  /** The same, with more before the solved classes. */
  Path compileBeside(List<Path> sources, List<Path> more, String name) throws IOException {
    Path classes = folder.resolve(name);
    List<String> path = new ArrayList<>(more.stream().map(Path::toString).toList());
    path.addAll(solvedPath());
    compile(sources, path, classes);
    return classes;
  }

  /** For classes that were compiled beside the solved ones. */
  static URLClassLoader loader(Path classes) throws IOException {
    return new URLClassLoader(new URL[] {classes.toUri().toURL()}, TestBed.class.getClassLoader());
  }

  private void compile(List<Path> sources, List<String> path, Path into) throws IOException {
    List<String> all = Stream.concat(path.stream(), workplace.libraries().stream()).toList();
    List<Problem> problems = Compiler.compile(sources, all, into);
    if (!problems.isEmpty()) {
      Problem first = problems.getFirst();
      throw new InputException(
          "%s:%d does not compile: %s".formatted(first.file(), first.line(), first.message()));
    }
  }
}
