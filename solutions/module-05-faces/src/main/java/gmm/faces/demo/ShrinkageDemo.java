package gmm.faces.demo;

import gmm.faces.Eigenfaces;
import gmm.faces.given.FaceFold;
import gmm.kit.data.Faces;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Heavy tails and shrinkage on the hundred faces: what a few faces can show of it. */
public final class ShrinkageDemo implements Demo {

  private static final int EIGENFACES = 20;
  private static final int FOLDS = 5;
  private static final int DEALS = 10;
  private static final double[] STRENGTHS = {0, 10, 30, 100, 300, 1000};
  private static final int[] COUNTS = {2, 3, 5};

  /** Added to each variance of the mixtures that are not shrunk, as in section 9. */
  private static final double WIDE = 0.01;

  /**
   * Runs it alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String[] args) {
    DemoMain.run(new ShrinkageDemo(), args);
  }

  @Override
  public int module() {
    return 5;
  }

  @Override
  public String name() {
    return "shrinkage";
  }

  @Override
  public String title() {
    return "Heavy tails, and shrinkage";
  }

  @Override
  public void run(Gallery gallery) {
    double[][] faces = Faces.load().rows();
    List<FaceFold> folds = FaceFold.of(faces.length, FOLDS, Sheets.random(1));
    List<Codes> codes = folds.stream().map(fold -> Codes.of(faces, fold)).toList();
    double[] one = scores(Contest.full(1, WIDE), codes);
    gallery.say("80 faces learnt from, 20 held out; five folds; 20 eigenfaces");
    gallery.say("density                                       held out   gain over one Gaussian");
    Stream.of(1, 2, 3).map(k -> Contest.full(k, WIDE)).forEach(c -> judge(gallery, c, codes, one));
    DoubleStream.of(5, 10, 20, 40)
        .mapToObj(Contest::student)
        .forEach(c -> judge(gallery, c, codes, one));
    double[] t = scores(Contest.student(10), codes);
    Chart chart =
        Chart.titled("What held-out faces gain")
            .axes("strength ν (in faces)", "gain over one Gaussian (nats a face)")
            .yRange(-3, 1.5)
            .xNames(DoubleStream.of(STRENGTHS).mapToObj(s -> Sheets.words("%.0f", s)).toList())
            .horizontalLine("one Gaussian", 0, Ink.GREY.dashed())
            .horizontalLine(
                "one t, 10 degrees", Sheets.mean(Contest.difference(t, one)), Ink.of(5));
    for (int i = 0; i < COUNTS.length; i++) {
      line(gallery, chart, i, codes, one);
    }
    draw(gallery, chart, faces);
    luck(gallery, faces);
  }

  /** Section 9's first rows again, with the hundred faces dealt out anew ten times. */
  private static void luck(Gallery gallery, double[][] faces) {
    int[] counts = {2, 3, 5};
    double[][] gains = new double[counts.length][DEALS];
    for (int deal = 0; deal < DEALS; deal++) {
      List<FaceFold> folds = FaceFold.of(faces.length, FOLDS, Sheets.random(100 + deal));
      List<Codes> codes = folds.stream().map(fold -> Codes.of(faces, fold)).toList();
      double one = Sheets.mean(scores(Contest.diagonal(1, WIDE), codes));
      for (int i = 0; i < counts.length; i++) {
        gains[i][deal] = Sheets.mean(scores(Contest.diagonal(counts[i], WIDE), codes)) - one;
      }
    }
    for (int i = 0; i < counts.length; i++) {
      gallery.say(
          Sheets.words(
              "diagonal, k = %d, ten ways to deal: gain %.2f, from %.2f to %.2f",
              counts[i],
              Sheets.mean(gains[i]),
              DoubleStream.of(gains[i]).min().orElse(0),
              DoubleStream.of(gains[i]).max().orElse(0)));
      gallery.figure(
          "dealt-gain-" + counts[i],
          Sheets.mean(gains[i]),
          "gain of diagonal Gaussians over one, mean of ten ways to deal the faces out");
    }
    gallery.figure(
        "three-best",
        IntStream.range(0, DEALS)
            .filter(d -> gains[1][d] > Math.max(0, Math.max(gains[0][d], gains[2][d])))
            .count(),
        "in how many of ten ways to deal three Gaussians are the best of 1, 2, 3 and 5");
  }

  private static void line(
      Gallery gallery, Chart chart, int number, List<Codes> codes, double[] one) {
    int k = COUNTS[number];
    double[] gains =
        DoubleStream.of(STRENGTHS)
            .map(s -> judge(gallery, Contest.shrunk(k, s), codes, one))
            .toArray();
    double[] places = IntStream.range(0, STRENGTHS.length).asDoubleStream().toArray();
    chart.markedLine(k + " components", places, gains, Ink.of(number));
  }

  private static void draw(Gallery gallery, Chart chart, double[][] faces) {
    double[] shares = Tails.shares(Eigenfaces.fit(faces, EIGENFACES).transform(faces));
    double[] found = Tails.deciles(shares);
    double[] gaussian = Tails.deciles(Tails.gaussian(EIGENFACES));
    for (int i = 0; i < found.length; i++) {
      String which = new String[] {"first", "middle", "last"}[i];
      gallery.figure("tail-" + which, found[i], which + " decile of Δ²/20 of the hundred faces");
      gallery.figure("tail-gaussian-" + which, gaussian[i], "the same of a Gaussian");
    }
    Chart tails =
        Chart.titled("How far faces lie from their mean")
            .axes("Δ² / 20", "density")
            .histogram("100 faces", shares, 20, Ink.of(0))
            .function("a Gaussian", Tails.gaussian(EIGENFACES), 0.01, 2.4, Ink.of(5));
    gallery.picture(
        "shrinkage.png",
        Panels.titled("A hundred faces, 20 eigenfaces", 2).add(tails).add(chart).image(1100, 440),
        "On the left the faces' squared distances from their mean beside what a Gaussian would"
            + " have. On the right a strength of 0 is plain EM, with losses of up to hundreds, far"
            + " below the picture: the common shape takes nearly all of them back, and eighty"
            + " faces have no more to give than that.");
  }

  private static double judge(Gallery gallery, Contest contest, List<Codes> codes, double[] one) {
    double[] scores = scores(contest, codes);
    double[] gains = Contest.difference(scores, one);
    gallery.say(
        Sheets.words(
            "%-44s  %8.2f   %6.2f ± %.2f",
            contest.name(), Sheets.mean(scores), Sheets.mean(gains), Sheets.standardError(gains)));
    String key = contest.name().replaceAll("[^a-z0-9]+", "-");
    gallery.figure("gain-" + key, Sheets.mean(gains), "held-out gain over one Gaussian");
    return Sheets.mean(gains);
  }

  /** The log density of each face, in the fold where it is held out. */
  private static double[] scores(Contest contest, List<Codes> folds) {
    return folds.stream()
        .flatMapToDouble(
            fold -> DoubleStream.of(contest.fit().of(fold.training()).of(fold.heldOut())))
        .toArray();
  }

  /** A fold's codes. */
  private record Codes(double[][] training, double[][] heldOut) {

    static Codes of(double[][] faces, FaceFold fold) {
      double[][] training = FaceFold.rows(faces, fold.training());
      var eigenfaces = Eigenfaces.fit(training, EIGENFACES);
      return new Codes(
          eigenfaces.transform(training),
          eigenfaces.transform(FaceFold.rows(faces, fold.heldOut())));
    }
  }
}
