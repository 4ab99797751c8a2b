package gmm.faces.demo;

import gmm.digits.Pca;
import gmm.faces.Eigenfaces;
import gmm.kit.data.Faces;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.linalg.Matrices;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Marker;
import gmm.kit.plot.Panels;
import gmm.likelihood.MaximumLikelihood;
import java.util.Arrays;
import java.util.stream.IntStream;

/** How much of the variance each eigenface holds, and what must be 1 of every one of them. */
public final class SpectrumDemo implements Demo {

  private static final int KEPT = 20;

  /**
   * Runs it alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String[] args) {
    DemoMain.run(new SpectrumDemo(), args);
  }

  @Override
  public int module() {
    return 5;
  }

  @Override
  public String name() {
    return "spectrum";
  }

  @Override
  public String title() {
    return "Eigenfaces by the numbers";
  }

  @Override
  public void run(Gallery gallery) {
    double[][] faces = Faces.load().rows();
    Pca pca = Eigenfaces.fit(faces, KEPT);
    double[] ratios = pca.explainedVarianceRatio();
    double kept = Arrays.stream(ratios).sum();
    gallery.picture(
        "spectrum.png",
        Panels.titled("20 eigenfaces of 100 faces", 2)
            .add(shares(ratios, kept))
            .add(ones(pca, faces))
            .image(1200, 520),
        "Left: the first eigenfaces hold most of the variance, but 20 of 99 do not hold all of it."
            + " Right: every eigenface has length 1, and the variance of the faces' codes along it"
            + " is the variance that the fit has found; so both dots lie on the line.");
    gallery.figure("kept-20", kept, "share of the variance along 20 eigenfaces of all 100 faces");
  }

  private static Chart shares(double[] ratios, double kept) {
    double[] places = IntStream.rangeClosed(1, KEPT).asDoubleStream().toArray();
    double[] sums = ratios.clone();
    Arrays.parallelPrefix(sums, Double::sum);
    return Chart.titled("the share of the variance")
        .axes("eigenface", "share of the variance of all faces")
        .xRange(0, KEPT + 1)
        .yRange(0, 1.05)
        .bars("of each", places, ratios, 0.7, Ink.of(0))
        .markedLine("of all up to it", places, sums, Ink.of(5).size(7))
        .horizontalLine("of all 20: %.3f".formatted(kept), kept, Ink.GREY.dashed());
  }

  private static Chart ones(Pca pca, double[][] faces) {
    double[][] codes = pca.transform(faces);
    double[][] lengths = new double[KEPT][];
    double[][] variances = new double[KEPT][];
    for (int j = 0; j < KEPT; j++) {
      double[] u = pca.components()[j];
      double found = MaximumLikelihood.unbiasedVariance(Matrices.column(codes, j));
      lengths[j] = new double[] {j + 1, Math.sqrt(Matrices.dot(u, u))};
      variances[j] = new double[] {j + 1, found / pca.explainedVariance()[j]};
    }
    return Chart.titled("what must be 1")
        .axes("eigenface", "1 where all is well")
        .xRange(0, KEPT + 1)
        .yRange(0.95, 1.05)
        .horizontalLine(null, 1, Ink.GREY)
        .points("length of the eigenface", lengths, Ink.of(0).size(13))
        .points(
            "variance of the codes / its variance",
            variances,
            Ink.of(1).marker(Marker.DIAMOND).size(8));
  }
}
