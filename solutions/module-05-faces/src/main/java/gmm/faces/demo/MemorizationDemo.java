package gmm.faces.demo;

import static gmm.mixture.CovarianceType.DIAGONAL;

import gmm.faces.FaceGenerator;
import gmm.faces.given.FaceFold;
import gmm.faces.given.FaceSettings;
import gmm.kit.data.Faces;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.ImageGrid;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How many Gaussians: the judgement of faces that were never seen. */
public final class MemorizationDemo implements Demo {

  private static final int EIGENFACES = 20;
  private static final FaceSettings SETTINGS = new FaceSettings(EIGENFACES, 1, DIAGONAL, 0.01, 1);
  private static final int[] COUNTS = {1, 2, 3, 5, 10, 25, 50, 80};
  private static final FaceSettings WIDER = new FaceSettings(EIGENFACES, 1, DIAGONAL, 0.1, 1);
  private static final int MANY = 25;
  private static final int FOLDS = 5;
  private static final double COOL = 0.8;

  /**
   * Runs it alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String[] args) {
    DemoMain.run(new MemorizationDemo(), args);
  }

  @Override
  public int module() {
    return 5;
  }

  @Override
  public String name() {
    return "memorization";
  }

  @Override
  public String title() {
    return "New faces, or the old ones again?";
  }

  @Override
  public void run(Gallery gallery) {
    double[][] faces = Faces.load().rows();
    List<FaceFold> folds = FaceFold.of(faces.length, FOLDS, Sheets.random(1));
    showComponents(gallery, faces, folds.getFirst());
    Judged[] judged =
        IntStream.of(COUNTS)
            .mapToObj(k -> Judged.of(faces, folds, SETTINGS.withComponents(k)))
            .toArray(Judged[]::new);
    table(gallery, judged);
    draw(gallery, judged);
    drawTemperature(gallery, judged);
    widen(gallery, faces, folds);
  }

  /** How much of the verdict on 25 Gaussians is due to how narrow they may become. */
  private static void widen(Gallery gallery, double[][] faces, List<FaceFold> folds) {
    double[] gains =
        Judged.of(faces, folds, WIDER.withComponents(MANY)).gains(Judged.of(faces, folds, WIDER));
    gallery.figure(
        "wider-gain-25",
        Sheets.mean(gains),
        "held-out gain of 25 Gaussians over one with 0.1 added to each variance");
    gallery.figure("wider-gain-25-error", Sheets.standardError(gains), "its standard error");
  }

  private static void showComponents(Gallery gallery, double[][] faces, FaceFold fold) {
    double[][] seen = FaceFold.rows(faces, fold.training());
    ImageGrid grid =
        Sheets.titled("Made from 80 faces at T = 0.8, each above the nearest of the 80");
    for (int k : new int[] {1, 5, 25, 80}) {
      FaceGenerator generator =
          FaceGenerator.fit(faces, fold.training(), SETTINGS.withComponents(k));
      double[][] made = generator.generate(6, COOL, Sheets.random(21));
      Sheets.pairs(grid, k == 1 ? "1 Gaussian" : k + " Gaussians", made, seen);
    }
    gallery.picture(
        "components.png",
        grid.image(),
        "The more Gaussians, the more the generated faces look like faces, and the more like one"
            + " that was in the training set.");
  }

  private static void table(Gallery gallery, Judged[] judged) {
    gallery.say("80 faces learnt from, 20 held out; means of five folds; 20 eigenfaces, diagonal");
    gallery.say(
        "Gaussians  log-likelihood         gain over one    median distance     P(generated nearer)");
    gallery.say(
        "           training   held out    Gaussian         generated held out   T = 1   T = 0.8");
    for (int i = 0; i < COUNTS.length; i++) {
      Judged j = judged[i];
      double[] gains = j.gains(judged[0]);
      gallery.say(
          Sheets.words(
              "%9d  %8.2f   %8.2f    %7.2f ± %5.2f  %9.2f %8.2f   %5.2f   %7.2f",
              COUNTS[i],
              j.training(),
              j.heldOut(),
              Sheets.mean(gains),
              Sheets.standardError(gains),
              j.made(),
              j.real(),
              j.copies(),
              j.cooledCopies()));
      gallery.figure(
          "held-out-" + COUNTS[i],
          j.heldOut(),
          "held-out log-likelihood of a face, k = " + COUNTS[i]);
      gallery.figure(
          "copies-" + COUNTS[i],
          j.copies(),
          "probability that a generated face is nearer to a training face than an unseen face is");
    }
  }

  private static void draw(Gallery gallery, Judged[] judged) {
    double[] ks = IntStream.range(0, COUNTS.length).asDoubleStream().toArray();
    List<String> names = IntStream.of(COUNTS).mapToObj(Integer::toString).toList();
    Chart likelihood =
        Chart.titled("Log-likelihood")
            .axes("Gaussians k", "mean log-likelihood of a face")
            .yRange(-60, 30)
            .xNames(names)
            .markedLine("learnt from", ks, each(judged, Judged::training), Ink.of(0))
            .markedLine("held out", ks, each(judged, Judged::heldOut), Ink.of(5));
    Chart distance =
        Chart.titled("Distance to the nearest training face")
            .axes("Gaussians k", "median distance (20 code numbers)")
            .xNames(names)
            .yRange(0, 3.5)
            .markedLine("generated", ks, each(judged, Judged::made), Ink.of(2))
            .markedLine("held out", ks, each(judged, Judged::real), Ink.of(5));
    Chart copies =
        Chart.titled("Nearer than a held-out face")
            .axes("Gaussians k", "probability")
            .xNames(names)
            .yRange(0, 1)
            .horizontalLine("as new as real faces", 0.5, Ink.GREY.dashed())
            .markedLine("T = 1", ks, each(judged, Judged::copies), Ink.of(2))
            .markedLine("T = 0.8", ks, each(judged, Judged::cooledCopies), Ink.of(1));
    gallery.picture(
        "memorization.png",
        Panels.titled("80 faces learnt from, 20 held out (five folds)", 3)
            .add(likelihood)
            .add(distance)
            .add(copies)
            .image(1200, 420),
        Sheets.words(
            "Beyond a few Gaussians, what the fit gains on its own faces it loses on others (80 fall"
                + " out of the chart, to %.0f); with many, generated faces lie nearer to the"
                + " training faces than a new face does.",
            judged[COUNTS.length - 1].heldOut()));
  }

  private static void drawTemperature(Gallery gallery, Judged[] judged) {
    Chart chart =
        Chart.titled("Which temperature do unseen faces ask for?")
            .axes("temperature T", "held-out log-likelihood of a face")
            .yRange(-40, -15);
    int colour = 0;
    for (int i : new int[] {0, 3, 5, 6}) {
      double[] heated = judged[i].heated();
      chart.line(
          COUNTS[i] + (i == 0 ? " Gaussian" : " Gaussians"),
          Judged.TEMPERATURES,
          heated,
          Ink.of(colour++));
      double best = Judged.TEMPERATURES[best(heated)];
      gallery.figure(
          "best-temperature-" + COUNTS[i],
          best,
          "best temperature for unseen faces, k = " + COUNTS[i]);
      gallery.figure(
          "best-held-out-" + COUNTS[i],
          heated[best(heated)],
          "held-out log-likelihood at that temperature, k = " + COUNTS[i]);
    }
    gallery.figure(
        "exact-temperature-1",
        exact(judged[0].heated()),
        "best temperature of one Gaussian by section 7.3's formula, between the steps");
    gallery.picture(
        "held-out-temperature.png",
        chart.image(760, 460),
        "One Gaussian is best cooled a little, for unseen faces vary less along its eigenfaces;"
            + " many Gaussians are too narrow and want to be heated.");
  }

  /** One Gaussian's curve is c - m log T - b / T²: two of its values give b, and T² = 2 b / m. */
  private static double exact(double[] heated) {
    int one = Arrays.binarySearch(Judged.TEMPERATURES, 1);
    int two = Arrays.binarySearch(Judged.TEMPERATURES, 2);
    double b = (EIGENFACES * Math.log(2) - (heated[one] - heated[two])) / 0.75;
    return Math.sqrt(2 * b / EIGENFACES);
  }

  private static int best(double[] values) {
    return IntStream.range(0, values.length)
        .reduce((a, b) -> values[b] > values[a] ? b : a)
        .orElseThrow();
  }

  private static double[] each(Judged[] judged, ToDoubleFunction<Judged> what) {
    return Arrays.stream(judged).mapToDouble(what).toArray();
  }
}
