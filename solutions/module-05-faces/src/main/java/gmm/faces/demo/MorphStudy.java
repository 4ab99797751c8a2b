package gmm.faces.demo;

import gmm.digits.Pca;
import gmm.faces.Morphing;
import gmm.faces.given.FaceFold;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.ImageGrid;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import gmm.likelihood.Mixture;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Straight lines between codes beside paths through the mixture's components.
 *
 * @param eigenfaces of m codes
 * @param mixture of them
 * @param width of a face
 * @param height of a face
 */
record MorphStudy(Pca eigenfaces, Mixture mixture, int width, int height) {

  private static final int POINTS = 9;
  private static final int HALF = POINTS / 2;

  private double[][] straight(double[] from, double[] to) {
    return IntStream.range(0, POINTS)
        .mapToObj(
            i -> {
              double share = i / (POINTS - 1.0);
              double[] code = from.clone();
              Arrays.setAll(code, j -> (1 - share) * from[j] + share * to[j]);
              return code;
            })
        .toArray(double[][]::new);
  }

  private double[][] path(double[] from, double[] to) {
    return Morphing.path(mixture, from, to, POINTS);
  }

  /** The mean over all pairs of what is seen at each point of the way. */
  private double[] along(List<double[][]> ways, ToDoubleFunction<double[]> ofCode) {
    return IntStream.range(0, POINTS)
        .mapToDouble(
            i -> ways.stream().mapToDouble(w -> ofCode.applyAsDouble(w[i])).average().orElseThrow())
        .toArray();
  }

  /** The root of the mean squared difference of neighbouring pixels. */
  private double detail(double[] code) {
    double[] face = eigenfaces.inverseTransform(new double[][] {code})[0];
    double sum = 0;
    for (int p = 0; p < face.length - width; p++) {
      if (p % width < width - 1) {
        double right = face[p + 1] - face[p];
        double below = face[p + width] - face[p];
        sum += right * right + below * below;
      }
    }
    return Math.sqrt(sum / ((width - 1.0) * (height - 1.0)));
  }

  BufferedImage sheet(List<double[][]> pairs, int zoom) {
    ImageGrid grid =
        ImageGrid.titled("From one face to another, in codes", width, height).smooth().zoom(zoom);
    for (double[][] pair : pairs) {
      grid.row("straight", eigenfaces.inverseTransform(straight(pair[0], pair[1])));
      grid.row("turning", eigenfaces.inverseTransform(path(pair[0], pair[1])));
    }
    return grid.image();
  }

  /** Pairs of codes, by chance; no code is in two. */
  static List<double[][]> pairs(double[][] codes, int most, RandomGenerator random) {
    int[] order = FaceFold.shuffled(codes.length, random);
    return IntStream.range(0, Math.min(most, codes.length / 2))
        .mapToObj(i -> new double[][] {codes[order[2 * i]], codes[order[2 * i + 1]]})
        .toList();
  }

  private List<double[][]> straight(List<double[][]> pairs) {
    return pairs.stream().map(p -> straight(p[0], p[1])).toList();
  }

  private List<double[][]> turning(List<double[][]> pairs) {
    return pairs.stream().map(p -> path(p[0], p[1])).toList();
  }

  /** What is measured halfway, as it is and against the ends. */
  void report(Gallery gallery, String key, String of, List<double[][]> pairs) {
    way(gallery, key + "-straight", "straight, halfway between " + of, straight(pairs));
    way(gallery, key + "-turning", "turning, halfway between " + of, turning(pairs));
  }

  private void way(Gallery gallery, String key, String words, List<double[][]> ways) {
    double[] density = along(ways, mixture::logDensity);
    double[] detail = along(ways, this::detail);
    double[] gains = ways.stream().mapToDouble(this::gain).toArray();
    gallery.figure(key + "-density", density[HALF], "log density, " + words);
    gallery.figure(
        key + "-ends", (density[0] + density[POINTS - 1]) / 2, "log density at the ends");
    gallery.figure(key + "-gain", Sheets.mean(gains), "halfway less the mean of the ends");
    gallery.figure(key + "-gain-error", Sheets.standardError(gains), "its standard error");
    gallery.figure(
        key + "-detail",
        2 * detail[HALF] / (detail[0] + detail[POINTS - 1]),
        "detail as a share of the ends', " + words);
  }

  private double gain(double[][] way) {
    double ends = (mixture.logDensity(way[0]) + mixture.logDensity(way[POINTS - 1])) / 2;
    return mixture.logDensity(way[HALF]) - ends;
  }

  BufferedImage curves(List<double[][]> pairs) {
    List<double[][]> straight = straight(pairs);
    List<double[][]> turning = turning(pairs);
    double[] shares = IntStream.range(0, POINTS).mapToDouble(i -> i / (POINTS - 1.0)).toArray();
    Chart density =
        Chart.titled("Log density of the code")
            .axes("share of the way τ", "mean log density")
            .markedLine("straight", shares, along(straight, mixture::logDensity), Ink.of(1))
            .markedLine("turning", shares, along(turning, mixture::logDensity), Ink.of(0));
    Chart detail =
        Chart.titled("Detail of the face")
            .axes("share of the way τ", "mean difference of neighbouring pixels")
            .markedLine("straight", shares, along(straight, this::detail), Ink.of(1))
            .markedLine("turning", shares, along(turning, this::detail), Ink.of(0));
    return Panels.titled("Ways between two faces", 2).add(density).add(detail).image(1000, 420);
  }
}
