package gmm.kit.measuring;

import gmm.kit.Steps;
import gmm.kit.measuring.WorkloadFiles.Prepared;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures fits from scratch: the two sides in turn, each round from another seed. */
final class FirstBench {

  private final WorkloadFiles files;
  private final FirstFitter ours;
  private final Optional<FirstFitter> theirs;
  private final int rounds;

  /**
   * @param files where the workloads' data is
   * @param ours our side
   * @param theirs scikit-learn's side, if it is to run beside ours
   * @param rounds how many runs each side has, at least 1
   */
  FirstBench(WorkloadFiles files, FirstFitter ours, Optional<FirstFitter> theirs, int rounds) {
    this.files = files;
    this.ours = ours;
    this.theirs = theirs;
    this.rounds = rounds;
  }

  FirstResult measure(Workload workload) {
    Prepared prepared = files.of(workload);
    List<FirstRun> ourRuns = new ArrayList<>();
    List<FirstRun> theirRuns = new ArrayList<>();
    int steps = rounds * (theirs.isPresent() ? 2 : 1);
    try (Steps progress = Steps.of(workload.title(), steps)) {
      for (int seed = 0; seed < rounds; seed++) {
        ourRuns.add(ours.first(workload, prepared, seed));
        progress.step();
        if (theirs.isPresent()) {
          theirRuns.add(theirs.get().first(workload, prepared, seed));
          progress.step();
        }
      }
    }
    Optional<FirstSide> beside =
        theirRuns.isEmpty() ? Optional.empty() : Optional.of(FirstSide.of(theirRuns));
    return new FirstResult(
        workload, prepared.rows(), prepared.columns(), FirstSide.of(ourRuns), beside);
  }
}
