package gmm.em.demo;

import gmm.kit.Check;
import gmm.kit.InputException;
import gmm.kit.Steps;
import gmm.kit.data.TrueMixture;
import gmm.kit.linalg.Matrices;
import gmm.kit.plot.AnimatedGif;
import gmm.likelihood.Mixture;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * An animation of EM, of k-means, or of both on the same points from the same start: a frame for
 * the start and one for each iteration.
 *
 * @param title above the frames: what the points are
 * @param points n x 2
 * @param truth the Gaussians the points came from, where that is known
 * @param mode what is shown
 * @param clusters k, from 1 to n
 * @param iterations at least 1
 * @param framesPerSecond above 0, at most 50
 * @param look what is drawn beside the points
 * @param seed of the start
 */
public record Animation(
    String title,
    double[][] points,
    Optional<TrueMixture> truth,
    Mode mode,
    int clusters,
    int iterations,
    double framesPerSecond,
    Look look,
    long seed) {

  private static final double LAST_SECONDS = 2;

  /** What an animation shows. */
  public enum Mode {
    /** Expectation maximisation. */
    EM,
    /** k-means. */
    KMEANS,
    /** EM on the left, k-means on the right. */
    BOTH
  }

  /**
   * What is drawn beside the points.
   *
   * @param covariances the fitted Gaussians' ellipses
   * @param means crosses at the means
   * @param real the true Gaussians' ellipses
   */
  public record Look(boolean covariances, boolean means, boolean real) {

    /** {@return all of it} */
    public static Look everything() {
      return new Look(true, true, true);
    }
  }

  /**
   * Checks that there is something to fit.
   *
   * @throws InputException if there are fewer points than clusters, they are not of the plane, or
   *     all the same, or so far apart that their variance overflows
   */
  public Animation {
    Check.rows("points", points);
    Check.atLeast("iterations", iterations, 1);
    Check.atLeast("clusters", clusters, 1);
    points = Matrices.copy(points);
    if (points[0].length != 2) {
      throw new InputException(
          "The points have "
              + points[0].length
              + " coordinates: an animation needs two, an array of shape [N, 2].");
    }
    if (clusters > points.length) {
      throw new InputException(
          "There are %d points for %d clusters: ask for %d or fewer, or give more points."
              .formatted(points.length, clusters, points.length));
    }
    double variance = EmTrajectory.meanVariance(points);
    if (!(variance >= Double.MIN_NORMAL) || variance == Double.POSITIVE_INFINITY) {
      throw new InputException(
          "The variance of the points is "
              + variance
              + ": give points that differ, in units in which they are neither tiny nor huge.");
    }
  }

  /** {@return a copy, n x 2} */
  @Override
  public double[][] points() {
    return Matrices.copy(points);
  }

  /** {@return the k points that both methods start from, drawn without replacement} */
  double[][] startingPoints(RandomGenerator random) {
    double[][] shuffled = points();
    double[][] start = new double[clusters][];
    for (int j = 0; j < clusters; j++) {
      int other = random.nextInt(j, shuffled.length);
      start[j] = shuffled[other].clone();
      shuffled[other] = shuffled[j];
    }
    return start;
  }

  /**
   * Runs the iterations and writes the animation.
   *
   * @param file a GIF; it appears when all of it is written
   * @param lines takes the log-likelihood (or the inertia) of each iteration, a line each
   * @throws InputException if the file cannot be written
   */
  public void writeTo(Path file, Consumer<String> lines) {
    write(file, this::frames, lines);
  }

  /** Opens the file before the run is made: whoever cannot write need not wait. */
  void write(Path file, Supplier<AnimationFrames> run, Consumer<String> lines) {
    if (Files.isDirectory(file)) {
      throw new InputException(
          "The animation cannot be written to " + file + ": that is a folder, name a file in it.");
    }
    try (AnimatedGif gif = AnimatedGif.open(file, framesPerSecond)) {
      AnimationFrames frames = run.get();
      for (int i = 0; i <= iterations; i++) {
        lines.accept(frames.line(i));
      }
      draw(frames, gif);
      gif.finish();
    }
  }

  /** {@return the run, ready to be drawn} */
  AnimationFrames frames() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    double[][] start = startingPoints(random);
    Mixture mixture = EmTrajectory.start(points, start);
    EmTrajectory em = null;
    if (mode != Mode.KMEANS) {
      try (Steps steps = Steps.of("EM", iterations + 1)) {
        em = EmTrajectory.of(points, mixture, iterations, random, steps::step);
      }
    }
    KMeansTrajectory kmeans =
        mode == Mode.EM ? null : KMeansTrajectory.of(points, start, iterations);
    return new AnimationFrames(this, Optional.ofNullable(em), Optional.ofNullable(kmeans));
  }

  /** Draws the next frame while the last is written. */
  private void draw(AnimationFrames frames, AnimatedGif gif) {
    try (Steps steps = Steps.of("drawing", iterations + 1)) {
      CompletableFuture<BufferedImage> next = CompletableFuture.supplyAsync(() -> frames.frame(0));
      for (int i = 0; i <= iterations; i++) {
        BufferedImage frame = next.join();
        if (i < iterations) {
          int following = i + 1;
          next = CompletableFuture.supplyAsync(() -> frames.frame(following));
          gif.add(frame);
        } else {
          gif.hold(frame, LAST_SECONDS);
        }
        steps.step();
      }
    }
  }
}
