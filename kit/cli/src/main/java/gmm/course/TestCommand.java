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
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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
      "Examples: course test 1.3",
      "          course test 2"
    })
final class TestCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "MODULE or EXERCISE",
      arity = "0..1",
      description = "A module, 1 to 5, or an exercise such as 1.3; every module if none is named.")
  private String what;

  @Override
  public Integer call() throws IOException {
    Workplace workplace = Workplace.at(CourseRoot.find());
    boolean one = what != null && ExerciseNumber.isOne(what);
    List<ExerciseInfo> asked = one ? List.of(Asked.exercise(spec, what)) : List.of();
    List<Module> modules =
        one
            ? List.of(Module.of(asked.getFirst().module()))
            : Asked.modules(spec, what == null ? List.of() : List.of(what));
    boolean fine = true;
    try (Worker worker = new Worker(workplace, PATIENCE)) {
      for (Module module : modules) {
        fine &= test(workplace, worker, module, asked);
      }
    }
    return fine ? 0 : Course.FAILED;
  }

  private boolean test(Workplace workplace, Worker worker, Module module, List<ExerciseInfo> asked)
      throws IOException {
    TestReport report = new TestReport(spec.commandLine(), workplace.root(), module);
    StudentModule student = new StudentModule(workplace, module);
    List<Problem> problems = student.compile();
    if (!problems.isEmpty()) {
      report.doesNotCompile(problems);
      return false;
    }
    List<String> numbers = new ArrayList<>();
    for (ExerciseInfo e : asked) {
      numbers.addAll(Catalogue.course().allNeedsOf(e.number()));
      numbers.add(e.number());
    }
    Optional<Outcome> outcome = worker.run(student.job(numbers));
    if (outcome.isEmpty()) {
      report.died();
      return false;
    }
    return report.show(outcome.get(), asked.isEmpty() ? Catalogue.course().of(module) : asked);
  }
}
