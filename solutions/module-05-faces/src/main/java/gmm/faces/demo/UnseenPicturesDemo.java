package gmm.faces.demo;

import gmm.digits.Pca;
import gmm.faces.PictureDensity;
import gmm.faces.given.ByPerson;
import gmm.faces.given.FacePca;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import gmm.mixture.GaussianMixture;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** How many eigenfaces people never seen are worth, by the density of whole pictures. */
public final class UnseenPicturesDemo implements Demo {

  private static final int[] COUNTS = {12, 25, 50, 100, 150, 250};
  private static final int K = 5;
  private static final double STRENGTH = 400;

  /**
   * Runs it alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String[] args) {
    DemoMain.run(new UnseenPicturesDemo(), args);
  }

  @Override
  public int module() {
    return 5;
  }

  @Override
  public String name() {
    return "unseen-pictures";
  }

  @Override
  public String title() {
    return "The density of pictures of people never seen";
  }

  @Override
  public Optional<String> needs() {
    return Optional.of(LfwFolds.LFW);
  }

  @Override
  public boolean takesMinutes() {
    return true;
  }

  @Override
  public void run(Gallery gallery) {
    UnseenFaces faces = UnseenFaces.of(gallery);
    double[][] training = faces.training();
    double[][] heldOut = faces.heldOut();
    int[] people = faces.heldOutPersons();
    Pca all = FacePca.fit(training, COUNTS[COUNTS.length - 1]);
    double[][] one = new double[COUNTS.length][];
    double[][] shrunk = new double[COUNTS.length][];
    for (int i = 0; i < COUNTS.length; i++) {
      Pca first = Leading.of(all, COUNTS[i]);
      double[][] codes = first.transform(training);
      one[i] = scores(first, Contest.fullMixture(codes, 1, 0), training, heldOut);
      shrunk[i] = scores(first, Contest.shrunkMixture(codes, K, STRENGTH), training, heldOut);
      report(gallery, COUNTS[i], one[i], shrunk[i], people);
      gallery.figure(
          "rest-" + COUNTS[i],
          PictureDensity.restVariance(first, heldOut)
              / PictureDensity.restVariance(first, training),
          "the rest's variance of unseen faces, as a multiple of the fitted one");
    }
    draw(gallery, one, shrunk, people);
  }

  private static double[] scores(
      Pca eigenfaces, GaussianMixture mixture, double[][] training, double[][] heldOut) {
    return PictureDensity.of(eigenfaces, mixture, training).logDensity(heldOut);
  }

  private static void report(Gallery gallery, int m, double[] one, double[] shrunk, int[] people) {
    double[] gains = Contest.difference(shrunk, one);
    double error = ByPerson.standardError(gains, people);
    gallery.say(
        Sheets.words(
            "%3d eigenfaces: one Gaussian %8.1f, shrunk %8.1f, gain %5.2f ± %.2f",
            m, Sheets.mean(one), Sheets.mean(shrunk), Sheets.mean(gains), error));
    gallery.figure("one-" + m, Sheets.mean(one), "held-out log density, one Gaussian on codes");
    gallery.figure("shrunk-" + m, Sheets.mean(shrunk), "held-out log density, a shrunk mixture");
    gallery.figure("gain-" + m, Sheets.mean(gains), "what the mixture gains");
    gallery.figure("gain-error-" + m, error, "its standard error, by person");
  }

  private static void draw(Gallery gallery, double[][] one, double[][] shrunk, int[] people) {
    double[] ms = IntStream.of(COUNTS).asDoubleStream().toArray();
    double[][] gains =
        IntStream.range(0, COUNTS.length)
            .mapToObj(i -> Contest.difference(shrunk[i], one[i]))
            .toArray(double[][]::new);
    double[] errors =
        Arrays.stream(gains).mapToDouble(g -> 2 * ByPerson.standardError(g, people)).toArray();
    Chart pictures =
        Chart.titled("One Gaussian on the codes")
            .axes("eigenfaces m", "log density of a picture of 2,914 pixels")
            .noLegend()
            .markedLine("one Gaussian", ms, means(one), Ink.of(0));
    Chart mixture =
        Chart.titled("What a mixture gains, ± two errors")
            .axes("eigenfaces m", "nats a face")
            .yRange(0, 13)
            .markedLine("five Gaussians, drawn to one shape", ms, means(gains), Ink.of(2))
            .errorBars(ms, means(gains), errors, Ink.of(2));
    gallery.picture(
        "unseen-pictures.png",
        Panels.titled("Pictures of people never seen", 2)
            .add(pictures)
            .add(mixture)
            .image(1100, 440),
        "Densities of codes cannot be compared between numbers of eigenfaces; densities of whole"
            + " pictures can. Eigenfaces are worth hundreds of nats, components ten.");
  }

  private static double[] means(double[][] scores) {
    return IntStream.range(0, scores.length).mapToDouble(i -> Sheets.mean(scores[i])).toArray();
  }
}
