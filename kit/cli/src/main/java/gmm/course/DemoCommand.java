package gmm.course;

import gmm.course.run.Compiler.Problem;
import gmm.course.run.MineLoader;
import gmm.course.run.StudentModule;
import gmm.course.run.Workplace;
import gmm.kit.Catalogue;
import gmm.kit.CourseRoot;
import gmm.kit.Module;
import gmm.kit.Todo;
import gmm.kit.demo.Demo;
import gmm.kit.demo.Demos;
import gmm.kit.demo.FolderGallery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the modules' demonstrations. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Run the demonstrations and write a page of the pictures they make.",
      "",
      "The page, index.html, says what to see in each picture; metrics.json has every figure."
    },
    footer = {"", "Example: course demo 2 --mine"})
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
      description = "Where to write (default: ${DEFAULT-VALUE}).",
      defaultValue = "course-out")
  private Path out;

  private int incomplete;

  @Override
  public Integer call() throws IOException {
    Workplace workplace = Workplace.at(CourseRoot.find());
    Prose print = Prose.to(spec.commandLine());
    long start = System.nanoTime();
    try (FolderGallery gallery = FolderGallery.into(out, print::say)) {
      for (Module module : Asked.modules(spec, names)) {
        List<Demo> demos = mine ? minesOf(workplace, module) : solvedOf(module);
        for (Demo demo : demos) {
          print.say("%nModule %d: %s%n", module.number(), demo.title());
          show(gallery, demo);
        }
      }
      Path page = gallery.finish();
      print.say(
          "%nDone in %.0f s. Open %s to see what it made.%n",
          (System.nanoTime() - start) / 1e9, page.toAbsolutePath().normalize());
    }
    return incomplete == 0 ? 0 : Course.FAILED;
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
      new CompileReport(spec.commandLine(), workplace.root(), module).show(problems);
      incomplete++;
      return List.of();
    }
    MineLoader loader =
        new MineLoader(
            student.mainFolders(), module.packageName(), DemoCommand.class.getClassLoader());
    return Demos.in(loader);
  }

  /** A demonstration of a student's own classes may reach what is not written yet. */
  private void show(FolderGallery gallery, Demo demo) {
    Todo.forget();
    try {
      gallery.show(demo);
    } catch (RuntimeException e) {
      if (Todo.raised().isEmpty()) {
        throw e;
      }
      incomplete++;
      String number = Todo.raised().iterator().next();
      Prose.to(spec.commandLine())
          .say(
              "left out: it needs %s %s, which is not written yet.%n",
              number, Catalogue.course().get(number).title());
    }
  }
}
