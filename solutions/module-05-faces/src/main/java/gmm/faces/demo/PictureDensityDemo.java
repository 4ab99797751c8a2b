package gmm.faces.demo;

import gmm.digits.Pca;
import gmm.faces.Eigenfaces;
import gmm.faces.PictureDensity;
import gmm.faces.given.FaceFold;
import gmm.kit.data.Faces;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How many eigenfaces a hundred faces are worth, by the density of whole pictures. */
public final class PictureDensityDemo implements Demo {

  private static final int FOLDS = 5;
  private static final int[] COUNTS = {1, 2, 3, 5, 8, 12, 16, 20, 25, 30, 40, 50};
  private static final int SHOWN = 9;

  /** With how many eigenfaces the faces are put in order. */
  private static final int ORDERED_BY = 12;

  /**
   * Runs it alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String[] args) {
    DemoMain.run(new PictureDensityDemo(), args);
  }

  @Override
  public int module() {
    return 5;
  }

  @Override
  public String name() {
    return "pictures";
  }

  @Override
  public String title() {
    return "The density of the whole picture";
  }

  @Override
  public void run(Gallery gallery) {
    double[][] faces = Faces.load().rows();
    List<FaceFold> folds = FaceFold.of(faces.length, FOLDS, Sheets.random(1));
    double[] seen = new double[COUNTS.length];
    double[] unseen = new double[COUNTS.length];
    double[] codes = new double[COUNTS.length];
    double[] ratios = new double[COUNTS.length];
    double[][] scores = new double[COUNTS.length][faces.length];
    for (FaceFold fold : folds) {
      double[][] training = FaceFold.rows(faces, fold.training());
      double[][] heldOut = FaceFold.rows(faces, fold.heldOut());
      Pca all = Eigenfaces.fit(training, COUNTS[COUNTS.length - 1]);
      for (int i = 0; i < COUNTS.length; i++) {
        Pca first = Leading.of(all, COUNTS[i]);
        PictureDensity density = density(first, training);
        double[] found = density.logDensity(heldOut);
        put(scores[i], fold.heldOut(), found);
        seen[i] += Sheets.mean(density.logDensity(training)) / FOLDS;
        unseen[i] += Sheets.mean(found) / FOLDS;
        codes[i] += density.mixture().score(first.transform(heldOut)) / FOLDS;
        ratios[i] += PictureDensity.restVariance(first, heldOut) / density.restVariance() / FOLDS;
      }
    }
    table(gallery, seen, unseen, codes, ratios, scores);
    draw(gallery, seen, unseen);
    order(gallery, faces, scores[Arrays.binarySearch(COUNTS, ORDERED_BY)]);
  }

  private static PictureDensity density(Pca eigenfaces, double[][] training) {
    return PictureDensity.of(
        eigenfaces, Contest.fullMixture(eigenfaces.transform(training), 1, 0.01), training);
  }

  private static void put(double[] all, int[] places, double[] values) {
    for (int i = 0; i < places.length; i++) {
      all[places[i]] = values[i];
    }
  }

  private static void table(
      Gallery gallery,
      double[] seen,
      double[] unseen,
      double[] codes,
      double[] ratios,
      double[][] scores) {
    int best = best(unseen);
    gallery.say("eigenfaces  codes   pictures: learnt from  held out   the rest's variance unseen");
    for (int i = 0; i < COUNTS.length; i++) {
      gallery.say(
          Sheets.words(
              "%6d   %8.1f   %8.1f   %8.1f   %6.2f times as large",
              COUNTS[i], codes[i], seen[i], unseen[i], ratios[i]));
      gallery.figure("codes-" + COUNTS[i], codes[i], "held-out log density of a code");
      gallery.figure("picture-" + COUNTS[i], unseen[i], "held-out log density of a picture");
      gallery.figure("rest-" + COUNTS[i], ratios[i], "the rest's variance, unseen over learnt");
    }
    gallery.figure("best-count", COUNTS[best], "eigenfaces of the largest picture density");
    double[] lead = Contest.difference(scores[best], scores[COUNTS.length - 1]);
    gallery.figure("lead-over-50", Sheets.mean(lead), "what it gains over 50 eigenfaces");
    gallery.figure("lead-over-50-error", Sheets.standardError(lead), "its standard error");
  }

  private static int best(double[] values) {
    return IntStream.range(0, values.length)
        .reduce((a, b) -> values[b] > values[a] ? b : a)
        .orElseThrow();
  }

  private static void draw(Gallery gallery, double[] seen, double[] unseen) {
    double[] ms = IntStream.of(COUNTS).asDoubleStream().toArray();
    Chart chart =
        Chart.titled("80 faces learnt from, 20 held out (five folds)")
            .axes("eigenfaces m", "log density of a picture of 625 pixels")
            .markedLine("learnt from", ms, seen, Ink.of(0))
            .markedLine("held out", ms, unseen, Ink.of(5));
    gallery.picture(
        "picture-density.png",
        chart.image(760, 460),
        "Each eigenface more makes the faces learnt from more probable; held-out faces are most"
            + " probable with a few, for the rest of an unseen face is larger than that of a face"
            + " that the eigenfaces know.");
  }

  private static void order(Gallery gallery, double[][] faces, double[] scores) {
    int[] order =
        IntStream.range(0, faces.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -scores[i]))
            .mapToInt(i -> i)
            .toArray();
    int[] least = Arrays.copyOfRange(order, order.length - SHOWN, order.length);
    int[] most = Arrays.copyOf(order, SHOWN);
    gallery.picture(
        "most-and-least-probable.png",
        Sheets.titled("The most and the least probable of the 100 faces, each held out")
            .row("most", FaceFold.rows(faces, most), captions(scores, most))
            .row("least", FaceFold.rows(faces, least), captions(scores, least))
            .image(),
        "Probable is what has little contrast, an even light and a plain ground; improbable is"
            + " hard light, white beside black, an open mouth. Below each, its log density.");
  }

  private static List<String> captions(double[] scores, int[] indices) {
    return Sheets.captions("%.0f", Arrays.stream(indices).mapToDouble(i -> scores[i]).toArray());
  }
}
