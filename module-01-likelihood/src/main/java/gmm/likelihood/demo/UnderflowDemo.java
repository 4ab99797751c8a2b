// Given: nothing to write here.
package gmm.likelihood.demo;

import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import gmm.likelihood.Gaussian;
import gmm.likelihood.LogLikelihood;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The product of densities, which underflows, against the sum of their logarithms. */
public final class UnderflowDemo implements Demo {

  private static final int N = 1000;

  /** Public for the service loader. */
  public UnderflowDemo() {}

  /** Runs it by itself. */
  public static void main(String... args) {
    DemoMain.run(new UnderflowDemo(), args);
  }

  @Override
  public int module() {
    return 1;
  }

  @Override
  public String name() {
    return "underflow";
  }

  @Override
  public String title() {
    return "Why logarithms";
  }

  @Override
  public void run(Gallery gallery) {
    Gaussian gaussian = new Gaussian(0, 1);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    double[] data = random.doubles(N).map(u -> random.nextGaussian()).toArray();
    double[] counts = new double[N];
    double[] products = new double[N];
    double[] sums = new double[N];
    double product = 1;
    for (int i = 0; i < N; i++) {
      product *= Math.exp(gaussian.logDensity(data[i]));
      counts[i] = i + 1;
      products[i] = product;
      sums[i] = LogLikelihood.of(Arrays.copyOf(data, i + 1), gaussian);
    }
    int zeroFrom = (int) Arrays.stream(products).filter(p -> p > 0).count() + 1;
    gallery.picture(
        "underflow.png",
        image(counts, products, sums, zeroFrom),
        "The product of densities falls by a factor of about four with every sample until floating"
            + " point has nothing smaller; from there on it is 0. The sum of logarithms goes on.");
    gallery.figure("product-zero-from", zeroFrom, "samples from which the product is exactly 0");
    gallery.figure("product", product, "product of the 1,000 densities");
    gallery.figure("log-likelihood", sums[N - 1], "sum of their logarithms");
    gallery.figure("log10-likelihood", sums[N - 1] / Math.log(10), "the same as a power of ten");
    gallery.figure("smallest-double", Double.MIN_VALUE, "the smallest positive double");
  }

  private static BufferedImage image(
      double[] counts, double[] products, double[] sums, int zeroFrom) {
    // a logarithmic axis has no zero: the line ends where the product does
    double[] shown = Arrays.stream(products).map(p -> p > 1e-307 ? p : Double.NaN).toArray();
    Chart product =
        Chart.titled("The product")
            .axes("samples", "product of the densities")
            .logY()
            .xRange(0, N)
            .line("product", counts, shown, Ink.of(5))
            .verticalLine("exactly 0 from sample " + zeroFrom, zeroFrom, Ink.GREY.dashed());
    Chart sum =
        Chart.titled("The sum of the logarithms")
            .axes("samples", "log-likelihood")
            .xRange(0, N)
            .line("sum of log densities", counts, sums, Ink.of(0));
    return Panels.titled("1,000 standard normal samples", 2).add(product).add(sum).image(1100, 480);
  }
}
