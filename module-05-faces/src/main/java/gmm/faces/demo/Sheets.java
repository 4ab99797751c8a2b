// Given: nothing to write here.
package gmm.faces.demo;

import gmm.faces.Memorization;
import gmm.kit.linalg.Matrices;
import gmm.kit.plot.ImageGrid;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** What the demonstrations of this module draw and count alike. */
final class Sheets {

  static final int SIDE = 25;

  private Sheets() {}

  static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  static ImageGrid titled(String title) {
    return ImageGrid.titled(title, SIDE, SIDE).smooth().zoom(3);
  }

  static List<String> captions(String format, double[] values) {
    return Arrays.stream(values).mapToObj(v -> words(format, v)).toList();
  }

  static String words(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /** Each face's nearest among those seen. */
  static double[][] nearest(double[][] faces, double[][] seen) {
    return Arrays.stream(faces).map(face -> nearest(face, seen)).toArray(double[][]::new);
  }

  private static double[] nearest(double[] face, double[][] seen) {
    return Arrays.stream(seen)
        .min(Comparator.comparingDouble(s -> Matrices.squaredDistance(face, s)))
        .orElseThrow();
  }

  /** A row of generated faces, and one of the training faces nearest to them. */
  static void pairs(ImageGrid grid, String label, double[][] made, double[][] seen) {
    double[] distances = Memorization.nearestDistances(made, seen);
    grid.row(label, made);
    grid.row("nearest seen", nearest(made, seen), captions("%.1f", distances));
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  /** Of the mean of independent values. */
  static double standardError(double[] values) {
    double mean = mean(values);
    double squares = Arrays.stream(values).map(v -> square(v - mean)).sum();
    return Math.sqrt(squares / (values.length - 1) / values.length);
  }

  /** The root of the mean squared difference of neighbouring pixels: how much detail is left. */
  static double detail(double[] face) {
    return Math.sqrt(
        IntStream.range(0, face.length - SIDE)
            .filter(p -> p % SIDE < SIDE - 1)
            .mapToDouble(p -> square(face[p + 1] - face[p]) + square(face[p + SIDE] - face[p]))
            .average()
            .orElseThrow());
  }

  private static double square(double x) {
    return x * x;
  }
}
