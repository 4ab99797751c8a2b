package gmm.kit.loop;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseState;
import gmm.kit.loop.build.Ground;
import gmm.kit.loop.build.Room;
import gmm.kit.loop.work.Says;
import gmm.kit.loop.work.Task;
import gmm.kit.testing.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Has the steps of a round run one after another, and says what comes of each. */
final class Runner implements Contact.Listener, AutoCloseable {

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

  /** Classes that came and went leave something behind in a process: it is replaced in time. */
  private static final int MOST_TASKS = 300;

  private final Consumer<LoopEvent> told;
  private final Consumer<String> trouble;
  private final Contact contact;
  private final Deque<Step> steps = new ArrayDeque<>();
  private final Map<String, Findings> findings = new HashMap<>();
  private Round round;
  private Step step;
  private List<String> tags = List.of();
  private int falseStarts;
  private int tasks;

  Runner(
      Ground ground,
      Pace pace,
      Consumer<LoopEvent> told,
      Consumer<String> trouble,
      Consumer<Runnable> later) {
    this.told = told;
    this.trouble = trouble;
    this.contact = new Contact(ground, pace, later, this);
  }

  /** Has a process start already. */
  void prepare(Room room, String exercise) {
    contact.prepare(room, exercise);
  }

  void run(Round about, Deque<Step> order) {
    round = about;
    steps.clear();
    steps.addAll(order);
    findings.clear();
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
    findings.computeIfAbsent(step.exercise(), Findings::new);
    contact.run(
        round.room(),
        round.focus(),
        round.classes(),
        new Task(step.exercise(), tags, round.room().testsOf(tags), step.slow()));
  }

  @Override
  public void began(String test) {
    falseStarts = 0;
    current().began(test);
  }

  @Override
  public void found(Verdict verdict) {
    current().found(verdict);
  }

  @Override
  public void trouble(String sentence) {
    trouble.accept(sentence);
  }

  private Findings current() {
    return findings.get(step.exercise());
  }

  @Override
  public void finished(Says.Finished end) {
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
    if (++tasks % MOST_TASKS == 0) {
      contact.retire();
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

  @Override
  public void lost(Contact.Loss loss) {
    if (!loss.warm()) {
      startAgain(loss.code());
      return;
    }
    String exercise = step.exercise();
    String message = Explained.loss(loss.cause(), exercise, loss.place(), loss.code());
    String test = current().running().orElse(null);
    told.accept(new LoopEvent.WorkerLost(exercise, test, loss.cause(), message));
    ExerciseState state =
        loss.cause().equals("stuck") ? ExerciseState.ENDLESS : ExerciseState.CRASHED;
    conclude(state, current(), false);
    told.accept(Explained.diagnosis(exercise, test, message, null));
    next();
  }

  private void startAgain(int code) {
    if (falseStarts++ == 0) {
      contact.again();
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
    contact.interrupt();
  }

  /** Ends all processes: another module comes. */
  void stop() {
    step = null;
    steps.clear();
    contact.stop();
  }

  void mindTheTime() {
    contact.mindTheTime();
  }

  /** Whether nothing has been asked of it for a while. */
  boolean rests() {
    return contact.rests();
  }

  @Override
  public void close() {
    contact.close();
  }
}
