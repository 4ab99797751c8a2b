// Given: nothing to write here.
package gmm.likelihood.demo;

import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import gmm.likelihood.Ellipse;
import gmm.likelihood.MultivariateGaussian;

/** What one feature tells of the other: marginal and conditional distributions. */
public final class ConditionalDemo implements Demo {

  private static final double KNOWN = 5;

  /** Public for the service loader. */
  public ConditionalDemo() {}

  /** Runs it by itself. */
  public static void main(String... args) {
    DemoMain.run(new ConditionalDemo(), args);
  }

  @Override
  public int module() {
    return 1;
  }

  @Override
  public String name() {
    return "conditional";
  }

  @Override
  public String title() {
    return "What one feature tells of the other";
  }

  @Override
  public void run(Gallery gallery) {
    MultivariateGaussian joint =
        MultivariateGaussian.of(new double[] {1, 2}, new double[][] {{4, 2}, {2, 10}});
    MultivariateGaussian marginal = joint.marginal(new int[] {1});
    MultivariateGaussian conditional = joint.conditional(new int[] {0}, new double[] {KNOWN});
    Chart plane =
        Chart.titled("Both features")
            .axes("x₁", "x₂")
            .xRange(-8, 10)
            .yRange(-9, 13)
            .verticalLine("x₁ = 5 is known", KNOWN, Ink.of(5));
    for (double p : new double[] {0.5, 0.9, 0.99}) {
      Ellipse e = Ellipse.of(joint, p);
      plane.ellipse(
          p == 0.5 ? "50%, 90%, 99%" : null,
          e.cx(),
          e.cy(),
          e.semiMajor(),
          e.semiMinor(),
          e.angle(),
          Ink.of(0));
    }
    plane.function("mean of x₂ given x₁", x -> 2 + (x - 1) / 2, -8, 10, Ink.BLACK.dashed());
    Chart second =
        Chart.titled("The second feature")
            .axes("x₂", "density")
            .function("x₁ unknown", x -> density(marginal, x), -9, 13, Ink.of(0))
            .function("given x₁ = 5", x -> density(conditional, x), -9, 13, Ink.of(5).dashed());
    gallery.picture(
        "conditional.png",
        Panels.titled("Marginal and conditional", 2).add(plane).add(second).image(1200, 500),
        "Knowing that x₁ is 5 cuts the plane along the vertical line: what is left of x₂ is a"
            + " Gaussian again, moved up from 2 to 4 and a little narrower.");
    gallery.figure("marginal-variance", marginal.covariance()[0][0], "variance of x₂, x₁ unknown");
    gallery.figure("conditional-mean", conditional.mean()[0], "mean of x₂ given x₁ = 5");
    gallery.figure(
        "conditional-variance", conditional.covariance()[0][0], "variance of x₂ given x₁ = 5");
  }

  private static double density(MultivariateGaussian gaussian, double x) {
    return Math.exp(gaussian.logDensity(new double[] {x}));
  }
}
