package gmm.digits.demo;

import gmm.digits.ClassConditionalMixture;
import gmm.digits.given.ClassDensity;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.linalg.Matrices;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Bayes' rule on a line: two classes, a prior for each, and where one gives way to the other. */
public final class BayesRuleDemo implements Demo {

  private static final double FROM = -6;
  private static final double TO = 6;
  private static final int STEPS = 1201;

  private static final double[] PRIORS = {0.8, 0.2};
  private static final double[] EQUAL = {0.5, 0.5};

  /** A class of one Gaussian, and one of two to its left and right. */
  private static final List<ClassDensity> DENSITIES =
      List.of(
          density(new double[] {1}, new double[] {0}, new double[] {1}),
          density(new double[] {0.5, 0.5}, new double[] {-3.5, 3}, new double[] {1, 1}));

  /** Public for the service loader. */
  public BayesRuleDemo() {}

  /**
   * Runs this demonstration alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String... args) {
    DemoMain.run(new BayesRuleDemo(), args);
  }

  @Override
  public int module() {
    return 4;
  }

  @Override
  public String name() {
    return "bayes-rule";
  }

  @Override
  public String title() {
    return "Bayes' rule: a mixture for each class";
  }

  @Override
  public void run(Gallery gallery) {
    double[] places =
        IntStream.range(0, STEPS).mapToDouble(i -> FROM + (TO - FROM) * i / (STEPS - 1)).toArray();
    double[][] rows =
        Arrays.stream(places).mapToObj(x -> new double[] {x}).toArray(double[][]::new);
    ClassConditionalMixture classifier = ClassConditionalMixture.of(DENSITIES, PRIORS);
    ClassConditionalMixture equal = ClassConditionalMixture.of(DENSITIES, EQUAL);
    double[] second = Matrices.column(classifier.classProbabilities(rows), 1);
    double[] secondIfEqual = Matrices.column(equal.classProbabilities(rows), 1);
    double boundary = lastBoundary(places, second);
    double boundaryIfEqual = lastBoundary(places, secondIfEqual);
    gallery.figure("boundary", boundary, "right boundary, priors 0.8 and 0.2");
    gallery.figure("boundary-equal", boundaryIfEqual, "the same, equal priors");
    gallery.picture(
        "bayes-rule.png",
        Panels.titled("Two classes on a line: class 0 is four times as common as class 1", 1)
            .add(joint(places, classifier.logJoint(rows), classifier.logMarginal(rows)))
            .add(posterior(places, second, secondIfEqual, boundary, boundaryIfEqual))
            .image(960, 860),
        "Where the curves of the upper panel cross, the probability in the lower one is one half."
            + " With equal priors (dashed) the rare class would be named far more often.");
  }

  private static Chart joint(double[] places, double[][] logJoint, double[] logMarginal) {
    return Chart.titled("prior times density, and their sum")
        .axes("x", "density")
        .xRange(FROM, TO)
        .line("p(x)", places, exp(logMarginal), Ink.GREY.dashed())
        .line("P(0) p(x | 0)", places, exp(Matrices.column(logJoint, 0)), Ink.of(0).width(2.5))
        .line("P(1) p(x | 1)", places, exp(Matrices.column(logJoint, 1)), Ink.of(5).width(2.5));
  }

  private static Chart posterior(
      double[] places, double[] second, double[] ifEqual, double boundary, double boundaryIfEqual) {
    return Chart.titled("the probability of class 1")
        .axes("x", "P(1 | x)")
        .xRange(FROM, TO)
        .yRange(0, 1.02)
        .line("priors 0.8 and 0.2", places, second, Ink.of(5).width(2.5))
        .line("equal priors", places, ifEqual, Ink.of(5).dashed())
        .horizontalLine(null, 0.5, Ink.GREY)
        .verticalLine(null, boundary, Ink.GREY)
        .verticalLine(null, boundaryIfEqual, Ink.GREY.dashed());
  }

  private static double[] exp(double[] logs) {
    return Arrays.stream(logs).map(Math::exp).toArray();
  }

  /** The last place from which on class 1 is the more probable one. */
  private static double lastBoundary(double[] places, double[] second) {
    int i = places.length - 1;
    while (second[i - 1] >= 0.5) {
      i--;
    }
    double share = (0.5 - second[i - 1]) / (second[i] - second[i - 1]);
    return places[i - 1] + share * (places[i] - places[i - 1]);
  }

  private static ClassDensity density(double[] weights, double[] means, double[] variances) {
    Mixture mixture =
        Mixture.of(
            weights,
            IntStream.range(0, weights.length)
                .mapToObj(
                    k ->
                        MultivariateGaussian.of(
                            new double[] {means[k]}, new double[][] {{variances[k]}}))
                .toList());
    return rows -> Arrays.stream(rows).mapToDouble(mixture::logDensity).toArray();
  }
}
