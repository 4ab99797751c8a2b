package gmm.kit.loop;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.ExerciseState;
import gmm.kit.InputException;
import gmm.kit.Module;
import gmm.kit.Progress;
import gmm.kit.loop.build.Built;
import gmm.kit.loop.build.Ground;
import gmm.kit.loop.build.Mishap;
import gmm.kit.loop.build.Room;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The module that is worked on: its sources, what they are compiled to, the exercise you are on.
 */
final class Desk implements AutoCloseable {

  private final Ground ground;
  private final Surroundings course;
  private final Consumer<LoopEvent> told;
  private final Consumer<String> trouble;
  private final Runner runner;
  private Room room;
  private Standing standing;
  private Keeper keeper;
  private Built built;
  private String focus;

  Desk(
      Ground ground,
      Surroundings course,
      Pace pace,
      Consumer<LoopEvent> told,
      Consumer<String> trouble,
      Consumer<Runnable> later) {
    this.ground = ground;
    this.course = course;
    this.told = told;
    this.trouble = trouble;
    this.runner = new Runner(ground, pace, told, trouble, later);
  }

  Module module() {
    return room.module();
  }

  /** Puts a module on the desk, and judges the exercise that somebody is on. */
  void open(Module module, String exercise, Set<Path> files) throws IOException {
    Room opened = new Room(ground, module); // what was there stays if this fails
    runner.stop();
    if (room != null) {
      room.close();
    }
    room = opened;
    focus = exercise;
    runner.prepare(room, focus);
    standing = new Standing(ground.root(), module);
    keeper = new Keeper(ground.root(), course, trouble);
    keeper.read(files);
    tellWhereYouAre();
    long seen = System.nanoTime();
    build();
    standing.believeProgress();
    run(steps(List.of(focus)), seen);
  }

  /** Sources have changed, come or gone. */
  void saved(Module module, Set<Path> changes, Set<Path> files) throws IOException {
    long seen = System.nanoTime();
    if (module != room.module()) {
      told.accept(saved(module, changes));
      open(module, firstToWrite(module, changes), files);
      return;
    }
    runner.interrupt();
    Map<Path, String> before = new HashMap<>(keeper.texts());
    keeper.read(files);
    told.accept(saved(module, changes));
    String on = focusAfter(changes, before);
    if (!on.equals(focus)) {
      focus = on;
      tellWhereYouAre();
    }
    build();
    Set<String> changed = new HashSet<>();
    changes.forEach(file -> changed.addAll(room.exercisesIn(file)));
    List<String> ofChanged = order(changed);
    boolean helpers = changes.stream().anyMatch(file -> room.exercisesIn(file).isEmpty());
    List<String> dependents = helpers ? standing.outdated() : standing.dependents(changed);
    run(Step.order(room, focus, ofChanged, dependents), seen);
  }

  private LoopEvent saved(Module module, Set<Path> changes) {
    return new LoopEvent.Saved(module.number(), changes.stream().map(file -> name(file)).toList());
  }

  private static List<String> order(Set<String> exercises) {
    return Catalogue.course().all().stream()
        .map(ExerciseInfo::number)
        .filter(exercises::contains)
        .toList();
  }

  /** The exercise whose text has changed; the same as before if nobody can tell. */
  private String focusAfter(Set<Path> changes, Map<Path, String> before) {
    Set<String> candidates = new HashSet<>();
    for (Path file : changes) {
      String now = keeper.texts().get(file);
      if (now != null) {
        Optional<String> written = Focus.between(before.getOrDefault(file, ""), now);
        if (written.isPresent() && room.exercisesIn(file).contains(written.get())) {
          return written.get();
        }
      }
      candidates.addAll(room.exercisesIn(file));
    }
    return candidates.isEmpty() || candidates.contains(focus)
        ? focus
        : order(candidates).getFirst();
  }

  private String firstToWrite(Module module, Set<Path> changes) {
    List<ExerciseInfo> all = Catalogue.course().of(module);
    return all.stream()
        .filter(e -> changes.contains(Progress.source(ground.root(), e)))
        .findFirst()
        .orElse(all.getFirst())
        .number();
  }

  private void build() {
    told.accept(new LoopEvent.Compiling(module().number()));
    built = room.build(keeper.texts(), keeper);
    keeper.compiled(built.sound());
    standing.on(built.classes());
    List<Mishap> all = new ArrayList<>(keeper.unreadable());
    Set<Path> told = new HashSet<>(all.stream().map(Mishap::file).toList());
    built.mishaps().stream().filter(m -> !told.contains(m.file())).forEach(all::add);
    all.forEach(this::tell);
  }

  private void tell(Mishap mishap) {
    told.accept(
        new LoopEvent.CompileError(
            module().number(),
            mishap.file() == null ? null : name(mishap.file()),
            mishap.line(),
            mishap.column(),
            mishap.source(),
            mishap.message()));
  }

  /** Those whose sources are as they should be. */
  private boolean canBeJudged(String exercise) {
    Path source = Progress.source(ground.root(), Catalogue.course().get(exercise));
    return !built.broken().contains(source)
        && built.classes().containsKey(Catalogue.course().get(exercise).type());
  }

  private Deque<Step> steps(Collection<String> exercises) {
    return Step.order(room, null, exercises, List.of());
  }

  private void run(Deque<Step> steps, long seen) {
    Deque<Step> possible = new ArrayDeque<>(steps);
    possible.removeIf(step -> !canBeJudged(step.exercise()));
    runner.run(new Runner.Round(room, standing, keeper, built.classes(), focus, seen), possible);
  }

  /** Goes to an exercise. */
  void go(ExerciseInfo exercise, Set<Path> files) throws IOException {
    Module module = Module.of(exercise.module());
    if (module != room.module()) {
      open(module, exercise.number(), files);
      return;
    }
    runner.interrupt();
    focus = exercise.number();
    tellWhereYouAre();
    built.mishaps().stream()
        .filter(m -> room.exercisesIn(m.file()).contains(focus))
        .forEach(this::tell);
    run(steps(List.of(focus)), System.nanoTime());
  }

  void runAll() {
    runner.interrupt();
    run(
        steps(Catalogue.course().of(module()).stream().map(ExerciseInfo::number).toList()),
        System.nanoTime());
  }

  /** The tests are others now. */
  void testsChanged(Set<Path> files) throws IOException {
    try {
      open(module(), focus, files);
    } catch (InputException e) {
      trouble.accept(e.getMessage() + " What was there before goes on.");
    }
  }

  void stop() {
    runner.interrupt();
  }

  void mindTheTime() {
    runner.mindTheTime();
    if (runner.rests()) {
      room.warmUp();
    }
  }

  private void tellWhereYouAre() {
    ExerciseInfo e = Catalogue.course().get(focus);
    Path source = Progress.source(ground.root(), e);
    ExerciseState state = standing.of(focus).orElse(null);
    told.accept(
        new LoopEvent.Watching(
            LoopEvent.FORMAT,
            e.module(),
            focus,
            e.title(),
            state,
            name(source),
            Focus.line(keeper.texts().getOrDefault(source, ""), focus),
            module().folder() + "/LECTURE.md",
            e.section()));
  }

  private String name(Path file) {
    return ground.root().relativize(file).toString().replace('\\', '/');
  }

  @Override
  public void close() throws IOException {
    runner.close();
    if (room != null) {
      room.close();
    }
  }
}
