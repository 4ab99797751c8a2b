package gmm.torture;

import gmm.course.run.Workplace;
import gmm.kit.Catalogue;
import gmm.kit.CourseRoot;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import gmm.kit.Progress;
import gmm.kit.loop.Loop;
import gmm.kit.loop.LoopEvent;
import gmm.kit.loop.Pace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A course with module 1 solved, in a folder of a test's own, and a watch on it. */
final class WatchedCourse implements AutoCloseable {

  /** However busy the machine is. */
  private static final long PATIENCE_SECONDS = 60;

  private final Path root;
  private final BlockingQueue<LoopEvent> events = new LinkedBlockingQueue<>();
  private final List<LoopEvent> heard = new ArrayList<>();
  private final Loop loop;
  private final Thread thread;

  WatchedCourse(Path root, String exercise) throws IOException {
    this.root = root;
    furnish(root);
    loop =
        new Loop(Workplace.at(root).ground(), source -> Optional.empty(), Pace.USUAL, events::add);
    thread = new Thread(() -> run(exercise), "watch");
    thread.start();
  }

  /** Module 1 solved, and its tests. */
  static void furnish(Path root) throws IOException {
    Path here = CourseRoot.find();
    String module = Module.LIKELIHOOD.folder();
    copy(here.resolve(module).resolve("src/test"), root.resolve(module).resolve("src/test"));
    for (ExerciseInfo e : Catalogue.course().of(Module.LIKELIHOOD)) {
      Path source = Progress.source(root, e);
      Files.createDirectories(source.getParent());
      Files.writeString(source, solved(e.number()));
    }
  }

  private void run(String exercise) {
    try {
      loop.run(Catalogue.course().get(exercise));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The solved class of an exercise of the real course. */
  static String solved(String exercise) throws IOException {
    Path here = CourseRoot.find();
    Path source = Progress.source(here, Catalogue.course().get(exercise));
    return Files.readString(here.resolve("solutions").resolve(here.relativize(source)));
  }

  Path source(String exercise) {
    return source(root, exercise);
  }

  static Path source(Path root, String exercise) {
    return Progress.source(root, Catalogue.course().get(exercise));
  }

  Path folder() {
    return root.resolve(Module.LIKELIHOOD.folder());
  }

  /** Writes a source as an editor does that puts a new file in the place of the old one. */
  void save(String exercise, String text) throws IOException {
    heard.clear();
    events.clear();
    Path fresh = Files.writeString(root.resolve("fresh"), text);
    Files.move(fresh, source(exercise), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  /** Forgets what has happened so far. */
  void forget() {
    heard.clear();
    events.clear();
  }

  /** What happens next that is of this kind and as wanted. */
  <E extends LoopEvent> E await(Class<E> kind, Predicate<E> wanted) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    try {
      while (true) {
        LoopEvent event = events.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (event == null) {
          throw new AssertionError("no " + kind.getSimpleName() + " came after " + heard);
        }
        heard.add(event);
        if (kind.isInstance(event) && wanted.test(kind.cast(event))) {
          return kind.cast(event);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  LoopEvent.Judged verdict(String exercise) {
    return await(LoopEvent.Judged.class, v -> v.exercise().equals(exercise) && !v.more());
  }

  LoopEvent.Diagnosis diagnosis(String exercise) {
    return await(LoopEvent.Diagnosis.class, d -> d.exercise().equals(exercise));
  }

  LoopEvent.Done done() {
    return await(LoopEvent.Done.class, d -> true);
  }

  List<LoopEvent> heard() {
    return List.copyOf(heard);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  @Override
  public void close() {
    loop.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
