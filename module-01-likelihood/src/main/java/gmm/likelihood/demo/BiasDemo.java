// Given: nothing to write here.
package gmm.likelihood.demo;

import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.likelihood.MaximumLikelihood;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The variance estimated over and over from few samples: too small on average by (n - 1)/n. */
public final class BiasDemo implements Demo {

  private static final int SETS = 20_000;
  private static final int LARGEST = 20;

  /** Public for the service loader. */
  public BiasDemo() {}

  /** Runs it by itself. */
  public static void main(String... args) {
    DemoMain.run(new BiasDemo(), args);
  }

  @Override
  public int module() {
    return 1;
  }

  @Override
  public String name() {
    return "bias";
  }

  @Override
  public String title() {
    return "The bias of the variance";
  }

  @Override
  public void run(Gallery gallery) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    double[] sizes = new double[LARGEST - 1];
    double[] biased = new double[sizes.length];
    double[] unbiased = new double[sizes.length];
    for (int n = 2; n <= LARGEST; n++) {
      double[] averages = averages(n, random);
      sizes[n - 2] = n;
      biased[n - 2] = averages[0];
      unbiased[n - 2] = averages[1];
    }
    Chart chart =
        Chart.titled("Average estimate of a variance of 1")
            .axes("samples in each data set", "average over 20,000 data sets")
            .yRange(0.4, 1.1)
            .markedLine("divided by n: maximum likelihood", sizes, biased, Ink.of(5))
            .markedLine("divided by n - 1: unbiased", sizes, unbiased, Ink.of(0))
            .function("(n - 1)/n", n -> (n - 1) / n, 2, LARGEST, Ink.BLACK.dashed().width(1.2))
            .horizontalLine("the truth", 1, Ink.GREY.width(1.2));
    gallery.picture(
        "bias.png",
        chart.image(900, 480),
        "Divided by n the estimate is too small, by half for two samples and by a twentieth for"
            + " twenty, just as (n - 1)/n says; divided by n - 1 it is right on average.");
    gallery.figure("biased-2", biased[0], "average estimate from 2 samples, divided by n");
    gallery.figure("biased-5", biased[3], "average estimate from 5 samples, divided by n");
    gallery.figure("unbiased-5", unbiased[3], "average estimate from 5 samples, divided by n - 1");
    gallery.figure("biased-20", biased[18], "average estimate from 20 samples, divided by n");
  }

  private static double[] averages(int n, RandomGenerator random) {
    double biased = 0;
    double unbiased = 0;
    double[] data = new double[n];
    for (int set = 0; set < SETS; set++) {
      Arrays.setAll(data, i -> random.nextGaussian());
      biased += MaximumLikelihood.fit(data).variance() / SETS;
      unbiased += MaximumLikelihood.unbiasedVariance(data) / SETS;
    }
    return new double[] {biased, unbiased};
  }
}
