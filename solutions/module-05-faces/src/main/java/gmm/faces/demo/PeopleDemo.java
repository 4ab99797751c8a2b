package gmm.faces.demo;

import gmm.digits.Pca;
import gmm.faces.Eigenfaces;
import gmm.faces.given.FaceCodes;
import gmm.faces.given.FaceFold;
import gmm.faces.given.FaceProtocol;
import gmm.faces.given.NamedFaces;
import gmm.faces.given.SkipReason;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.ImageGrid;
import gmm.mixture.GaussianMixture;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Labeled Faces in the Wild: who is learnt from, who is kept aside, and what a code keeps. */
public final class PeopleDemo implements Demo {

  private static final int EIGENFACES = 150;
  private static final int SHOWN = 8;
  private static final double[] ADDED = {1e-4, 0.01};

  /**
   * Runs it alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String[] args) {
    DemoMain.run(new PeopleDemo(), args);
  }

  @Override
  public int module() {
    return 5;
  }

  @Override
  public String name() {
    return "people";
  }

  @Override
  public String title() {
    return "People never seen";
  }

  @Override
  public Optional<String> needs() {
    return Optional.of(LfwFolds.LFW);
  }

  @Override
  public void run(Gallery gallery) {
    NamedFaces faces = LfwFolds.faces(gallery);
    gallery.say(
        faces + (faces.skipped().isEmpty() ? "" : ", " + SkipReason.words(faces.skipped())));
    FaceFold fold = FaceProtocol.fold(faces.persons(), FaceProtocol.USUAL);
    FaceCodes codes = LfwFolds.codes(faces, FaceProtocol.USUAL, EIGENFACES);
    gallery.figure("learnt-from", fold.training().length, "faces learnt from");
    gallery.figure("held-out", fold.heldOut().length, "faces of people held out");
    gallery.figure(
        "people-held-out",
        Arrays.stream(codes.heldOutPersons()).distinct().count(),
        "people held out");
    gallery.figure(
        "explained",
        Arrays.stream(codes.eigenfaces().explainedVarianceRatio()).sum(),
        "share of the variance along 150 eigenfaces");
    double[][] unseen = faces.rows(fold.heldOut());
    gallery.figure(
        "error-unseen",
        Sheets.mean(Eigenfaces.errors(codes.eigenfaces(), unseen)),
        "error of 150 eigenfaces on people never seen");
    mixtures(gallery, codes);
    show(gallery, codes, unseen);
  }

  /** The protocol's first numbers: one to three full Gaussians. */
  private static void mixtures(Gallery gallery, FaceCodes codes) {
    for (double added : ADDED) {
      for (int k = 1; k <= 3; k++) {
        GaussianMixture mixture = Contest.fullMixture(codes.training(), k, added);
        gallery.figure(
            Sheets.words("full-%d-%s", k, Double.toString(added).replace('.', '-').toLowerCase()),
            mixture.score(codes.heldOut()),
            Sheets.words("held-out log-likelihood, k = %d, %s added to each variance", k, added));
      }
    }
  }

  /** The first photographs of the first people held out. */
  private static void show(Gallery gallery, FaceCodes codes, double[][] unseen) {
    int[] persons = codes.heldOutPersons();
    int[] first =
        IntStream.range(0, persons.length)
            .filter(i -> i == 0 || persons[i] != persons[i - 1])
            .limit(SHOWN)
            .toArray();
    double[][] shown = FaceFold.rows(unseen, first);
    double[][] own = FaceFold.rows(codes.heldOut(), first);
    Pca eigenfaces = codes.eigenfaces();
    double[][] near = Sheets.nearest(own, codes.training());
    gallery.picture(
        "people.png",
        ImageGrid.titled("Eight people held out, 62 x 47 pixels, enlarged by interpolation", 47, 62)
            .smooth()
            .zoom(2)
            .row("a photograph", shown)
            .row(
                "150 eigenfaces",
                ComponentSweepDemo.clipped(eigenfaces.inverseTransform(own)),
                Sheets.captions("%.3f", Eigenfaces.errors(eigenfaces, shown)))
            .row("nearest learnt", ComponentSweepDemo.clipped(eigenfaces.inverseTransform(near)))
            .image(),
        "At this size one sees who it is. The code keeps the person, or nearly; the nearest face"
            + " among 2,635 others is another person in the same light.");
  }
}
