package gmm.kit.measuring;

import gmm.kit.Steps;
import gmm.kit.measuring.WorkloadFiles.Prepared;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Watches the memory of {@code course fit} while it runs. */
final class MemoryProof {

  private static final int ITERATIONS = 10;

  /** More data than heap shows that the data is not on it. */
  private static final List<String> SMALL_HEAP = List.of("-Xmx1g");

  private static final int FEW_ITERATIONS = 3;

  private final Workroom room;
  private final WorkloadFiles files;
  private final Function<List<String>, List<String>> course;
  private Footprint peak;

  /**
   * @param room where reports go
   * @param files where the workloads' data is
   * @param course gives the command that starts the course, with flags for Java
   */
  MemoryProof(Workroom room, WorkloadFiles files, Function<List<String>, List<String>> course) {
    this.room = room;
    this.files = files;
    this.course = course;
  }

  MemoryResult measure(Workload workload) {
    try (Steps progress = Steps.of(workload.title(), 2)) {
      Prepared prepared = files.of(workload);
      progress.step();
      List<String> flags = workload == Workload.LARGE ? SMALL_HEAP : List.of();
      int iterations = workload == Workload.LARGE ? FEW_ITERATIONS : ITERATIONS;
      Path log = room.folder().resolve("heap.log");
      Fitted fitted = fitter(flags, log).fit(workload, prepared, iterations);
      progress.step();
      return new MemoryResult(
          workload,
          prepared.rows(),
          prepared.columns(),
          iterations,
          prepared.bytes(),
          peak,
          HeapLog.peak(log),
          String.join(" ", flags),
          fitted.seconds());
    }
  }

  private Fitter fitter(List<String> flags, Path log) {
    peak = Footprint.UNKNOWN;
    List<String> all = new ArrayList<>(flags);
    all.addAll(HeapLog.flags(log));
    return new CourseFit(room, course.apply(all), pid -> peak = peak.larger(Footprint.of(pid)));
  }
}
