package gmm.jmh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gmm.em.KMeans;
import gmm.em.KMeansPlusPlus;
import gmm.kit.data.Npy;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.MixtureBuilder;
import gmm.mixture.given.TypeName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How good the starts are: fits with default settings from many seeds, by the engine's own k-means,
 * by module 2's (plain k-means++), and by scikit-learn. Each side in one process that has warmed
 * up; seconds are of whole fits.
 *
 * <pre>{@code
 * java -cp "kit/jmh/target/classes:$(cat kit/jmh/target/classpath)" gmm.jmh.StartQuality /usr/bin/python3
 * }</pre>
 */
public final class StartQuality {

  private static final int SEEDS = 50;
  private static final int WARM_UP = 3;

  /** A fit is good if its mean lower bound is within this of the best that any side found. */
  private static final double GOOD = 0.02;

  private static final String SCRIPT = "sklearn_starts.py";

  /** What one side's fits have reached, and the mean seconds of one. */
  private record Side(String name, double[] lowerBounds, double seconds) {

    double best() {
      return Arrays.stream(lowerBounds).max().orElseThrow();
    }

    double mean() {
      return Arrays.stream(lowerBounds).average().orElseThrow();
    }

    long good(double best) {
      return Arrays.stream(lowerBounds).filter(bound -> bound >= best - GOOD).count();
    }
  }

  private StartQuality() {}

  /**
   * Prints a line for each set and side.
   *
   * @param args a Python that has scikit-learn; without one, ours alone
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    System.out.printf(
        "%-15s %-13s %12s %12s %8s %9s%n", "data", "start", "mean bound", "best", "good", "ms");
    for (StartData data : StartData.values()) {
      double[][] rows = data.rows();
      List<Side> sides = new ArrayList<>();
      sides.add(ours("plain", plain(data), rows));
      sides.add(ours("engine", builder(data), rows));
      if (args.length > 0) {
        sides.add(scikitLearn(args[0], data, rows));
      }
      double best = sides.stream().mapToDouble(Side::best).max().orElseThrow();
      sides.forEach(side -> print(data, side, best));
    }
  }

  private static void print(StartData data, Side side, double best) {
    System.out.printf(
        Locale.ROOT,
        "%-15s %-13s %12.3f %12.3f %5d/%d %9.1f%n",
        data.name().toLowerCase(Locale.ROOT),
        side.name,
        side.mean(),
        side.best(),
        side.good(best),
        SEEDS,
        side.seconds * 1e3);
  }

  private static MixtureBuilder builder(StartData data) {
    return GaussianMixture.builder(data.components())
        .covarianceType(data.type())
        .onWarning(warning -> {});
  }

  private static MixtureBuilder plain(StartData data) {
    return builder(data)
        .centroids(
            (rows, k, random) ->
                KMeans.fit(rows, KMeansPlusPlus.seed(rows, k, random), 300).centroids());
  }

  private static Side ours(String name, MixtureBuilder builder, double[][] rows) {
    for (int seed = 0; seed < WARM_UP; seed++) {
      builder.seed(seed).fit(rows);
    }
    double[] bounds = new double[SEEDS];
    long begin = System.nanoTime();
    for (int seed = 0; seed < SEEDS; seed++) {
      bounds[seed] = builder.seed(seed).fit(rows).lowerBound();
    }
    return new Side(name, bounds, (System.nanoTime() - begin) / 1e9 / SEEDS);
  }

  private static Side scikitLearn(String python, StartData data, double[][] rows)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("starts");
    Path file = folder.resolve("rows.npy");
    Path script = folder.resolve(SCRIPT);
    try (InputStream in = StartQuality.class.getResourceAsStream(SCRIPT)) {
      Files.copy(in, script);
      Npy.write(file, rows);
      return scikitLearn(
          List.of(
              python,
              script.toString(),
              file.toString(),
              String.valueOf(data.components()),
              TypeName.of(data.type()),
              String.valueOf(SEEDS)));
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(script);
      Files.delete(folder);
    }
  }

  private static Side scikitLearn(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    JsonNode report = new ObjectMapper().readTree(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException("scikit-learn's side failed: " + command);
    }
    double[] bounds = new double[SEEDS];
    Arrays.setAll(bounds, i -> report.required("lower_bounds").required(i).doubleValue());
    return new Side("scikit-learn", bounds, report.required("seconds").doubleValue());
  }
}
