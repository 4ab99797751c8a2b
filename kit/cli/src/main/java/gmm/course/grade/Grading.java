package gmm.course.grade;

import gmm.course.grade.ModuleJudge.Found;
import gmm.course.run.Worker;
import gmm.course.run.Workplace;
import gmm.kit.Folders;
import gmm.kit.InputException;
import gmm.kit.Module;
import gmm.kit.Steps;
import gmm.kit.grade.ask.Compilation;
import gmm.kit.grade.ask.Compilation.NotCompiled;
import gmm.kit.grade.cage.Cage;
import gmm.kit.grade.intake.HandedIn;
import gmm.kit.grade.intake.Intake;
import gmm.kit.grade.report.Mark;
import gmm.kit.grade.report.Sheet;
import gmm.kit.grade.wire.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/** Grades a class: one judge a core, one submission after the other with each. */
public final class Grading implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final long COMPILER_SECONDS = 60;

  /**
   * Its classes are loaded anew for each submission: the thorough compiler's work would be lost.
   */
  private static final List<String> JUDGE_FLAGS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:MetaspaceSize=192m", "-Xmn64m");

  private final Preparation preparation;
  private final List<Module> modules;
  private final long seed;
  private final Limits limits;
  private final List<Worker> judges = new ArrayList<>();
  private final BlockingQueue<Worker> idle = new LinkedBlockingQueue<>();
  private final Map<Module, Compilation> compilations = new EnumMap<>(Module.class);

  /**
   * @param workplace the course, with its solutions
   * @param modules to be graded
   * @param moreTests a folder laid out as a course, with tests beside the course's own; or null
   * @param seed for the tests' random inputs; 0 for those that students have
   * @param limits of a submission
   * @param side how many judges, side by side
   * @throws IOException if there is no room for scratch files
   */
  public Grading(
      Workplace workplace, List<Module> modules, Path moreTests, long seed, Limits limits, int side)
      throws IOException {
    this.preparation = new Preparation(workplace, moreTests);
    this.modules = List.copyOf(modules);
    this.seed = seed;
    this.limits = limits;
    for (int i = 0; i < side; i++) {
      judges.add(new Worker(workplace, PATIENCE, JUDGE_FLAGS));
    }
    idle.addAll(judges);
  }

  /**
   * {@return the walls around submissions here}
   *
   * @throws IOException if there are none at all
   */
  public Cage cage() throws IOException {
    preparation.of(modules.getFirst());
    return preparation.cage();
  }

  /**
   * {@return a sheet a submission, in the order of their ids; those that were graded before, of the
   * same content, are taken over}
   *
   * @param submissions their places by id
   * @param names students' names by id
   * @param kept sheets that are kept while the grading goes on
   * @throws IOException if the grading itself fails
   */
  public List<Sheet> grade(Map<String, Path> submissions, Map<String, String> names, Kept kept)
      throws IOException {
    List<Future<Sheet>> tasks = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(judges.size());
        Steps steps = Steps.of("submissions", submissions.size())) {
      for (var one : submissions.entrySet()) {
        String name = names.getOrDefault(one.getKey(), one.getKey());
        tasks.add(
            threads.submit(
                () -> {
                  try {
                    return sheet(one.getKey(), name, one.getValue(), kept);
                  } finally {
                    steps.step();
                  }
                }));
      }
      List<Sheet> sheets = new ArrayList<>();
      for (Future<Sheet> task : tasks) {
        sheets.add(task.get());
      }
      return sheets;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InputException("The grading was interrupted: start it again, it goes on.", e);
    } catch (ExecutionException e) {
      throw new IOException("a submission could not be graded: " + e.getCause(), e);
    }
  }

  private Sheet sheet(String id, String name, Path place, Kept kept) throws Exception {
    HandedIn handedIn;
    try {
      handedIn = Intake.read(place);
    } catch (InputException e) {
      return new Sheet(id, name, e.getMessage(), 0, List.of(), List.of());
    }
    if (handedIn.sources().isEmpty()) {
      String nothing = "It holds no source of the course: are the modules' src/main/java in it?";
      return new Sheet(id, name, nothing, handedIn.ignored(), handedIn.notes(), List.of());
    }
    String digest = kept.digest(handedIn, modules, seed);
    Optional<Sheet> before = kept.find(id, digest);
    if (before.isPresent()) {
      Sheet b = before.get();
      return new Sheet(id, name, b.trouble(), b.ignored(), b.notes(), b.marks());
    }
    Sheet sheet = judgedOrTold(id, name, handedIn);
    if (!ClassGrading.isUnjudged(sheet)) {
      kept.keep(id, digest, sheet); // what is to be graded again is not
    }
    return sheet;
  }

  /** Whatever one submission makes of its grading, the others are graded. */
  private Sheet judgedOrTold(String id, String name, HandedIn handedIn)
      throws InterruptedException {
    Worker judge = idle.take();
    try {
      return judged(id, name, handedIn, judge);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      String why = "It could not be graded (%s): look at its sources.".formatted(e);
      List<String> notes = new ArrayList<>(handedIn.notes());
      notes.add(Texts.plain(why, 500));
      List<Mark> none = modules.stream().flatMap(m -> SheetMaker.unjudged(m).stream()).toList();
      return new Sheet(id, name, null, handedIn.ignored(), notes, none);
    } finally {
      idle.add(judge);
    }
  }

  private Sheet judged(String id, String name, HandedIn handedIn, Worker judge) throws IOException {
    List<String> notes = new ArrayList<>(handedIn.notes());
    Path folder = preparation.own().resolve(UUID.randomUUID().toString());
    try {
      return judged(id, name, handedIn, judge, folder, notes);
    } finally {
      Folders.remove(folder);
    }
  }

  private Sheet judged(
      String id, String name, HandedIn handedIn, Worker judge, Path folder, List<String> notes)
      throws IOException {
    List<Mark> marks = new ArrayList<>();
    for (Module module : modules) {
      Ready ready = preparation.of(module);
      GivenCode.without(handedIn, module, preparation.root(), notes).writeTo(folder);
      Found found;
      try {
        found =
            new ModuleJudge(ready, compilation(module), preparation.own(), limits)
                .judge(folder, seed, judge);
      } catch (NotCompiled e) { // that is not the submission's doing
        marks.addAll(SheetMaker.unjudged(module));
        continue;
      }
      marks.addAll(SheetMaker.marks(module, found));
      found
          .compiled()
          .refused()
          .forEach((what, why) -> notes.add(Texts.plain(what + ": " + why, 500)));
      found
          .compiled()
          .changedGiven()
          .forEach(m -> notes.add(m + " is given: the course's own is used, not the changed one."));
    }
    return new Sheet(id, name, null, handedIn.ignored(), notes, marks);
  }

  private synchronized Compilation compilation(Module module) throws IOException {
    Compilation made = compilations.get(module);
    if (made == null) {
      made = new Compilation(preparation.compiler(module), COMPILER_SECONDS);
      compilations.put(module, made);
    }
    return made;
  }

  @Override
  public void close() throws IOException {
    judges.forEach(Worker::close);
    compilations.values().forEach(Compilation::close);
    preparation.close();
  }
}
