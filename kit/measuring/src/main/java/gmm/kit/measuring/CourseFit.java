package gmm.kit.measuring;

import gmm.kit.measuring.WorkloadFiles.Prepared;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Our side: {@code course fit}. */
final class CourseFit implements Fitter, FirstFitter {

  private static final String NAME = "course fit";

  private final Workroom room;
  private final List<String> course;
  private final LongConsumer watch;

  /**
   * @param room where reports go
   * @param course the command that starts the course, without arguments
   * @param watch is given the process id while a fit runs
   */
  CourseFit(Workroom room, List<String> course, LongConsumer watch) {
    this.room = room;
    this.course = List.copyOf(course);
    this.watch = watch;
  }

  @Override
  public Fitted fit(Workload workload, Prepared files, int iterations) {
    Path report = room.folder().resolve("fit.json");
    Workroom.Done done = room.run(NAME, command(workload, files, iterations, report), watch);
    return Fitted.read(NAME, report, iterations, done.seconds());
  }

  @Override
  public FirstRun first(Workload workload, Prepared files, int seed) {
    Path report = room.folder().resolve("fit.json");
    List<String> command = new ArrayList<>(course);
    command.addAll(
        List.of(
            "fit",
            files.data().toString(),
            "-k",
            String.valueOf(workload.components()),
            "--seed",
            String.valueOf(seed),
            "--json",
            report.toString()));
    Workroom.Done done = room.run(NAME, command, watch);
    return FirstRun.read(NAME, report, done.seconds());
  }

  private List<String> command(Workload workload, Prepared files, int iterations, Path report) {
    List<String> command = new ArrayList<>(course);
    command.addAll(
        List.of(
            "fit",
            files.data().toString(),
            "-k",
            String.valueOf(workload.components()),
            "--covariance",
            workload.covarianceType(),
            "--max-iter",
            String.valueOf(iterations),
            "--tol",
            "0",
            "--reg-covar",
            String.valueOf(Workload.REGULARIZATION),
            "--init-from",
            files.start().toString(),
            "--json",
            report.toString()));
    return command;
  }
}
