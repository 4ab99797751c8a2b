package gmm.course.picture;

import gmm.course.picture.OnePicture.Shown;
import gmm.kit.ExerciseInfo;
import gmm.kit.InputException;
import gmm.kit.Steps;
import gmm.kit.Todo;
import gmm.kit.demo.Demo;
import gmm.kit.demo.Demos;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where an exercise's picture is drawn, with these classes or with those. */
final class Easel {

  private final Demo demo;
  private final String file;
  private final Duration patience;

  private Easel(Demo demo, String file, Duration patience) {
    this.demo = demo;
    this.file = file;
    this.patience = patience;
  }

  /**
   * {@return an easel for the picture that the catalogue names}
   *
   * @param exercise whose
   * @param patience how long a drawing may take
   * @throws InputException if the course has no such demonstration
   */
  static Easel of(ExerciseInfo exercise, Duration patience) {
    String picture = exercise.picture() == null ? "" : exercise.picture();
    int slash = picture.indexOf('/');
    String name = picture.substring(0, Math.max(0, slash));
    Demo demo =
        Demos.in(Easel.class.getClassLoader()).stream()
            .filter(d -> d.module() == exercise.module() && d.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new InputException(
                        "The picture of %s, \"%s\", is of no demonstration of module %d."
                            .formatted(exercise.number(), picture, exercise.module())));
    return new Easel(demo, picture.substring(slash + 1), patience);
  }

  /** The demonstration that shows the picture. */
  Demo demo() {
    return demo;
  }

  /** The picture with the solved classes. */
  Attempt solved() {
    return attempt(demo);
  }

  /** The picture with the classes of another loader. */
  Attempt with(ClassLoader classes) {
    try {
      return attempt(
          (Demo) classes.loadClass(demo.getClass().getName()).getConstructor().newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the demonstration cannot be made: " + demo.name(), e);
    }
  }

  private Attempt attempt(Demo drawing) {
    Todo.forget();
    FutureTask<Optional<Shown>> work = new FutureTask<>(() -> OnePicture.of(drawing, file));
    Thread thread = new Thread(work, "drawing");
    thread.setDaemon(true); // an endless one ends with the process
    String before = System.setProperty(Steps.QUIET, "true"); // nobody asked how far it is
    thread.start();
    try {
      return new Attempt(
          work.get(patience.toMillis(), TimeUnit.MILLISECONDS), Set.of(), Optional.empty(), false);
    } catch (ExecutionException e) {
      return new Attempt(Optional.empty(), Todo.methods(), Optional.of(cause(e)), false);
    } catch (TimeoutException e) {
      Todo.disown(thread);
      return new Attempt(Optional.empty(), Todo.methods(), Optional.empty(), true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the drawing was interrupted", e);
    } finally {
      if (before == null) {
        System.clearProperty(Steps.QUIET);
      } else {
        System.setProperty(Steps.QUIET, before);
      }
    }
  }

  private static Throwable cause(ExecutionException e) {
    if (e.getCause() instanceof InputException input) {
      throw input; // a missing file, a full disk: nothing that an exercise does
    }
    return e.getCause();
  }
}
