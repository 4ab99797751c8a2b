package gmm.faces.demo;

import gmm.faces.FrechetDistance;
import gmm.faces.given.ByPerson;
import gmm.faces.given.FaceCodes;
import gmm.faces.given.FaceFold;
import gmm.faces.given.FaceProtocol;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.Covariances;
import gmm.mixture.given.Fit;
import gmm.mixture.given.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Fréchet distance, nearest faces and bins: what they say of mixtures that memorise. */
public final class BlindMeasuresDemo implements Demo {

  private static final int EIGENFACES = 150;
  private static final int MANY = 50;
  private static final int BINS = 50;
  private static final int DRAWS = 1000;
  private static final double WIDE = 0.01;
  private static final double COPIER = 0.05;

  /**
   * Runs it alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String[] args) {
    DemoMain.run(new BlindMeasuresDemo(), args);
  }

  @Override
  public int module() {
    return 5;
  }

  @Override
  public String name() {
    return "blind-measures";
  }

  @Override
  public String title() {
    return "What measures cannot see";
  }

  @Override
  public Optional<String> needs() {
    return Optional.of(LfwFolds.LFW);
  }

  /**
   * A mixture and what it is called.
   *
   * @param width of a copier, which has a Gaussian on every training code; 0 for the others
   */
  private record Made(String key, String name, GaussianMixture mixture, double width) {

    Made(String key, String name, GaussianMixture mixture) {
      this(key, name, mixture, 0);
    }

    /** A copier's thousands of Gaussians are drawn from as what they are. */
    double[][] drawn(double[][] training, int count, long seed) {
      if (width == 0) {
        return Likeness.drawn(mixture, count, 1, seed);
      }
      RandomGenerator random = Sheets.random(seed);
      double[][] codes = new double[count][];
      for (int i = 0; i < count; i++) {
        double[] original = training[random.nextInt(training.length)];
        codes[i] = Arrays.stream(original).map(t -> t + width * random.nextGaussian()).toArray();
      }
      return codes;
    }

    Moments moments(double[][] training) {
      if (width == 0) {
        return Moments.of(mixture);
      }
      Moments moments = Moments.of(training);
      double[][] covariance = moments.covariance();
      for (int j = 0; j < covariance.length; j++) {
        covariance[j][j] += width * width;
      }
      return new Moments(moments.mean(), covariance);
    }
  }

  @Override
  public void run(Gallery gallery) {
    FaceCodes codes = LfwFolds.codes(LfwFolds.faces(gallery), FaceProtocol.USUAL, EIGENFACES);
    floors(gallery, codes);
    Likeness likeness = Likeness.of(codes.training(), codes.heldOut());
    List<Made> all = made(codes.training(), likeness);
    double[] reference = all.get(0).mixture().scoreSamples(codes.heldOut());
    Bins bins = Bins.of(codes.training(), BINS);
    gallery.figure(
        "bins-held-out", bins.different(codes.heldOut()), "of 50 bins that differ, held-out faces");
    gallery.say(
        "                         log-likelihood   gain over shrunk  Fréchet  nearest face"
            + "            of 50 bins");
    gallery.say(
        "                        seen    held out                            median tenth  P(nearer)"
            + "  differ");
    for (Made each : all) {
      row(gallery, codes, each, likeness, bins, reference);
    }
    draw(gallery, likeness, all);
  }

  /** How far two sets of real faces are from each other. */
  private static void floors(Gallery gallery, FaceCodes codes) {
    gallery.figure(
        "floor",
        distance(Moments.of(codes.training()), Moments.of(codes.heldOut())),
        "squared Fréchet distance of training faces from those of people held out: the floor");
    int[] odd =
        IntStream.range(0, codes.training().length)
            .filter(i -> codes.trainingPersons()[i] % 2 == 1)
            .toArray();
    int[] even =
        IntStream.range(0, codes.training().length)
            .filter(i -> codes.trainingPersons()[i] % 2 == 0)
            .toArray();
    gallery.figure(
        "floor-halves",
        distance(
            Moments.of(FaceFold.rows(codes.training(), odd)),
            Moments.of(FaceFold.rows(codes.training(), even))),
        "the same of two halves of the training people");
  }

  private static double distance(Moments a, Moments b) {
    return FrechetDistance.between(a.mean(), a.covariance(), b.mean(), b.covariance());
  }

  private static List<Made> made(double[][] training, Likeness likeness) {
    List<Made> all = new ArrayList<>();
    all.add(new Made("shrunk-5", "shrunk, k = 5", Trial.shrunk().fit().of(training, 5)));
    all.add(new Made("full-1", "full, k = 1", Contest.fullMixture(training, 1, 1e-4)));
    all.add(new Made("full-3", "full, k = 3", Contest.fullMixture(training, 3, WIDE)));
    all.add(new Made("full-50", "full, k = 50", Contest.fullMixture(training, MANY, WIDE)));
    all.add(new Made("copier", "copies, hardly changed", copier(training, COPIER), COPIER));
    double wide = Sheets.median(likeness.real()) / Math.sqrt(EIGENFACES);
    all.add(new Made("smeared", "copies, smeared", copier(training, wide), wide));
    return all;
  }

  /** A Gaussian on every training code, as wide in every direction. */
  private static GaussianMixture copier(double[][] training, double width) {
    double[] weights = new double[training.length];
    Arrays.fill(weights, 1.0 / weights.length);
    double[][][] variances = new double[weights.length][1][1];
    for (double[][] variance : variances) {
      variance[0][0] = width * width;
    }
    return new GaussianMixture(
        new Parameters(weights, training, Covariances.of(CovarianceType.SPHERICAL, variances)),
        new Fit(true, 0, 0));
  }

  private static void row(
      Gallery gallery,
      FaceCodes codes,
      Made each,
      Likeness likeness,
      Bins bins,
      double[] reference) {
    double[] scores = each.mixture().scoreSamples(codes.heldOut());
    double[] gains = Contest.difference(scores, reference);
    double error = ByPerson.standardError(gains, codes.heldOutPersons());
    double frechet = distance(each.moments(codes.training()), Moments.of(codes.heldOut()));
    double[] near = likeness.nearest(each.drawn(codes.training(), DRAWS, 31));
    int different = bins.different(each.drawn(codes.training(), codes.heldOut().length, 41));
    gallery.say(
        Sheets.words(
            "%-24s %8.2f %9.2f  %8.2f ± %5.2f  %6.2f   %5.2f %5.2f  %5.2f      %2d",
            each.name(),
            each.mixture().score(codes.training()),
            Sheets.mean(scores),
            Sheets.mean(gains),
            error,
            frechet,
            likeness.medianRatio(near),
            likeness.tenthRatio(near),
            likeness.copies(near),
            different));
    figures(gallery, each.key(), Sheets.mean(scores), frechet, near, likeness, different);
  }

  private static void figures(
      Gallery gallery,
      String key,
      double heldOut,
      double frechet,
      double[] near,
      Likeness likeness,
      int different) {
    gallery.figure("held-out-" + key, heldOut, "held-out log-likelihood of a code");
    gallery.figure("frechet-" + key, frechet, "squared Fréchet distance from held-out codes");
    gallery.figure(
        "nearest-" + key, likeness.medianRatio(near), "median distance to the nearest, as a ratio");
    gallery.figure("tenth-" + key, likeness.tenthRatio(near), "the same of the nearest tenth");
    gallery.figure("copies-" + key, likeness.copies(near), "probability of being nearer");
    gallery.figure("bins-" + key, different, "of 50 bins that differ");
  }

  private static void draw(Gallery gallery, Likeness likeness, List<Made> all) {
    Chart tuned =
        Chart.titled("Nearer than a held-out face: a measure that a knob can set")
            .axes("temperature T", "probability")
            .yRange(0, 1)
            .horizontalLine("as new as real faces", 0.5, Ink.GREY.dashed());
    int colour = 0;
    for (Made each : all.subList(0, 4)) {
      double[] copies =
          Arrays.stream(Likeness.TEMPERATURES)
              .map(t -> likeness.copies(likeness.made(each.mixture(), t)))
              .toArray();
      tuned.markedLine(each.name(), Likeness.TEMPERATURES, copies, Ink.of(colour++));
    }
    gallery.picture(
        "tuned.png",
        tuned.image(760, 460),
        "Every mixture, the one that has memorised too, has a temperature at which what it makes is"
            + " as near to the training faces as new faces are.");
  }
}
