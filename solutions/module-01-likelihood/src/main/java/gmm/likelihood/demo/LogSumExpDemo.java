package gmm.likelihood.demo;

import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import gmm.likelihood.LogSumExp;
import java.util.Arrays;

/** Log-sum-exp as a maximum without the corner, and how far it reaches. */
public final class LogSumExpDemo implements Demo {

  private static final double NEAR = 5;
  private static final double FAR = 1200;

  /** Below this exp is 0, above the other it is infinite. */
  private static final double LOWEST = Math.log(Double.MIN_VALUE);

  private static final double HIGHEST = Math.log(Double.MAX_VALUE);

  /** Public for the service loader. */
  public LogSumExpDemo() {}

  /** Runs it by itself. */
  public static void main(String... args) {
    DemoMain.run(new LogSumExpDemo(), args);
  }

  @Override
  public int module() {
    return 1;
  }

  @Override
  public String name() {
    return "log-sum-exp";
  }

  @Override
  public String title() {
    return "The logarithm of a sum of exponentials";
  }

  @Override
  public void run(Gallery gallery) {
    gallery.picture(
        "log-sum-exp.png",
        Panels.titled("Log-sum-exp", 2).add(near()).add(far()).image(1200, 500),
        "Left: a maximum without the corner, log 2 above it where both are equal. Right: what is"
            + " added to the largest value depends on the differences alone, however small or large"
            + " the values are; exponentiated as they are, they are 0 or infinite beyond the grey"
            + " lines.");
    gallery.figure("equal", LogSumExp.of(new double[] {0, 0}), "log(exp(0) + exp(0))");
    gallery.figure("lowest", LOWEST, "logarithm of the smallest positive double");
    gallery.figure("highest", HIGHEST, "logarithm of the largest double");
  }

  private static Chart near() {
    return Chart.titled("Of 0 and x")
        .axes("x", "log(exp(0) + exp(x))")
        .yRange(-1, NEAR + 0.5)
        .function("the larger of 0 and x", x -> Math.max(0, x), -NEAR, NEAR, Ink.GREY.dashed())
        .function("log-sum-exp", x -> LogSumExp.of(new double[] {0, x}), -NEAR, NEAR, Ink.of(0));
  }

  private static Chart far() {
    return Chart.titled("What it adds to the largest value")
        .axes("x", "log-sum-exp less the largest value")
        .xRange(-FAR, FAR)
        .yRange(-0.3, 1.4)
        .function("of x, x and -x", x -> added(x, x, -x), -FAR, FAR, Ink.of(2).width(3))
        .function("of x and x - 1", x -> added(x, x - 1), -FAR, FAR, Ink.of(0).width(3))
        .function(
            "of x and x - 1, exponentiated as they are",
            x -> Math.log(Math.exp(x) + Math.exp(x - 1)) - x,
            -FAR,
            FAR,
            Ink.of(5).width(4).dashed())
        .verticalLine(null, LOWEST, Ink.GREY.dashed())
        .verticalLine(null, HIGHEST, Ink.GREY.dashed())
        .text((LOWEST - FAR) / 2, -0.15, "exp is 0", Ink.GREY)
        .text((HIGHEST + FAR) / 2, -0.15, "exp is ∞", Ink.GREY);
  }

  private static double added(double... values) {
    return LogSumExp.of(values) - Arrays.stream(values).max().getAsDouble();
  }
}
