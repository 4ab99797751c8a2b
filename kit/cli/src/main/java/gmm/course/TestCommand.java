package gmm.course;

import gmm.course.run.Compiler.Problem;
import gmm.course.run.Outcome;
import gmm.course.run.StudentModule;
import gmm.course.run.Worker;
import gmm.course.run.Workplace;
import gmm.kit.Catalogue;
import gmm.kit.CourseRoot;
import gmm.kit.ExerciseInfo;
import gmm.kit.ExerciseNumber;
import gmm.kit.Module;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the tests of what a student writes. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Run the tests: each exercise is right, wrong or not written yet.",
    footer = {
      "",
      "Exit code 0: nothing is wrong; 1: an exercise is wrong, or does not compile.",
      "",
      "With --json one document is all that is printed, whatever the tests find: for each",
      "module whether it compiles, its exercises with their states (right, wrong, not written,",
      "waiting, endless, crashed) and each test with the reason it did not pass. The page",
      "kit/RESULTS.md describes every field.",
      "",
      "Examples: course test 1.3",
      "          course test 2",
      "          course test 2 --json"
    })
final class TestCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "MODULE or EXERCISE",
      arity = "0..1",
      description = "A module, 1 to 5, or an exercise such as 1.3; every module if none is named.")
  private String what;

  @Option(names = "--json", description = "Print the results as JSON, for editors and graders.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Workplace workplace = Workplace.at(CourseRoot.find());
    boolean one = what != null && ExerciseNumber.isOne(what);
    List<ExerciseInfo> asked = one ? List.of(Asked.exercise(spec, what)) : List.of();
    List<Module> modules =
        one
            ? List.of(Module.of(asked.getFirst().module()))
            : Asked.modules(spec, what == null ? List.of() : List.of(what));
    List<ModuleResult> results = new ArrayList<>();
    try (Worker worker = new Worker(workplace, PATIENCE)) {
      for (Module module : modules) {
        ModuleResult result = test(workplace, worker, module, asked);
        results.add(result);
        if (!json) {
          new TestReport(spec.commandLine(), workplace.root(), result).show();
        }
      }
    }
    if (json) {
      spec.commandLine().getOut().println(new TestJson(workplace.root()).of(results));
      spec.commandLine().getOut().flush();
    }
    return results.stream().allMatch(ModuleResult::fine) ? 0 : Course.FAILED;
  }

  private static ModuleResult test(
      Workplace workplace, Worker worker, Module module, List<ExerciseInfo> asked)
      throws IOException {
    List<ExerciseInfo> exercises = asked.isEmpty() ? Catalogue.course().of(module) : asked;
    StudentModule student = new StudentModule(workplace, module);
    List<Problem> problems = student.compile();
    if (!problems.isEmpty()) {
      return new ModuleResult(module, exercises, problems, null);
    }
    List<String> numbers = new ArrayList<>();
    for (ExerciseInfo e : asked) {
      numbers.addAll(Catalogue.course().allNeedsOf(e.number()));
      numbers.add(e.number());
    }
    Outcome outcome = worker.run(student.job(numbers));
    SlipMemory.keep(workplace.root(), exercises, outcome);
    return new ModuleResult(module, exercises, List.of(), outcome);
  }
}
