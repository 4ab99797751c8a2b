package gmm.course;

import gmm.course.run.Compiler.Problem;
import gmm.course.run.Here;
import gmm.course.run.Outcome;
import gmm.course.run.StudentModule;
import gmm.course.run.Tester;
import gmm.course.run.Worker;
import gmm.course.run.Workplace;
import gmm.kit.Module;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Compiles what a student has written, and runs its tests. */
final class Tests implements AutoCloseable {

  /** Is told what each module's tests found. */
  interface Listener {
    void found(ModuleResult result) throws IOException;
  }

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Workplace workplace;
  private final Tester tester;

  /**
   * Gets ready for tests, before it is known which: reading what is asked for, and compiling, take
   * as long.
   *
   * @param root the course's folder
   * @param few whether they are those of a few exercises, each run once; those of a module's engine
   *     run over and over
   */
  Tests(Path root, boolean few) {
    workplace = Workplace.at(root);
    tester = few && Here.isPossible() ? new Here(PATIENCE) : worker(few);
    tester.start();
  }

  private Worker worker(boolean few) {
    return new Worker(workplace, PATIENCE, few ? List.of("-XX:TieredStopAtLevel=1") : List.of());
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
    for (Module module : wanted.modules()) {
      ModuleResult result = test(module, wanted);
      results.add(result);
      listener.found(result);
    }
    return results;
  }

  private ModuleResult test(Module module, Wanted wanted) throws IOException {
    StudentModule student = new StudentModule(workplace, module);
    List<Problem> problems = student.compile();
    if (!problems.isEmpty()) {
      return new ModuleResult(module, wanted.of(module), problems, null);
    }
    Outcome outcome = tester.run(student.job(wanted.tags(module)));
    SlipMemory.keep(workplace.root(), wanted.of(module), outcome);
    return new ModuleResult(module, wanted.of(module), List.of(), outcome);
  }

  /** {@return the exit code that these deserve} */
  static int code(List<ModuleResult> results) {
    return results.stream().allMatch(ModuleResult::fine) ? 0 : Course.FAILED;
  }

  @Override
  public void close() {
    tester.close();
  }
}
