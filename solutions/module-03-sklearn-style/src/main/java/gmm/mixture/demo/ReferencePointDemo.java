package gmm.mixture.demo;

import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Grid;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Marker;
import gmm.mixture.CovarianceEstimates;
import java.util.Arrays;
import java.util.SplittableRandom;

/** How many digits a variance loses when it is measured from far away. */
public final class ReferencePointDemo implements Demo {

  private static final int N = 200;

  /** Shows it by itself. */
  public static void main(String[] args) {
    DemoMain.run(new ReferencePointDemo(), args);
  }

  @Override
  public int module() {
    return 3;
  }

  @Override
  public String name() {
    return "reference-point";
  }

  @Override
  public String title() {
    return "What a far reference point costs";
  }

  @Override
  public void run(Gallery gallery) {
    double[] powers = Grid.levels(0, 8.5, 69);
    double[][] errors = errors(powers, ReferencePointDemo::diagonal);
    double[][] ofSpheres = errors(powers, ReferencePointDemo::spherical);
    for (int power : new int[] {3, 6, 8}) {
      gallery.figure(
          "error-1e" + power,
          worst(Math.pow(10, power), ReferencePointDemo::diagonal),
          "largest relative error of 50 variances, reference point 1e%d deviations away"
              .formatted(power));
    }
    gallery.picture(
        "reference-point.png",
        Chart.titled("A variance of 200 numbers, measured from a point δ away")
            .axes("δ / σ", "relative error of the variance")
            .logX()
            .logY()
            .yRange(1e-17, 100)
            .points("largest of 50 data sets", errors, Ink.of(0).marker(Marker.CIRCLE).size(6))
            .points(
                "one variance of two features", ofSpheres, Ink.of(1).marker(Marker.CIRCLE).size(3))
            .line(
                "2⁻⁵³ (δ / σ)²",
                new double[] {1, 3e8},
                new double[] {Math.pow(2, -53), Math.pow(2, -53) * 9e16},
                Ink.of(5).width(2))
            .line("", new double[] {1, 3e8}, new double[] {1, 1}, Ink.BLACK.dashed())
            .image(900, 480),
        "Each factor of ten in the distance costs two digits; from a hundred million standard"
            + " deviations away nothing is left (dashed: an error as large as the variance). The mean of two"
            + " features' variances, one of them measured from the mean, is off by half as much.");
  }

  /** A variance by the formula of an exercise, from sums about a point and about the mean. */
  private interface Formula {
    double variance(double squares, double shift, double aboutTheMean);
  }

  private static double diagonal(double squares, double shift, double aboutTheMean) {
    return CovarianceEstimates.diagonal(new double[] {squares}, N, new double[] {shift}, 0)[0];
  }

  /** Of two features, the same numbers, of which one is measured from the mean. */
  private static double spherical(double squares, double shift, double aboutTheMean) {
    double[] both = {squares, aboutTheMean};
    return CovarianceEstimates.spherical(both, N, new double[] {shift, 0}, 0);
  }

  private static double[][] errors(double[] powers, Formula formula) {
    double[][] errors = new double[powers.length][];
    Arrays.setAll(
        errors,
        p -> new double[] {Math.pow(10, powers[p]), worst(Math.pow(10, powers[p]), formula)});
    return errors;
  }

  /** The exercise's formula, beside the variance about the mean. */
  private static double worst(double delta, Formula formula) {
    double worst = 0;
    for (int set = 0; set < 50; set++) {
      double[] numbers =
          new SplittableRandom(set).doubles(N, -Math.sqrt(3), Math.sqrt(3)).toArray();
      double mean = Arrays.stream(numbers).average().orElseThrow();
      double variance = Arrays.stream(numbers).map(x -> (x - mean) * (x - mean)).sum() / N;
      double squares =
          Arrays.stream(numbers).map(x -> (x - mean + delta) * (x - mean + delta)).sum();
      double shift = Arrays.stream(numbers).map(x -> x - mean + delta).sum() / N;
      double found = formula.variance(squares, shift, variance * N);
      worst = Math.max(worst, Math.abs(found - variance) / variance);
    }
    return worst;
  }
}
