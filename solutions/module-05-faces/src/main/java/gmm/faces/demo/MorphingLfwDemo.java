package gmm.faces.demo;

import gmm.digits.Pca;
import gmm.faces.Shrinkage;
import gmm.faces.given.FaceFold;
import gmm.faces.given.FacePca;
import gmm.faces.given.FaceProtocol;
import gmm.faces.given.Lfw;
import gmm.faces.given.LfwOptions;
import gmm.faces.given.NamedFaces;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.likelihood.Mixture;
import gmm.mixture.GaussianMixture;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Ways between faces of people never seen. */
public final class MorphingLfwDemo implements Demo {

  private static final int CODE = 150;
  private static final int COMPONENTS = 5;
  private static final double STRENGTH = 400;
  private static final double REG_COVAR = 1e-4;
  private static final int PAIRS = 300;

  /**
   * Runs it alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String[] args) {
    DemoMain.run(new MorphingLfwDemo(), args);
  }

  @Override
  public int module() {
    return 5;
  }

  @Override
  public String name() {
    return "morphing-lfw";
  }

  @Override
  public String title() {
    return "From one face to another";
  }

  @Override
  public Optional<String> needs() {
    return Optional.of("lfw");
  }

  @Override
  public void run(Gallery gallery) {
    NamedFaces all = Lfw.read(gallery.dataset("lfw"), LfwOptions.USUAL);
    FaceFold fold = FaceProtocol.fold(all.persons(), FaceProtocol.USUAL);
    double[][] training = all.rows(fold.training());
    Pca eigenfaces = FacePca.fit(training, CODE);
    Mixture mixture =
        Shrinkage.fit(
                eigenfaces.transform(training),
                GaussianMixture.builder(COMPONENTS).regCovar(REG_COVAR).seed(1).settings(),
                STRENGTH)
            .toMixture();
    MorphStudy study = new MorphStudy(eigenfaces, mixture, all.width(), all.height());
    double[][] codes = eigenfaces.transform(all.rows(fold.heldOut()));
    RandomGenerator random = Sheets.random(16);
    List<double[][]> pairs = pairs(codes, random);
    List<double[][]> draws = pairs(mixture.sample(2 * PAIRS, random).points(), random);
    report(gallery, study, "faces", "two unseen faces", pairs);
    report(gallery, study, "draws", "two draws", draws);
    gallery.picture(
        "morphing-lfw.png",
        study.sheet(pairs.subList(0, 2), 2),
        "Halfway, the straight line has a vaguer face; the turning path keeps as much contrast as"
            + " its ends have.");
    gallery.picture(
        "morphing-curves-lfw.png",
        study.curves(straight(study, pairs), turning(study, pairs)),
        "On the straight line the density rises to a maximum halfway, where the face has least"
            + " detail; on the turning path both stay near what they are at the ends.");
  }

  private static List<double[][]> pairs(double[][] codes, RandomGenerator random) {
    int[] order = FaceFold.shuffled(codes.length, random);
    return IntStream.range(0, Math.min(PAIRS, codes.length / 2))
        .mapToObj(i -> new double[][] {codes[order[2 * i]], codes[order[2 * i + 1]]})
        .toList();
  }

  static List<double[][]> straight(MorphStudy study, List<double[][]> pairs) {
    return pairs.stream().map(p -> study.straight(p[0], p[1])).toList();
  }

  static List<double[][]> turning(MorphStudy study, List<double[][]> pairs) {
    return pairs.stream().map(p -> study.path(p[0], p[1])).toList();
  }

  /** What is measured halfway, as it is, and as a share of what it is at the ends. */
  static void report(
      Gallery gallery, MorphStudy study, String key, String of, List<double[][]> pairs) {
    way(
        gallery,
        study,
        key + "-straight",
        "straight, halfway between " + of,
        straight(study, pairs));
    way(gallery, study, key + "-turning", "turning, halfway between " + of, turning(study, pairs));
  }

  private static void way(
      Gallery gallery, MorphStudy study, String key, String words, List<double[][]> ways) {
    double[] density = study.along(ways, study.mixture()::logDensity);
    double[] detail = study.along(ways, study::detail);
    int half = MorphStudy.POINTS / 2;
    int last = MorphStudy.POINTS - 1;
    double[] gains =
        ways.stream()
            .mapToDouble(
                w ->
                    study.mixture().logDensity(w[half])
                        - (study.mixture().logDensity(w[0]) + study.mixture().logDensity(w[last]))
                            / 2)
            .toArray();
    gallery.figure(key + "-density", density[half], "log density, " + words);
    gallery.figure(key + "-gain", Sheets.mean(gains), "the same less the mean of the ends");
    gallery.figure(key + "-gain-error", Sheets.standardError(gains), "its standard error");
    gallery.figure(
        key + "-detail",
        2 * detail[half] / (detail[0] + detail[last]),
        "detail as a share of the ends', " + words);
  }
}
