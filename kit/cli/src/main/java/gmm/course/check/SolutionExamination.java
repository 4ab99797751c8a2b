package gmm.course.check;

import gmm.course.run.Outcome;
import gmm.course.run.Worker;
import gmm.kit.testing.Sentences;
import gmm.kit.testing.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * On the solved classes every test passes, and none is skipped but for data not on this machine.
 */
record SolutionExamination(List<TestBed> beds, Worker worker) implements Examination {

  @Override
  public Finding examine() throws IOException {
    List<String> breaches = new ArrayList<>();
    int examined = 0;
    for (TestBed bed : beds) {
      Outcome outcome = worker.run(bed.onSolution(List.of()));
      if (!outcome.complete()) {
        breaches.add(bed.module().folder() + ": the tests of the solutions came to no end.");
        continue;
      }
      for (Verdict verdict : outcome.verdicts()) {
        examined++;
        if (!verdict.passes() && !verdict.lacksData()) {
          breaches.add(
              "%s does not pass on the solution: %s"
                  .formatted(verdict.test(), Sentences.of(verdict.reason())));
        }
      }
    }
    return new Finding("on the solutions every test passes", examined, "tests", breaches);
  }
}
