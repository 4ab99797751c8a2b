package gmm.course;

import gmm.course.run.Compiler.Problem;
import gmm.course.run.Outcome;
import gmm.course.run.StudentModule;
import gmm.course.run.Worker;
import gmm.course.run.Workplace;
import gmm.kit.Module;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Compiles what a student has written, and runs its tests. */
final class Tests {

  /** Is told what each module's tests found. */
  interface Listener {
    void found(ModuleResult result) throws IOException;
  }

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Workplace workplace;

  Tests(Path root) {
    this.workplace = Workplace.at(root);
  }

  /**
   * {@return what was found}
   *
   * @param wanted which tests
   * @param listener is told of each module as soon as it is known
   * @throws IOException if files cannot be read or written
   */
  List<ModuleResult> run(Wanted wanted, Listener listener) throws IOException {
    List<ModuleResult> results = new ArrayList<>();
    try (Worker worker = new Worker(workplace, PATIENCE, flags(wanted))) {
      worker.start(); // it gets ready while we compile
      for (Module module : wanted.modules()) {
        ModuleResult result = test(worker, module, wanted);
        results.add(result);
        listener.found(result);
      }
    }
    return results;
  }

  /** The tests of a few exercises run once; those of a module's engine over and over. */
  private static List<String> flags(Wanted wanted) {
    boolean few = wanted.modules().stream().noneMatch(module -> wanted.tags(module).isEmpty());
    return few ? List.of("-XX:TieredStopAtLevel=1") : List.of();
  }

  private ModuleResult test(Worker worker, Module module, Wanted wanted) throws IOException {
    StudentModule student = new StudentModule(workplace, module);
    List<Problem> problems = student.compile();
    if (!problems.isEmpty()) {
      return new ModuleResult(module, wanted.of(module), problems, null);
    }
    Outcome outcome = worker.run(student.job(wanted.tags(module)));
    SlipMemory.keep(workplace.root(), wanted.of(module), outcome);
    return new ModuleResult(module, wanted.of(module), List.of(), outcome);
  }

  /** {@return the exit code that these deserve} */
  static int code(List<ModuleResult> results) {
    return results.stream().allMatch(ModuleResult::fine) ? 0 : Course.FAILED;
  }
}
