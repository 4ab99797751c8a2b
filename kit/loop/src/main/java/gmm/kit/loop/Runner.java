package gmm.kit.loop;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseState;
import gmm.kit.loop.build.Ground;
import gmm.kit.loop.build.Room;
import gmm.kit.loop.work.Says;
import gmm.kit.loop.work.Task;
import gmm.kit.loop.work.WorkerProcess;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Has the steps of a round run one after another, and says what comes of each. */
final class Runner implements AutoCloseable {

  /**
   * What a round is about.
   *
   * @param room the module
   * @param standing how its exercises stand
   * @param keeper of what is found
   * @param classes the student's
   * @param focus the exercise that somebody is on
   * @param seen when the save was seen, by {@link System#nanoTime}
   */
  record Round(
      Room room,
      Standing standing,
      Keeper keeper,
      Map<String, byte[]> classes,
      String focus,
      long seen) {

    long millis() {
      return (System.nanoTime() - seen) / 1_000_000;
    }
  }

  private static final long START = TimeUnit.SECONDS.toNanos(60);
  private static final long REST = TimeUnit.MILLISECONDS.toNanos(700);
  private static final long GRACE = TimeUnit.MILLISECONDS.toNanos(150);
  private static final long REPLY = TimeUnit.MILLISECONDS.toNanos(500);

  /** Classes that came and went leave something behind in a process: it is replaced in time. */
  private static final int MOST_TASKS = 300;

  private final Consumer<LoopEvent> told;
  private final Consumer<String> trouble;
  private final Pace pace;
  private final Workers workers;
  private final Deque<Step> steps = new ArrayDeque<>();
  private final Map<String, Findings> findings = new HashMap<>();
  private Round round;
  private Step step;
  private List<String> tags = List.of();
  private WorkerProcess busy;
  private WorkerProcess loaded;
  private WorkerProcess stale;
  private long staleSince;
  private String place;
  private boolean exits;
  private boolean asked;
  private int falseStarts;
  private int tasks;
  private long heard;

  Runner(
      Ground ground,
      Pace pace,
      Consumer<LoopEvent> told,
      Consumer<String> trouble,
      Consumer<Runnable> later) {
    this.told = told;
    this.trouble = trouble;
    this.pace = pace;
    this.workers =
        new Workers(ground, pace.limit(), (worker, says) -> later.accept(() -> hear(worker, says)));
  }

  /** Has a process start already. */
  void prepare(Room room, String exercise) {
    workers.ready(room, exercise);
    heard = System.nanoTime();
  }

  void run(Round about, Deque<Step> order) {
    round = about;
    steps.clear();
    steps.addAll(order);
    findings.clear();
    loaded = null;
    next();
  }

  private void next() {
    step = steps.poll();
    if (step == null) {
      done();
      return;
    }
    List<String> deadly = round.standing().deadly(step.exercise());
    if (!deadly.isEmpty()) {
      conclude(ExerciseState.WAITING, new Findings(step.exercise()), false);
      told.accept(
          Explained.diagnosis(
              step.exercise(),
              null,
              "It cannot be judged: it builds on %s, whose tests do not come to an end."
                  .formatted(String.join(", ", deadly)),
              null));
      next();
      return;
    }
    tags = new ArrayList<>(round.standing().uncertain(step.exercise()));
    tags.add(step.exercise());
    told.accept(new LoopEvent.Running(step.exercise()));
    start();
  }

  private void start() {
    WorkerProcess worker = workers.ready(round.room(), round.focus());
    if (loaded != worker) {
      worker.load(round.classes());
      loaded = worker;
    }
    findings.computeIfAbsent(step.exercise(), Findings::new);
    busy = worker;
    place = null;
    exits = false;
    asked = false;
    heard = System.nanoTime();
    worker.run(new Task(step.exercise(), tags, round.room().testsOf(tags), step.slow()));
  }

  private void hear(WorkerProcess worker, Says says) {
    if (!workers.isCurrent(worker)) {
      return; // the spare, or one that nobody waits for
    }
    heard = System.nanoTime();
    if (worker == stale) {
      hearTheOld(says);
      return;
    }
    boolean waiting = step != null && busy == worker;
    switch (says) {
      case Says.Warm warm -> falseStarts = 0;
      case Says.Began began when waiting -> current().began(began.test());
      case Says.Found found when waiting -> current().found(found.verdict());
      case Says.Finished end -> {
        busy = null;
        if (waiting) {
          finished(end);
        } else if (end.running() != null) {
          workers.drop();
        }
      }
      case Says.At at when waiting && asked -> lost("stuck", at.place(), 0);
      case Says.Ends ends -> {
        exits = true;
        place = ends.place();
      }
      case Says.Failed failed -> trouble.accept("The tests cannot be run: " + failed.message());
      case Says.Lost lost ->
          lost(lost.outOfMemory() ? "memory" : exits ? "exit" : "ended", place, lost.code());
      default -> {} // of a round that is over
    }
  }

  /** Of a task that was called back only its end matters: then the next one begins. */
  private void hearTheOld(Says says) {
    if (says instanceof Says.Finished end) {
      stale = null;
      if (end.running() != null) {
        replace();
      }
    } else if (says instanceof Says.Lost) { // it is not the new text that ended it
      replace();
    }
  }

  /** Ends the process, and has another do what it was about to do. */
  private void replace() {
    stale = null;
    workers.drop();
    if (step != null && busy != null) {
      start();
    }
  }

  private Findings current() {
    return findings.get(step.exercise());
  }

  private void finished(Says.Finished end) {
    Findings found = current();
    found.finished(end);
    if (!end.printed().isBlank()) {
      told.accept(new LoopEvent.Printed(step.exercise(), end.printed()));
    }
    foundAlong(found);
    Optional<ExerciseState> state = found.state(step.exercise());
    if (state.isPresent()) {
      boolean more =
          state.get() == ExerciseState.RIGHT
              && steps.stream().anyMatch(s -> s.exercise().equals(step.exercise()) && s.isRest());
      conclude(state.get(), found, more);
      found.diagnosis().ifPresent(told);
    } else if (step.slow() == Task.Slow.ALL) {
      trouble.accept(
          "No test has judged %s: is the data that they read not on this machine?"
              .formatted(step.exercise()));
    }
    if (end.running() != null || ++tasks % MOST_TASKS == 0) {
      workers.drop();
    }
    next();
  }

  /** What the tests have said of the exercises that this one builds on. */
  private void foundAlong(Findings found) {
    for (String need : tags) {
      boolean whole =
          step.slow() == Task.Slow.ALL
              || step.slow() == Task.Slow.WITHOUT && !round.room().mayBeSlow(need);
      if (whole && !need.equals(step.exercise())) {
        found
            .state(need)
            .ifPresent(
                state -> {
                  round.standing().judged(need, state);
                  round.keeper().judged(round.room().module(), need, state);
                });
      }
    }
  }

  /** Says how an exercise stands, and keeps it unless more is to come. */
  private void conclude(ExerciseState state, Findings found, boolean more) {
    String exercise = step.exercise();
    ExerciseState before = round.standing().of(exercise).orElse(null);
    told.accept(
        new LoopEvent.Judged(
            exercise,
            Catalogue.course().get(exercise).title(),
            state,
            before,
            found.tests(),
            found.failing(),
            more,
            round.millis()));
    if (!more) {
      steps.removeIf(s -> s.exercise().equals(exercise));
      round.standing().judged(exercise, state);
      round.keeper().judged(round.room().module(), exercise, state);
    }
  }

  private void lost(String cause, String where, int code) {
    boolean warm = loaded != null && loaded.isWarm();
    workers.drop();
    busy = null;
    loaded = null;
    stale = null;
    if (step == null) {
      return;
    }
    if (!warm) {
      startAgain(code);
      return;
    }
    String exercise = step.exercise();
    String message = Explained.loss(cause, exercise, where, code);
    String test = current().running().orElse(null);
    told.accept(new LoopEvent.WorkerLost(exercise, test, cause, message));
    ExerciseState state = cause.equals("stuck") ? ExerciseState.ENDLESS : ExerciseState.CRASHED;
    conclude(state, current(), false);
    told.accept(Explained.diagnosis(exercise, test, message, null));
    next();
  }

  private void startAgain(int code) {
    if (falseStarts++ == 0) {
      start();
      return;
    }
    falseStarts = 0;
    step = null;
    steps.clear();
    trouble.accept(
        "The process that runs the tests does not start (exit code %d): has the kit been built anew or removed? End the watch and start it again."
            .formatted(code));
  }

  private void done() {
    Round about = round;
    told.accept(
        new LoopEvent.Done(
            about.room().module().number(),
            about.standing().right(),
            Catalogue.course().of(about.room().module()).size(),
            about.standing().next(about.focus()).orElse(null),
            about.millis()));
  }

  /** Calls back what is running: it has been saved over. */
  void interrupt() {
    step = null;
    steps.clear();
    if (busy != null && stale == null) {
      stale = busy;
      staleSince = System.nanoTime();
      busy.callBack();
    }
    busy = null;
  }

  /** Ends all processes: another module comes. */
  void stop() {
    interrupt();
    stale = null;
    workers.close();
  }

  /** Notices a process that says nothing any more, and has a spare one warm up in a quiet hour. */
  void mindTheTime() {
    if (stale != null && System.nanoTime() - staleSince > GRACE) {
      replace();
    }
    long silent = System.nanoTime() - heard;
    if (step != null && busy != null) {
      if (!busy.isWarm()) {
        if (silent > START) {
          lost("ended", null, 0);
        }
      } else if (!asked && silent > pace.silence().toNanos()) {
        asked = true;
        heard = System.nanoTime();
        busy.askWhere();
      } else if (asked && silent > REPLY) {
        lost("stuck", null, 0);
      }
    } else if (round != null && step == null && silent > REST) {
      workers.keepSpare(round.focus());
    }
  }

  @Override
  public void close() {
    workers.close();
  }
}
