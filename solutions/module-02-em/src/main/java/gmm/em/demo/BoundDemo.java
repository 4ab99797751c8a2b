package gmm.em.demo;

import gmm.em.EvidenceLowerBound;
import gmm.em.MaximizationStep;
import gmm.em.Responsibilities;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Marker;
import gmm.likelihood.Mixture;
import java.util.function.DoubleUnaryOperator;

/** Jensen's inequality, and the bound that EM climbs, drawn over one parameter. */
public final class BoundDemo implements Demo {

  private static final double START = 3;

  /** Public for the service loader. */
  public BoundDemo() {}

  /** Runs it by itself. */
  public static void main(String... args) {
    DemoMain.run(new BoundDemo(), args);
  }

  @Override
  public int module() {
    return 2;
  }

  @Override
  public String name() {
    return "bound";
  }

  @Override
  public String title() {
    return "The bound that EM climbs";
  }

  @Override
  public void run(Gallery gallery) {
    gallery.picture(
        "jensen.png",
        jensen().image(760, 480),
        "The logarithm of a mean lies above the mean of the logarithms: the curve above the"
            + " chord.");
    DoubleUnaryOperator likelihood = m -> mixture(m).logLikelihood(Sketch.FIVE);
    double second = top(START);
    double third = top(second);
    Chart chart =
        Chart.titled("The log-likelihood and two bounds, over one mean")
            .axes("mean of the second component", "log-likelihood of the five numbers")
            .xRange(1, 9)
            .yRange(-17, -11);
    chart.function("log-likelihood", likelihood, 1, 9, Ink.BLACK.width(3));
    chart.function("bound, tight at 3", bound(START), 1, 9, Ink.of(0));
    chart.function(
        "bound, tight at %.2f".formatted(second), bound(second), 1, 9, Ink.of(5).dashed());
    double[][] touches = {
      {START, likelihood.applyAsDouble(START)}, {second, likelihood.applyAsDouble(second)}
    };
    chart.points("where a bound touches", touches, Ink.BLACK.marker(Marker.CIRCLE).size(12));
    gallery.picture(
        "bound.png",
        chart.image(900, 560),
        "The E-step lifts a bound until it touches the black curve; the M-step walks to the bound's"
            + " top; there the next E-step finds the black curve higher still.");
    say(gallery, likelihood, second, third);
  }

  private static void say(
      Gallery gallery, DoubleUnaryOperator likelihood, double second, double third) {
    gallery.say(
        "mean 3 (log-likelihood %.4f), then %.4f (%.4f), then %.4f (%.4f)"
            .formatted(
                likelihood.applyAsDouble(START),
                second,
                likelihood.applyAsDouble(second),
                third,
                likelihood.applyAsDouble(third)));
    gallery.say(
        "the first bound's top is %.4f, %.4f below the log-likelihood there"
            .formatted(
                bound(START).applyAsDouble(second),
                likelihood.applyAsDouble(second) - bound(START).applyAsDouble(second)));
    gallery.figure("second-mean", second, "where the first bound is highest, from 3");
    gallery.figure(
        "second-log-likelihood", likelihood.applyAsDouble(second), "the log-likelihood there");
    gallery.figure(
        "first-top", bound(START).applyAsDouble(second), "the first bound there: its maximum");
    gallery.figure("third-mean", third, "where the second bound is highest");
    gallery.figure(
        "gap-at-the-top",
        likelihood.applyAsDouble(second) - bound(START).applyAsDouble(second),
        "by how much the log-likelihood exceeds the first bound's maximum");
  }

  private static Mixture mixture(double mean) {
    return Sketch.pair(0.5, 2, 4, 0.5, mean, 4);
  }

  private static DoubleUnaryOperator bound(double at) {
    double[][] responsibilities = Responsibilities.of(mixture(at), Sketch.FIVE);
    return m -> EvidenceLowerBound.of(mixture(m), Sketch.FIVE, responsibilities);
  }

  /** Where the bound that touches at a mean is highest: section 7's formula, no search. */
  private static double top(double at) {
    double[][] responsibilities = Responsibilities.of(mixture(at), Sketch.FIVE);
    double[] counts = MaximizationStep.effectiveCounts(responsibilities);
    return MaximizationStep.means(Sketch.FIVE, responsibilities, counts)[1][0];
  }

  private static Chart jensen() {
    double a = 0.5;
    double b = 5;
    double share = 0.4;
    double mean = share * a + (1 - share) * b;
    double chord = share * Math.log(a) + (1 - share) * Math.log(b);
    return Chart.titled("log of the mean, mean of the logs")
        .axes("x", "log x")
        .yRange(-1.6, 2.1)
        .function("log x", Math::log, 0.22, 6, Ink.BLACK.width(3))
        .line("chord", new double[] {a, b}, new double[] {Math.log(a), Math.log(b)}, Ink.of(0))
        .points("0.4 · log 0.5 + 0.6 · log 5", new double[][] {{mean, chord}}, Ink.of(0).size(13))
        .points(
            "log(0.4 · 0.5 + 0.6 · 5)",
            new double[][] {{mean, Math.log(mean)}},
            Ink.of(5).size(13));
  }
}
