package gmm.kit.loop.bench;

import gmm.kit.ExerciseInfo;
import gmm.kit.ExerciseState;
import gmm.kit.InputException;
import gmm.kit.Module;
import gmm.kit.loop.Loop;
import gmm.kit.loop.LoopEvent;
import gmm.kit.loop.Pace;
import gmm.kit.loop.build.Ground;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Edits solved exercises in a copy of the course, and takes the time from the end of each write to
 * the verdict; beside it what Maven takes for the same edit.
 */
public final class LoopBench {

  private static final long PATIENCE_SECONDS = 120;
  private static final long REST_MILLIS = 2500;
  private static final long BETWEEN_MILLIS = 300;

  private final Ground course;
  private final int edits;
  private final boolean maven;
  private final Consumer<String> out;
  private final BlockingQueue<LoopEvent> events = new LinkedBlockingQueue<>();

  /**
   * @param course whose solutions are edited, in a copy
   * @param edits how many of each exercise
   * @param maven whether Maven is timed too
   * @param out takes a line at a time
   */
  public LoopBench(Ground course, int edits, boolean maven, Consumer<String> out) {
    this.course = course;
    this.edits = edits;
    this.maven = maven;
    this.out = out;
  }

  /**
   * Measures.
   *
   * @param exercises which
   * @throws IOException if the copy cannot be made or edited
   * @throws InterruptedException if the thread is
   */
  public void run(List<ExerciseInfo> exercises) throws IOException, InterruptedException {
    try (SolvedCopy copy = new SolvedCopy(course)) {
      List<Double> all = watch(copy, exercises);
      out.accept("all      %8.3f".formatted(median(all)));
      if (maven) {
        compare(copy, exercises, median(all));
      }
    }
  }

  private List<Double> watch(SolvedCopy copy, List<ExerciseInfo> exercises)
      throws IOException, InterruptedException {
    List<Double> all = new ArrayList<>();
    Thread watch;
    try (Loop loop = new Loop(copy.ground(), source -> Optional.empty(), Pace.USUAL, events::add)) {
      watch = new Thread(() -> run(loop, exercises.getFirst()), "watch");
      watch.start();
      out.accept("exercise   median   longest  (%d edits each, seconds)".formatted(edits));
      for (ExerciseInfo e : exercises) {
        List<Double> seconds = edit(loop, copy, e);
        all.addAll(seconds);
        double longest = seconds.stream().max(Double::compare).orElseThrow();
        out.accept("%-8s %8.3f %9.3f".formatted(e.number(), median(seconds), longest));
      }
    }
    watch.join();
    return all;
  }

  private static void run(Loop loop, ExerciseInfo first) {
    try {
      loop.run(first);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Double> edit(Loop loop, SolvedCopy copy, ExerciseInfo e)
      throws IOException, InterruptedException {
    loop.go(e);
    await(LoopEvent.Judged.class, v -> v.exercise().equals(e.number()) && !v.more());
    await(LoopEvent.Done.class, d -> true);
    TimeUnit.MILLISECONDS.sleep(REST_MILLIS); // who has just begun reads first
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < edits; i++) {
      events.clear();
      copy.edit(e);
      long start = System.nanoTime();
      LoopEvent.Judged verdict =
          await(LoopEvent.Judged.class, v -> v.exercise().equals(e.number()));
      seconds.add((System.nanoTime() - start) / 1e9);
      if (verdict.state() != ExerciseState.RIGHT) {
        throw new IllegalStateException("the solved " + e.number() + " is judged " + verdict);
      }
      await(LoopEvent.Done.class, d -> true);
      TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
    }
    return seconds;
  }

  private <E extends LoopEvent> E await(Class<E> kind, Predicate<E> wanted)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      LoopEvent event = events.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (event == null) {
        throw new InputException("The watch said nothing for two minutes: is the machine busy?");
      }
      if (event instanceof LoopEvent.Trouble trouble) {
        throw new InputException(trouble.message());
      }
      if (kind.isInstance(event) && wanted.test(kind.cast(event))) {
        return kind.cast(event);
      }
    }
  }

  private void compare(SolvedCopy copy, List<ExerciseInfo> exercises, double watch)
      throws IOException, InterruptedException {
    List<Double> all = new ArrayList<>();
    boolean first = true;
    for (ExerciseInfo e : exercises) {
      if (first) {
        seconds(copy, e); // what it compiles for the first time it compiles once
        first = false;
      }
      copy.edit(e);
      all.add(seconds(copy, e));
    }
    out.accept(
        "mvn -o -q -pl MODULE -am test, the same edits: median %.1f s, %.0f times as long"
            .formatted(median(all), median(all) / watch));
  }

  private static double seconds(SolvedCopy copy, ExerciseInfo e)
      throws IOException, InterruptedException {
    String mvn = System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
    List<String> command =
        List.of(mvn, "-o", "-B", "-q", "-pl", Module.of(e.module()).folder(), "-am", "test");
    long start = System.nanoTime();
    int code =
        new ProcessBuilder(command)
            .directory(copy.root().toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (code != 0) {
      throw new InputException(
          "%s ended with %d in a copy of the course.".formatted(String.join(" ", command), code));
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
