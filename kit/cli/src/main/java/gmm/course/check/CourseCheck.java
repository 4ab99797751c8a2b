package gmm.course.check;

import gmm.course.run.Worker;
import gmm.course.run.Workplace;
import gmm.kit.Module;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All that the course promises, examined one after the other. */
public final class CourseCheck {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int WORKERS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

  private CourseCheck() {}

  /**
   * Examines some modules.
   *
   * @param workplace the course
   * @param modules which
   * @param told each finding as soon as it is there
   * @throws IOException if something could not be examined
   */
  public static void run(Workplace workplace, List<Module> modules, Consumer<Finding> told)
      throws IOException {
    Path root = workplace.root();
    for (Examination quick :
        List.of(
            new DriftExamination(root, modules),
            new CatalogueExamination(root, modules),
            new LinkExamination(root, modules))) {
      told.accept(quick.examine());
    }
    List<TestBed> beds = new ArrayList<>();
    for (Module module : modules) {
      beds.add(TestBed.of(workplace, module));
    }
    told.accept(new DoorExamination(beds).examine());
    List<Worker> workers = new ArrayList<>();
    for (int i = 0; i < WORKERS; i++) {
      workers.add(new Worker(workplace, PATIENCE));
    }
    try {
      for (Examination slow :
          List.of(
              new PendingExamination(beds, workers.getFirst()),
              new OrderExamination(beds, workers.getFirst()),
              new SolutionExamination(beds, workers.getFirst()),
              new MistakeExamination(root, beds, workers))) {
        told.accept(slow.examine());
      }
    } finally {
      workers.forEach(Worker::close);
    }
  }
}
