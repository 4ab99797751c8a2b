// Given: nothing to write here.
package gmm.em.demo;

import gmm.em.demo.Animation.Look;
import gmm.em.demo.Animation.Mode;
import gmm.kit.InputException;
import gmm.kit.data.Npy;
import gmm.kit.data.Points;
import gmm.kit.data.TrueMixture;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code course animate}; from an IDE, run its {@code main} with the same options. */
@Command(
    name = "animate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Watch EM and k-means at work: an animated GIF, one frame an iteration.",
      "",
      "Points wear the colour of their most probable component, ellipses hold",
      "90 %% of each Gaussian (the true ones dashed in grey), crosses are means."
    },
    footer = {
      "",
      "Examples:",
      "  course animate -k 5 -m 5",
      "  course animate --data rings -k 8 --mode em --save-path rings.gif",
      "  course animate --load-path points.npy -k 20 -i 100 --fps 15 --print-ll"
    })
public final class AnimateCommand implements Callable<Integer> {

  /** Points that come with the course. */
  enum Data {
    GAUSSIANS,
    RINGS,
    SPIRALS,
    MOONS
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "-k",
      paramLabel = "CLUSTERS",
      defaultValue = "5",
      description = "How many Gaussians are fitted (default: ${DEFAULT-VALUE}).")
  private int clusters;

  @Option(
      names = "-m",
      paramLabel = "GAUSSIANS",
      defaultValue = "5",
      description = "How many true Gaussians --data gaussians has (default: ${DEFAULT-VALUE}).")
  private int gaussians;

  @Option(
      names = "-i",
      paramLabel = "ITERATIONS",
      defaultValue = "50",
      description = "How many iterations (default: ${DEFAULT-VALUE}).")
  private int iterations;

  @Option(
      names = "-N",
      paramLabel = "POINTS",
      defaultValue = "1000",
      description = "How many points are made (default: ${DEFAULT-VALUE}).")
  private int points;

  @Option(
      names = "--max-radius",
      paramLabel = "R",
      defaultValue = "10",
      description = "How far from (0, 0) a true mean may lie (default: ${DEFAULT-VALUE}).")
  private double maxRadius;

  @Option(
      names = "--data",
      paramLabel = "KIND",
      description = "gaussians, rings, spirals or moons: what is made (default: gaussians).")
  private Data data;

  @Option(
      names = "--load-path",
      paramLabel = "FILE.npy",
      description = "Points of your own instead: a NumPy array of shape [N, 2].")
  private Path loadPath;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      defaultValue = "BOTH",
      description = "em, kmeans, or both side by side from the same start (default: both).")
  private Mode mode;

  @Option(names = "--kmeans", description = "k-means alone: short for --mode kmeans.")
  private boolean kmeansOnly;

  @Option(
      names = "--save-path",
      paramLabel = "FILE.gif",
      defaultValue = "em.gif",
      description = "Where the animation goes (default: ${DEFAULT-VALUE}).")
  private Path savePath;

  @Option(
      names = "--fps",
      paramLabel = "RATE",
      defaultValue = "10",
      description = "Frames per second, at most 50 (default: ${DEFAULT-VALUE}).")
  private double framesPerSecond;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Another seed, other points and another start (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--print-ll", description = "Print the log-likelihood of each iteration.")
  private boolean printLogLikelihood;

  @Option(names = "--hide-covs", description = "Leave the fitted ellipses out.")
  private boolean hideCovariances;

  @Option(names = "--hide-means", description = "Leave the crosses out.")
  private boolean hideMeans;

  @Option(names = "--hide-real", description = "Leave the true Gaussians' ellipses out.")
  private boolean hideReal;

  /**
   * Runs the command by itself and ends the process.
   *
   * @param arguments as after {@code course animate}
   */
  public static void main(String... arguments) {
    System.setProperty("java.awt.headless", "true");
    CommandLine line = new CommandLine(new AnimateCommand());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(AnimateCommand::explain);
    System.exit(line.execute(arguments));
  }

  private static int explain(Exception thrown, CommandLine line, CommandLine.ParseResult ignored)
      throws Exception {
    if (thrown instanceof InputException) {
      line.getErr().println(thrown.getMessage());
      return 1;
    }
    throw thrown;
  }

  @Override
  public Integer call() {
    refuseWhatCannotBeMeant();
    PrintWriter out = spec.commandLine().getOut();
    animation()
        .writeTo(
            savePath,
            line -> {
              if (printLogLikelihood) {
                out.println(line);
              }
            });
    out.printf("Wrote %s, %d frames.%n", savePath, iterations + 1);
    return 0;
  }

  private void refuseWhatCannotBeMeant() {
    demand(clusters >= 1, "-k must be at least 1 but is " + clusters);
    demand(gaussians >= 1, "-m must be at least 1 but is " + gaussians);
    demand(iterations >= 1, "-i must be at least 1 but is " + iterations);
    demand(points >= 1, "-N must be at least 1 but is " + points);
    demand(maxRadius > 0 && maxRadius < 1e100, "--max-radius must be positive but is " + maxRadius);
    demand(
        framesPerSecond > 0 && framesPerSecond <= 50,
        "--fps must be above 0 and at most 50 but is " + framesPerSecond);
    demand(
        loadPath == null || data == null,
        "--load-path and --data each say which points: give only one of them");
    demand(
        !kmeansOnly || mode != Mode.EM, "--kmeans and --mode em exclude each other: give only one");
  }

  private void demand(boolean condition, String otherwise) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }

  private Animation animation() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    if (loadPath != null) {
      return of(loadPath.getFileName().toString(), Npy.readMatrix(loadPath), null);
    }
    return switch (data == null ? Data.GAUSSIANS : data) {
      case GAUSSIANS -> {
        TrueMixture truth = TrueMixture.random(gaussians, maxRadius, random);
        String title = "%,d points from %d Gaussians".formatted(points, gaussians);
        yield of(title, truth.sample(points, random).rows(), truth);
      }
      case RINGS -> of("Rings", Points.rings(points, 3, 0.1, random).rows(), null);
      case SPIRALS -> of("Spirals", Points.spirals(points, 2, 0.15, random).rows(), null);
      case MOONS -> of("Moons", Points.moons(points, 0.1, random).rows(), null);
    };
  }

  private Animation of(String title, double[][] rows, TrueMixture truth) {
    return new Animation(
        title,
        rows,
        Optional.ofNullable(truth),
        kmeansOnly ? Mode.KMEANS : mode,
        clusters,
        iterations,
        framesPerSecond,
        new Look(!hideCovariances, !hideMeans, !hideReal),
        seed);
  }
}
