package gmm.kit.measuring;

import gmm.kit.Steps;
import gmm.kit.measuring.WorkloadFiles.Prepared;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Measures a workload: fits of 10 and of 20 iterations, the two sides in turn, so that whatever
 * else the machine does affects both alike.
 */
final class SpeedBench {

  private final WorkloadFiles files;
  private final Fitter ours;
  private final Optional<Fitter> theirs;
  private final int rounds;

  /**
   * @param files where the workloads' data is
   * @param ours our side
   * @param theirs scikit-learn's side, if it is to run beside ours
   * @param rounds how many runs each side has, at least 1
   */
  SpeedBench(WorkloadFiles files, Fitter ours, Optional<Fitter> theirs, int rounds) {
    this.files = files;
    this.ours = ours;
    this.theirs = theirs;
    this.rounds = rounds;
  }

  SpeedResult measure(Workload workload) {
    Prepared prepared = files.of(workload);
    List<Run> ourRuns = new ArrayList<>();
    List<Run> theirRuns = new ArrayList<>();
    double largest = 0;
    int steps = rounds * (theirs.isPresent() ? 4 : 2);
    try (Steps progress = Steps.of(workload.title(), steps)) {
      for (int round = 0; round < rounds; round++) {
        Lengths our = Lengths.of(ours, workload, prepared, progress);
        ourRuns.add(our.run());
        if (theirs.isPresent()) {
          Lengths their = Lengths.of(theirs.get(), workload, prepared, progress);
          theirRuns.add(their.run());
          largest = Math.max(largest, our.largestDifference(their));
        }
      }
    }
    Optional<Comparison> comparison =
        theirRuns.isEmpty()
            ? Optional.empty()
            : Optional.of(new Comparison(Side.of(theirRuns), largest));
    return new SpeedResult(
        workload, prepared.rows(), prepared.columns(), Side.of(ourRuns), comparison);
  }

  /** Both lengths of one side. */
  private record Lengths(Fitted ten, Fitted twenty) {

    static Lengths of(Fitter side, Workload workload, Prepared prepared, Steps progress) {
      Fitted ten = side.fit(workload, prepared, Run.SHORT);
      progress.step();
      Fitted twenty = side.fit(workload, prepared, Run.LONG);
      progress.step();
      return new Lengths(ten, twenty);
    }

    Run run() {
      return Run.of(ten, twenty);
    }

    double largestDifference(Lengths other) {
      return Math.max(
          ten.parameters().largestDifference(other.ten.parameters()),
          twenty.parameters().largestDifference(other.twenty.parameters()));
    }
  }
}
