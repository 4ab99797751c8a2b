package gmm.kit.loop;

import gmm.kit.ExerciseInfo;
import gmm.kit.InputException;
import gmm.kit.Module;
import gmm.kit.loop.build.Ground;
import gmm.kit.loop.see.Eyes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * From a save to a verdict. One thread sees, compiles and decides; what tests say, and what a
 * person asks for, comes to it through a queue; what happens goes out as {@link LoopEvent}s.
 */
public final class Loop implements AutoCloseable {

  private static final long QUIET = TimeUnit.SECONDS.toNanos(30);
  private static final int LEISURE = 3;

  private final Ground ground;
  private final Pace pace;
  private final Consumer<LoopEvent> told;
  private final BlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
  private final Desk desk;
  private final Set<String> troubles = new TreeSet<>();
  private Eyes eyes;
  private long looked;
  private long lookedAround;
  private long changed = System.nanoTime();
  private volatile boolean ended;

  /**
   * @param ground the course
   * @param course what is asked of the rest of it
   * @param pace how often to look, how long to wait
   * @param told what happens, in the thread that runs the loop
   */
  public Loop(Ground ground, Surroundings course, Pace pace, Consumer<LoopEvent> told) {
    this.ground = ground;
    this.pace = pace;
    this.told = told;
    this.desk = new Desk(ground, course, pace, told, this::trouble, inbox::add);
  }

  /**
   * Watches until it is closed.
   *
   * @param exercise the one to begin with
   * @throws IOException if the course cannot be read
   */
  public void run(ExerciseInfo exercise) throws IOException {
    List<Path> folders = new ArrayList<>();
    for (Module module : Module.values()) {
      folders.add(ground.folder(module).resolve("src/main/java"));
      folders.add(ground.folder(module).resolve("src/test/java"));
    }
    eyes = new Eyes(folders);
    try {
      desk.open(Module.of(exercise.module()), exercise.number(), eyes.files(main(exercise)));
      while (!ended) {
        long between = betweenLooks();
        Runnable next = inbox.poll(between, TimeUnit.NANOSECONDS);
        if (next != null) {
          next.run();
        }
        if (System.nanoTime() - looked >= between) {
          look();
          looked = System.nanoTime();
        }
        desk.mindTheTime();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      desk.close();
    }
  }

  /** Nobody who has saved nothing for half a minute feels a tenth of a second more. */
  private long betweenLooks() {
    boolean quiet = System.nanoTime() - changed > QUIET;
    return (quiet ? LEISURE : 1) * pace.look().toNanos();
  }

  private Path main(ExerciseInfo exercise) {
    return ground.folder(Module.of(exercise.module())).resolve("src/main/java");
  }

  private void look() throws InterruptedException {
    try {
      look(desk.module());
      if (System.nanoTime() - lookedAround > pace.lookAround().toNanos()) {
        lookedAround = System.nanoTime();
        lookAround();
      }
    } catch (IOException e) {
      trouble("The course cannot be looked at: " + e.getMessage());
    } catch (InputException e) {
      trouble(e.getMessage());
    }
  }

  private void look(Module module) throws IOException, InterruptedException {
    Path folder = ground.folder(module).resolve("src/main/java");
    Set<Path> changes = eyes.changes(folder);
    if (changes.isEmpty()) {
      return;
    }
    changed = System.nanoTime();
    if (!Files.isDirectory(folder)) {
      desk.stop();
      tell(
          new LoopEvent.Trouble(
              "The folder %s is not where it was: put it back, the watch goes on."
                  .formatted(module.folder())));
      return;
    }
    desk.saved(module, changes, eyes.files(folder));
  }

  private void lookAround() throws IOException, InterruptedException {
    Module here = desk.module();
    for (Module other : Arrays.stream(Module.values()).filter(m -> m != here).toList()) {
      look(other);
    }
    Path tests = ground.folder(here).resolve("src/test/java");
    if (!eyes.changes(tests).isEmpty() && Files.isDirectory(tests)) {
      desk.testsChanged(eyes.files(ground.folder(here).resolve("src/main/java")));
    }
  }

  /**
   * Goes to an exercise, and judges it.
   *
   * @param exercise which
   */
  public void go(ExerciseInfo exercise) {
    inbox.add(
        () -> {
          try {
            desk.go(exercise, eyes.files(main(exercise)));
          } catch (IOException | InputException e) {
            trouble(e.getMessage());
          }
        });
  }

  /** Judges every exercise of the module. */
  public void runAll() {
    inbox.add(desk::runAll);
  }

  /** Once, however often it comes. */
  private void trouble(String sentence) {
    if (troubles.add(sentence)) {
      tell(new LoopEvent.Trouble(sentence));
    }
  }

  private void tell(LoopEvent event) {
    told.accept(event);
  }

  /** Ends it, soon. */
  @Override
  public void close() {
    ended = true;
    inbox.add(() -> {});
  }
}
