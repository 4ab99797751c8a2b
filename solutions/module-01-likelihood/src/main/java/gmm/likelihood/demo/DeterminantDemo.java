package gmm.likelihood.demo;

import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.linalg.Matrices;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import gmm.likelihood.MultivariateGaussian;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The log-determinant: what correlation takes away from it, and where the determinant is 0. */
public final class DeterminantDemo implements Demo {

  private static final double VARIANCE = 0.01;
  private static final int MOST_FEATURES = 320;
  private static final int STEP = 20;

  /** Public for the service loader. */
  public DeterminantDemo() {}

  /** Runs it by itself. */
  public static void main(String... args) {
    DemoMain.run(new DeterminantDemo(), args);
  }

  @Override
  public int module() {
    return 1;
  }

  @Override
  public String name() {
    return "determinant";
  }

  @Override
  public String title() {
    return "The determinant, as a logarithm";
  }

  @Override
  public void run(Gallery gallery) {
    int zeroFrom = zeroFrom();
    gallery.picture(
        "log-determinant.png",
        Panels.titled("log |Σ|, twice the sum of the logarithms of the factor's diagonal", 2)
            .add(ofCorrelation())
            .add(ofFeatures(zeroFrom))
            .image(1200, 480),
        "Left: both variances are 1 all along, and yet the ellipse becomes a line and log |Σ| falls"
            + " without end. Right: the determinant itself is 0 in floating point where its"
            + " logarithm is an ordinary number.");
    gallery.figure("zero-from", zeroFrom, "features of variance 0.01 whose determinant is 0");
    gallery.figure("half", correlated(0.5), "log-determinant of [[1, 0.5], [0.5, 1]]");
  }

  private static Chart ofCorrelation() {
    return Chart.titled("Two features of variance 1")
        .axes("correlation", "log |Σ|")
        .function("log |Σ|", DeterminantDemo::correlated, -0.999, 0.999, Ink.of(0).width(3))
        .horizontalLine("the variances alone: log 1 + log 1", 0, Ink.of(5).dashed());
  }

  private static double correlated(double correlation) {
    double[][] covariance = {{1, correlation}, {correlation, 1}};
    return MultivariateGaussian.of(new double[2], covariance).logDeterminant();
  }

  private static Chart ofFeatures(int zeroFrom) {
    double[] counts =
        IntStream.rangeClosed(1, MOST_FEATURES / STEP).mapToDouble(i -> i * STEP).toArray();
    double[] logs = Arrays.stream(counts).map(d -> independent((int) d)).toArray();
    double[] naive = Arrays.stream(counts).map(d -> Math.log(determinant((int) d))).toArray();
    return Chart.titled("Independent features of variance 0.01")
        .axes("features", "log |Σ|")
        .xRange(0, MOST_FEATURES + STEP)
        .markedLine("log |Σ|", counts, logs, Ink.of(0).size(8))
        .line("logarithm of the product", counts, naive, Ink.of(5).width(4).dashed())
        .verticalLine("the product is 0 from %d".formatted(zeroFrom), zeroFrom, Ink.GREY.dashed());
  }

  private static double independent(int features) {
    double[] variances = new double[features];
    Arrays.fill(variances, VARIANCE);
    return MultivariateGaussian.of(new double[features], Matrices.diagonal(variances))
        .logDeterminant();
  }

  private static double determinant(int features) {
    return IntStream.range(0, features).mapToDouble(j -> VARIANCE).reduce(1, (a, b) -> a * b);
  }

  private static int zeroFrom() {
    return IntStream.iterate(1, d -> d + 1)
        .filter(d -> determinant(d) == 0)
        .findFirst()
        .orElseThrow();
  }
}
