package gmm.course.check;

import gmm.course.check.BlindMistakes.Line;
import gmm.course.mutant.LeftOut;
import gmm.course.run.Worker;
import gmm.course.run.Workplace;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All that the course promises, examined one after the other. */
public final class CourseCheck {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration PATIENCE_WITH_MUTANTS = Duration.ofMinutes(30);
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
            new LinkExamination(root, modules),
            new AskingExamination(root, modules))) {
      told.accept(quick.examine());
    }
    List<TestBed> beds = beds(workplace, modules);
    told.accept(new DoorExamination(beds).examine());
    told.accept(new PictureExamination(workplace, beds).examine());
    withWorkers(
        workplace,
        PATIENCE,
        workers -> {
          for (Examination slow :
              List.of(
                  new PendingExamination(beds, workers.getFirst()),
                  new OrderExamination(beds, workers.getFirst()),
                  new SolutionExamination(beds, workers.getFirst()),
                  new AlternativeExamination(root, beds, workers.getFirst()),
                  new MistakeExamination(root, beds, workers))) {
            told.accept(slow.examine());
          }
        });
  }

  /**
   * Examines the tests: whether they find every mutant of the solutions.
   *
   * @param workplace the course
   * @param modules whose tests
   * @param time after which no more is begun; what was found by then is kept for the next time
   * @param told what was found
   * @throws IOException if something could not be examined
   */
  public static void mutants(
      Workplace workplace, List<Module> modules, Duration time, Consumer<Finding> told)
      throws IOException {
    Instant until = Instant.now().plus(time);
    List<TestBed> beds = beds(workplace, modules);
    withWorkers(
        workplace,
        PATIENCE_WITH_MUTANTS,
        workers -> told.accept(new MutantExamination(workplace, beds, workers, until).examine()));
  }

  /**
   * Puts down which mutants need not be made, since others give the same.
   *
   * @param workplace the course
   * @param modules of which
   * @throws IOException if it could not be found out or put down
   */
  public static void mergeMutants(Workplace workplace, List<Module> modules) throws IOException {
    List<TestBed> beds = beds(workplace, modules);
    Path solutions = workplace.root().resolve("solutions");
    withWorkers(
        workplace,
        PATIENCE_WITH_MUTANTS,
        workers ->
            LeftOut.in(solutions)
                .write(
                    solutions,
                    new MutantExamination(workplace, beds, workers, Instant.MAX).alike()));
  }

  /**
   * Takes each known mistake out in turn, as if it were a student's that nobody knew.
   *
   * @param workplace the course
   * @param modules whose mistakes
   * @param told of each a line: what it is, and what is then said of it
   * @throws IOException if something could not be examined
   */
  public static void leaveOneOut(Workplace workplace, List<Module> modules, Consumer<String> told)
      throws IOException {
    List<TestBed> beds = beds(workplace, modules);
    withWorkers(
        workplace,
        PATIENCE,
        workers -> new LeftOutMistakes(workplace.root(), beds, workers).lines().forEach(told));
  }

  /**
   * Tries the wrong answers that were written without a look at the known ones, set by set.
   *
   * @param workplace the course
   * @param modules whose exercises
   * @param told of each a line: what it is, and what is said of it; after each set a table
   * @throws IOException if something could not be examined
   */
  public static void blind(Workplace workplace, List<Module> modules, Consumer<String> told)
      throws IOException {
    List<TestBed> beds = beds(workplace, modules);
    withWorkers(
        workplace,
        PATIENCE,
        workers -> {
          for (String set : BlindMistakes.sets(workplace.root())) {
            List<Line> lines = new BlindMistakes(workplace.root(), set, beds, workers).lines();
            told.accept(set + ":");
            lines.stream().map(Line::text).forEach(told);
            new BlindTable(lines).rows().forEach(told);
            told.accept("");
          }
        });
  }

  /**
   * Draws each exercise's picture with each of its known mistakes.
   *
   * @param workplace the course
   * @param exercises which
   * @param line told of each exercise: how many of its mistakes are seen
   * @param told what was found
   * @throws IOException if something could not be examined
   */
  public static void pictures(
      Workplace workplace,
      List<ExerciseInfo> exercises,
      Consumer<String> line,
      Consumer<Finding> told)
      throws IOException {
    List<Module> modules =
        exercises.stream().map(e -> Module.of(e.module())).distinct().sorted().toList();
    told.accept(
        new MistakenPictures(workplace, beds(workplace, modules), exercises, line).examine());
  }

  private static List<TestBed> beds(Workplace workplace, List<Module> modules) throws IOException {
    List<TestBed> beds = new ArrayList<>();
    for (Module module : modules) {
      beds.add(TestBed.of(workplace, module));
    }
    return beds;
  }

  /** What is done with workers. */
  private interface Work {
    void with(List<Worker> workers) throws IOException;
  }

  private static void withWorkers(Workplace workplace, Duration patience, Work work)
      throws IOException {
    List<Worker> workers = new ArrayList<>();
    for (int i = 0; i < WORKERS; i++) {
      workers.add(new Worker(workplace, patience));
    }
    try {
      work.with(workers);
    } finally {
      workers.forEach(Worker::close);
    }
  }
}
