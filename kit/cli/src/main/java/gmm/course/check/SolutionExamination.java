package gmm.course.check;

import gmm.course.run.Outcome;
import gmm.course.run.TestResult;
import gmm.course.run.TestResult.State;
import gmm.course.run.Worker;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * On the solved classes every test passes, and none is skipped but for data not on this machine.
 */
record SolutionExamination(List<TestBed> beds, Worker worker) implements Examination {

  @Override
  public Finding examine() throws IOException {
    List<String> breaches = new ArrayList<>();
    int examined = 0;
    for (TestBed bed : beds) {
      Optional<Outcome> outcome = worker.run(bed.onSolution(List.of()));
      if (outcome.isEmpty()) {
        breaches.add(bed.module().folder() + ": the tests of the solutions came to no end.");
        continue;
      }
      for (TestResult result : outcome.get().results()) {
        examined++;
        if (result.state() != State.PASSED && !result.lacksData()) {
          breaches.add(
              "%s does not pass on the solution: %s".formatted(result.test(), result.message()));
        }
      }
    }
    return new Finding("on the solutions every test passes", examined, "tests", breaches);
  }
}
