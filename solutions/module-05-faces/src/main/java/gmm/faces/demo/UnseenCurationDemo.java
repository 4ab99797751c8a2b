package gmm.faces.demo;

import gmm.digits.Pca;
import gmm.faces.Eigenfaces;
import gmm.faces.PictureDensity;
import gmm.faces.given.ByPerson;
import gmm.faces.given.FaceCodes;
import gmm.faces.given.FaceFold;
import gmm.faces.given.FacePca;
import gmm.faces.given.FaceProtocol;
import gmm.faces.given.NamedFaces;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.linalg.Matrices;
import java.util.Arrays;
import java.util.Optional;

/** Whether a cluster of similar faces is better to learn from, as people never seen judge it. */
public final class UnseenCurationDemo implements Demo {

  private static final int EIGENFACES = 150;
  private static final int[] SIZES = {12, 50, 100};
  private static final int OF_A_CODE = 30;
  private static final int[] COUNTS = {1, 2, 5, 10, 25, 50, 100};
  private static final double LITTLE = 0.001;

  /**
   * Runs it alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String[] args) {
    DemoMain.run(new UnseenCurationDemo(), args);
  }

  @Override
  public int module() {
    return 5;
  }

  @Override
  public String name() {
    return "unseen-curation";
  }

  @Override
  public String title() {
    return "Similar faces, judged by people never seen";
  }

  @Override
  public Optional<String> needs() {
    return Optional.of(LfwFolds.LFW);
  }

  @Override
  public void run(Gallery gallery) {
    NamedFaces faces = LfwFolds.faces(gallery);
    FaceFold fold = FaceProtocol.fold(faces.persons(), FaceProtocol.USUAL);
    FaceCodes codes = LfwFolds.codes(faces, FaceProtocol.USUAL, EIGENFACES);
    Core core = Core.of(codes);
    double[][] training = faces.rows(fold.training());
    double[][] judges = FaceFold.rows(faces.rows(fold.heldOut()), core.judges());
    int[] persons = Core.at(codes.heldOutPersons(), core.judges());
    gallery.figure("cluster", core.members().length, "faces of the tightest of six clusters");
    gallery.figure("judges", judges.length, "held-out faces that fall into it");
    Sets sets = new Sets(FaceFold.rows(training, core.members()), any(training, core), training);
    for (int m : SIZES) {
      compare(gallery, sets, Leading.of(codes.eigenfaces(), m), judges, persons);
    }
    sweep(gallery, sets.cluster, Core.at(codes.trainingPersons(), core.members()), judges, persons);
  }

  /** What is learnt from: a cluster, as many faces without choice, all. */
  private record Sets(double[][] cluster, double[][][] any, double[][] all) {}

  private static double[][][] any(double[][] training, Core core) {
    return Arrays.stream(core.any())
        .map(places -> FaceFold.rows(training, places))
        .toArray(double[][][]::new);
  }

  private static void compare(
      Gallery gallery, Sets sets, Pca ofAll, double[][] judges, int[] persons) {
    int m = ofAll.size();
    Pca ofCluster = FacePca.fit(sets.cluster, m);
    double[] cluster = Eigenfaces.errors(ofCluster, judges);
    double[] any =
        Matrices.columnMeans(
            Arrays.stream(sets.any)
                .map(set -> Eigenfaces.errors(FacePca.fit(set, m), judges))
                .toArray(double[][]::new));
    double[] all = Eigenfaces.errors(ofAll, judges);
    gallery.say(
        Sheets.words(
            "%d eigenfaces: error of the cluster's %.4f, of any as many %.4f, of all %.4f",
            m, Sheets.mean(cluster), Sheets.mean(any), Sheets.mean(all)));
    gain(gallery, "error-any-less-cluster-" + m, any, cluster, persons);
    gain(gallery, "error-all-less-cluster-" + m, all, cluster, persons);
    double[] one = density(ofCluster, sets.cluster, 1).logDensity(judges);
    double[] many = density(ofAll, sets.all, 5).logDensity(judges);
    gain(gallery, "picture-cluster-less-all-" + m, one, many, persons);
  }

  /** One Gaussian, or a shrunk mixture. */
  private static PictureDensity density(Pca eigenfaces, double[][] faces, int k) {
    double[][] codes = eigenfaces.transform(faces);
    return PictureDensity.of(
        eigenfaces,
        k == 1 ? Contest.fullMixture(codes, 1, LITTLE) : Trial.shrunk().fit().of(codes, k),
        faces);
  }

  private static void gain(
      Gallery gallery, String key, double[] higher, double[] lower, int[] persons) {
    double[] gains = Contest.difference(higher, lower);
    double error = ByPerson.standardError(gains, persons);
    gallery.say(Sheets.words("  %-28s %10.4f ± %.4f", key, Sheets.mean(gains), error));
    gallery.figure(key, Sheets.mean(gains), "mean difference over the cluster's held-out faces");
    gallery.figure(key + "-standard-error", error, "its standard error, by person");
  }

  /** The popular answer, where it is said to hold: on similar faces. */
  private static void sweep(
      Gallery gallery, double[][] cluster, int[] of, double[][] judges, int[] persons) {
    Pca eigenfaces = FacePca.fit(cluster, OF_A_CODE);
    Sweep.Codes codes =
        new Sweep.Codes(eigenfaces.transform(cluster), of, eigenfaces.transform(judges), persons);
    Likeness likeness = Likeness.of(codes.training(), codes.heldOut());
    gallery.say(Sweep.HEADINGS);
    Trial.Verdict one = null;
    for (Trial trial : Trial.all()) {
      Sweep sweep = Sweep.of(trial, COUNTS, codes, likeness);
      one = one == null ? sweep.verdicts().get(0) : one;
      sweep.report(gallery, one, persons);
    }
  }
}
