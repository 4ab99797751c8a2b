package gmm.course;

import gmm.course.run.Compiler.Problem;
import gmm.course.run.MineLoader;
import gmm.course.run.StudentModule;
import gmm.course.run.Workplace;
import gmm.kit.CourseRoot;
import gmm.kit.Module;
import gmm.kit.data.DataSet;
import gmm.kit.data.DataSets;
import gmm.kit.demo.Demo;
import gmm.kit.demo.Demos;
import gmm.kit.demo.FolderGallery;
import gmm.kit.demo.HowFar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the modules' demonstrations. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Run the demonstrations and write a page of the pictures they make.",
      "",
      "The page, index.html, says what to see in each picture; metrics.json has every figure.",
      "",
      "Some need data that does not ship with the course: they are left out where it is not there."
    },
    footer = {"", "Examples:", "  course demo 2 --mine", "  course demo 4 --data ~/mnist"})
final class DemoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "MODULE",
      arity = "0..*",
      description = "The modules, 1 to 5; all where none is named.")
  private List<String> names = List.of();

  @Option(
      names = "--mine",
      description = "Use your own classes of the module, over the solved earlier ones.")
  private boolean mine;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write (default: course-out, with --mine course-out/mine).")
  private Path out;

  @Option(names = "--thorough", description = "Run those too that take minutes.")
  private boolean thorough;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Where MNIST's files are, packed or not, for module 4.")
  private Path mnist;

  @Option(
      names = "--lfw",
      paramLabel = "FILE",
      description = "Where lfw-funneled.tgz is, or a folder of its photographs, for module 5.")
  private Path lfw;

  private final DemoTally tally = new DemoTally();

  @Override
  public Integer call() throws IOException {
    Prose print = Prose.to(spec.commandLine());
    List<Module> modules = Asked.modules(spec, names);
    DataSets data = data(modules);
    DemoChoice choice = new DemoChoice(thorough, data);
    long start = System.nanoTime();
    // its lines may be tables: they are not wrapped
    try (FolderGallery gallery =
        FolderGallery.into(folder(), spec.commandLine().getOut()::println, data)) {
      for (Module module : modules) {
        show(gallery, module, choice);
      }
      Path page = gallery.finish();
      print.say(
          "%nDone in %.0f s%s. Open %s to see what it made.",
          (System.nanoTime() - start) / 1e9, tally.words(), page.toAbsolutePath().normalize());
    }
    return tally.hasFailed() ? Course.FAILED : 0;
  }

  private DataSets data(List<Module> modules) {
    DataSets data = with(DataSets.fetched(), DataSet.MNIST, "--data", mnist, modules);
    return with(data, DataSet.LFW, "--lfw", lfw, modules);
  }

  private DataSets with(
      DataSets data, DataSet set, String option, Path place, List<Module> modules) {
    if (place == null) {
      return data;
    }
    if (modules.stream().noneMatch(module -> module.number() == set.module())) {
      throw new ParameterException(
          spec.commandLine(), "%s is for module %d: ask for that".formatted(option, set.module()));
    }
    return data.with(set, place);
  }

  private void show(FolderGallery gallery, Module module, DemoChoice choice) throws IOException {
    Prose print = Prose.to(spec.commandLine());
    List<Demo> solved = solvedOf(module);
    for (Demo demo : mine ? minesOf(Workplace.at(CourseRoot.find()), module) : solved) {
      print.say("%nModule %d: %s", module.number(), demo.title());
      Optional<String> whyNot = choice.whyNot(demo);
      if (whyNot.isPresent()) {
        print.say(whyNot.get());
      } else if (mine) {
        showMine(gallery, demo, solved);
      } else {
        gallery.show(demo);
      }
    }
  }

  private void showMine(FolderGallery gallery, Demo demo, List<Demo> solved) {
    Demo whole = solved.stream().filter(d -> d.name().equals(demo.name())).findFirst().orElse(null);
    HowFar howFar = gallery.showAsFarAsItComes(demo, whole);
    tally.add(howFar);
    if (!howFar.isWhole()) {
      Prose.to(spec.commandLine())
          .say(
              "%d of %d drawn; %s.",
              howFar.drawn(), howFar.drawn() + howFar.missing(), howFar.words());
    }
  }

  /** Pictures of one's own do not take the place of the solved ones. */
  private Path folder() {
    Path solved = Path.of("course-out");
    return out != null ? out : mine ? solved.resolve("mine") : solved;
  }

  private static List<Demo> solvedOf(Module module) {
    return Demos.in(DemoCommand.class.getClassLoader()).stream()
        .filter(d -> d.module() == module.number())
        .toList();
  }

  private List<Demo> minesOf(Workplace workplace, Module module) throws IOException {
    StudentModule student = new StudentModule(workplace, module);
    List<Problem> problems = student.compile();
    if (!problems.isEmpty()) {
      new CompileReport(Prose.to(spec.commandLine()), workplace.root(), module).show(problems);
      tally.addUncompiled(module);
      return List.of();
    }
    MineLoader loader =
        new MineLoader(
            student.mainFolders(), module.packageName(), DemoCommand.class.getClassLoader());
    return Demos.in(loader);
  }
}
