// Given: nothing to write here.
package gmm.em.demo;

import gmm.em.ExpectationMaximization;
import gmm.em.given.EmResult;
import gmm.em.given.EmSettings;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.likelihood.Mixture;
import java.util.Arrays;

/** What regularisation costs: the variances grow, and the likelihood may fall. */
public final class RegularizationDemo implements Demo {

  private static final int SWITCH = 10;

  /** Public for the service loader. */
  public RegularizationDemo() {}

  /** Runs it by itself. */
  public static void main(String... args) {
    DemoMain.run(new RegularizationDemo(), args);
  }

  @Override
  public int module() {
    return 2;
  }

  @Override
  public String name() {
    return "regularisation";
  }

  @Override
  public String title() {
    return "Regularisation and its cost";
  }

  @Override
  public void run(Gallery gallery) {
    EmResult rise = fit(Sketch.fiveStart(), SWITCH, 0);
    Chart chart =
        Chart.titled("Regularisation from iteration 10 on")
            .axes("iteration", "mean log-likelihood per number");
    double[] ridges = {0, 0.1, 0.3, 0.5};
    for (int r = 0; r < ridges.length; r++) {
      EmResult result = fit(rise.mixture(), 14, ridges[r]);
      double[] after = Sketch.iterations(15);
      Arrays.setAll(after, i -> after[i] + SWITCH);
      Ink ink = ridges[r] == 0 ? Ink.BLACK.dashed() : Ink.of(new int[] {7, 2, 0, 5}[r]).width(3);
      chart.line(ridges[r] == 0 ? "none" : "ε = " + ridges[r], after, result.history(), ink);
      say(gallery, ridges[r], result);
    }
    chart.line("", Sketch.iterations(SWITCH + 1), rise.history(), Ink.BLACK.width(3));
    gallery.picture(
        "regularisation.png",
        chart.image(900, 500),
        "Plain EM climbs to its maximum; then ε is added to the variances, and the likelihood"
            + " falls, the deeper the larger ε: what regularised EM climbs is another hill.");
    EmResult optimum = fit(Sketch.fiveStart(), 200, 0);
    EmResult step = fit(optimum.mixture(), 1, 0.01);
    double fall = step.history()[0] - step.history()[1];
    gallery.say(
        "one step with ε = 0.01 from the maximum of the plain likelihood: %.6f to %.6f"
            .formatted(step.history()[0], step.history()[1]));
    gallery.figure("fall", fall, "by which one regularised step from the maximum lowers the mean");
  }

  private static EmResult fit(Mixture start, int iterations, double ridge) {
    return ExpectationMaximization.fit(start, Sketch.FIVE, new EmSettings(iterations, 0, ridge));
  }

  private static void say(Gallery gallery, double ridge, EmResult result) {
    double[] history = result.history();
    gallery.say(
        "ε = %s: from %.6f to %.6f; variances %.4f and %.4f"
            .formatted(
                ridge,
                history[0],
                history[result.iterations()],
                Sketch.variance(result.mixture(), 0),
                Sketch.variance(result.mixture(), 1)));
  }
}
