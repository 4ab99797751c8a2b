package gmm.faces.demo;

import gmm.faces.FrechetDistance;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import java.util.function.DoubleUnaryOperator;

/** How the Fréchet distance grows as one of two equal Gaussians is moved, widened or turned. */
public final class DistancesDemo implements Demo {

  private static final double[][] LONG = {{4, 0}, {0, 0.25}};

  /** Public for the service loader. */
  public DistancesDemo() {}

  /**
   * Runs it alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String... args) {
    DemoMain.run(new DistancesDemo(), args);
  }

  @Override
  public int module() {
    return 5;
  }

  @Override
  public String name() {
    return "distances";
  }

  @Override
  public String title() {
    return "Two Gaussians drift apart";
  }

  @Override
  public void run(Gallery gallery) {
    gallery.figure("turned-by-90", turned(90), "squared distance after a quarter turn");
    gallery.picture(
        "frechet.png",
        Panels.titled("The squared Fréchet distance of two Gaussians that were equal", 3)
            .add(chart("moved", "by how much", DistancesDemo::moved, 0, 3))
            .add(chart("made wider", "covariance times", DistancesDemo::wider, 0, 4))
            .add(chart("turned", "by how many degrees", DistancesDemo::turned, 0, 180))
            .image(1260, 460),
        "It is 0 where the two are equal, and nowhere else. A Gaussian that is turned keeps its"
            + " mean and its variances along its own axes, and is far away all the same; after half"
            + " a turn it is itself again.");
  }

  private static Chart chart(
      String title, String x, DoubleUnaryOperator f, double from, double to) {
    return Chart.titled(title)
        .axes(x, "squared distance")
        .function("", f, from, to, Ink.of(0))
        .noLegend();
  }

  private static double moved(double by) {
    return FrechetDistance.between(new double[] {0, 0}, LONG, new double[] {by, 0}, LONG);
  }

  private static double wider(double factor) {
    return atOnePlace(new double[][] {{4 * factor, 0}, {0, 0.25 * factor}});
  }

  private static double turned(double degrees) {
    double c = Math.cos(Math.toRadians(degrees));
    double s = Math.sin(Math.toRadians(degrees));
    double across = (LONG[0][0] - LONG[1][1]) * c * s;
    return atOnePlace(
        new double[][] {
          {LONG[0][0] * c * c + LONG[1][1] * s * s, across},
          {across, LONG[0][0] * s * s + LONG[1][1] * c * c}
        });
  }

  private static double atOnePlace(double[][] covariance) {
    return FrechetDistance.between(new double[] {0, 0}, LONG, new double[] {0, 0}, covariance);
  }
}
