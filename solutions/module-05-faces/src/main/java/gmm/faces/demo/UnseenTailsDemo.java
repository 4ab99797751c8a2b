package gmm.faces.demo;

import gmm.faces.Memorization;
import gmm.faces.given.ByPerson;
import gmm.faces.given.FaceCodes;
import gmm.faces.given.FaceFold;
import gmm.faces.given.FaceProtocol;
import gmm.faces.given.StudentT;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.likelihood.MultivariateGaussian;
import gmm.mixture.GaussianMixture;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Faces of people never seen have heavy tails, and what a few components do about it. */
public final class UnseenTailsDemo implements Demo {

  private static final int EIGENFACES = 150;
  private static final double[] DEGREES = {3, 5, 8, 12, 20};
  private static final double[] FULL = {1, 2, 3};
  private static final double WIDE = 0.01;
  private static final double BIN = 0.1;
  private static final int DRAWS = 2000;

  /**
   * Runs it alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String[] args) {
    DemoMain.run(new UnseenTailsDemo(), args);
  }

  @Override
  public int module() {
    return 5;
  }

  @Override
  public String name() {
    return "unseen-tails";
  }

  @Override
  public String title() {
    return "Heavy tails of thousands of faces";
  }

  @Override
  public Optional<String> needs() {
    return Optional.of(LfwFolds.LFW);
  }

  @Override
  public void run(Gallery gallery) {
    FaceCodes codes = LfwFolds.codes(LfwFolds.faces(gallery), FaceProtocol.USUAL, EIGENFACES);
    double degrees = chosen(codes);
    gallery.figure("degrees", degrees, "degrees of freedom, chosen on training people");
    tails(gallery, codes, degrees);
    Contest one = Contest.full(1, 0);
    Contest t = Contest.student(degrees);
    double[] ofOne = judge(gallery, codes, "one-gaussian", one);
    double[] ofT = judge(gallery, codes, "t", t);
    gain(gallery, codes, "t-over-gaussian", ofT, ofOne);
    for (double k : FULL) {
      double[] full =
          judge(gallery, codes, Sheets.words("full-%.0f", k), Contest.full((int) k, WIDE));
      gain(gallery, codes, Sheets.words("full-%.0f-over-t", k), full, ofT);
    }
    double[] shrunk = judge(gallery, codes, "shrunk", Contest.shrunk(5, 400));
    gain(gallery, codes, "shrunk-over-t", shrunk, ofT);
    gain(gallery, codes, "shrunk-over-gaussian", shrunk, ofOne);
    double[] tied = judge(gallery, codes, "tied", Contest.tied(5, 400));
    gain(gallery, codes, "scales", shrunk, tied);
    sizes(gallery, codes);
    gallery.part(() -> nearness(gallery, codes, degrees));
  }

  private static double chosen(FaceCodes codes) {
    FaceFold inner = LfwFolds.inner(codes);
    List<Contest> all = DoubleStream.of(DEGREES).mapToObj(Contest::student).toList();
    double[][] learnt = FaceFold.rows(codes.training(), inner.training());
    Contest best = Contest.best(all, learnt, FaceFold.rows(codes.training(), inner.heldOut()));
    return DEGREES[all.indexOf(best)];
  }

  private static void tails(Gallery gallery, FaceCodes codes, double degrees) {
    double[] shares = Tails.shares(codes.training());
    deciles(gallery, "training", Tails.deciles(shares));
    deciles(gallery, "held-out", Tails.deciles(Tails.shares(codes.heldOut())));
    deciles(gallery, "gaussian", Tails.deciles(Tails.gaussian(EIGENFACES)));
    deciles(gallery, "t", Tails.deciles(Tails.student(EIGENFACES, degrees)));
    double[] shown = Arrays.stream(shares).filter(s -> s < 4).toArray();
    double from = Arrays.stream(shown).min().orElseThrow();
    double to = Arrays.stream(shown).max().orElseThrow();
    int bins = (int) Math.round((to - from) / BIN);
    Chart chart =
        Chart.titled(
                Sheets.words(
                    "How far %,d faces lie from their mean (150 eigenfaces)", shares.length))
            .axes("Δ² / 150: 1 is what a covariance promises", "density")
            .histogram("faces", shown, bins, Ink.of(0))
            .function("a Gaussian", Tails.gaussian(EIGENFACES), 0.01, 4, Ink.of(5))
            .function(
                Sheets.words("a t, %.0f degrees of freedom", degrees),
                Tails.student(EIGENFACES, degrees),
                0.01,
                4,
                Ink.of(1).dashed());
    gallery.picture(
        "tails.png",
        chart.image(820, 480),
        Sheets.words(
            "A Gaussian of 150 numbers has all its samples at one distance, nearly; faces are near"
                + " and far (%d farther than 4 are not shown).",
            shares.length - shown.length));
  }

  private static void deciles(Gallery gallery, String whose, double[] deciles) {
    gallery.say(
        Sheets.words(
            "deciles 1, 5, 9 of Δ²/150, %-9s %.2f %.2f %.2f",
            whose, deciles[0], deciles[1], deciles[2]));
    gallery.figure("first-decile-" + whose, deciles[0], "first decile of Δ²/150");
    gallery.figure("median-" + whose, deciles[1], "median of Δ²/150");
    gallery.figure("last-decile-" + whose, deciles[2], "last decile of Δ²/150");
  }

  private static double[] judge(Gallery gallery, FaceCodes codes, String key, Contest contest) {
    Contest.Density density = contest.fit().of(codes.training());
    double[] scores = density.of(codes.heldOut());
    gallery.say(
        Sheets.words(
            "%-44s learnt from %7.2f  held out %7.2f",
            contest.name(), density.mean(codes.training()), Sheets.mean(scores)));
    gallery.figure(key, Sheets.mean(scores), "held-out log density of a code: " + contest.name());
    return scores;
  }

  private static void gain(
      Gallery gallery, FaceCodes codes, String key, double[] scores, double[] other) {
    double[] gains = Contest.difference(scores, other);
    gallery.figure("gain-" + key, Sheets.mean(gains), "mean gain of a held-out face");
    gallery.figure(
        "gain-error-" + key,
        ByPerson.standardError(gains, codes.heldOutPersons()),
        "its standard error, people drawn and not photographs");
  }

  /** What the components of a mixture differ in: mostly, how large they are. */
  private static void sizes(Gallery gallery, FaceCodes codes) {
    GaussianMixture mixture = Contest.shrunkMixture(codes.training(), 5, 400);
    double[] sizes = Contest.sizes(mixture);
    double[] weights = mixture.weights();
    for (int k = 0; k < sizes.length; k++) {
      gallery.say(Sheets.words("component %d: weight %.2f, size %.2f", k, weights[k], sizes[k]));
    }
    gallery.figure(
        "largest-size",
        Arrays.stream(sizes).max().orElseThrow(),
        "how many times as large the largest of five shrunk covariances is as the smallest");
  }

  /** Whether the variances or the tails put generated faces farther away than real ones are. */
  private static void nearness(Gallery gallery, FaceCodes codes, double degrees) {
    MultivariateGaussian fitted = MultivariateGaussian.fit(codes.training());
    MultivariateGaussian own = MultivariateGaussian.fit(codes.heldOut());
    gallery.figure(
        "variance-ratio",
        varianceRatio(codes.heldOut(), fitted),
        "variance of held-out codes about the training mean, over the fitted one: mean of 150");
    near(gallery, codes, "gaussian", draws(fitted));
    near(gallery, codes, "held-out-covariance", draws(own));
    near(gallery, codes, "t", student(StudentT.fit(codes.training(), degrees, 30)));
  }

  private static double varianceRatio(double[][] codes, MultivariateGaussian fitted) {
    double sum = 0;
    double[] mean = fitted.mean();
    double[][] covariance = fitted.covariance();
    for (double[] code : codes) {
      for (int j = 0; j < EIGENFACES; j++) {
        double away = code[j] - mean[j];
        sum += away * away / covariance[j][j];
      }
    }
    return sum / codes.length / EIGENFACES;
  }

  private static void near(Gallery gallery, FaceCodes codes, String key, double[][] drawn) {
    double[] real = Memorization.nearestDistances(codes.heldOut(), codes.training());
    double[] made = Memorization.nearestDistances(drawn, codes.training());
    gallery.figure(
        "near-" + key,
        Memorization.copyProbability(made, real),
        "probability that a draw is nearer to a training face than an unseen face is: " + key);
  }

  private static double[][] draws(MultivariateGaussian gaussian) {
    RandomGenerator random = Sheets.random(5);
    return Stream.generate(() -> gaussian.sample(random)).limit(DRAWS).toArray(double[][]::new);
  }

  /** A Gaussian's draws, each made larger or smaller as a whole. */
  private static double[][] student(StudentT t) {
    double[] mean = t.mean();
    double[][] drawn = draws(MultivariateGaussian.of(mean, t.scale()));
    RandomGenerator random = Sheets.random(6);
    for (double[] code : drawn) {
      double squares = 0;
      for (int i = 0; i < (int) t.degrees(); i++) {
        double normal = random.nextGaussian();
        squares += normal * normal;
      }
      double size = Math.sqrt(t.degrees() / squares);
      Arrays.setAll(code, j -> mean[j] + size * (code[j] - mean[j]));
    }
    return drawn;
  }
}
