package gmm.faces.demo;

import gmm.digits.Pca;
import gmm.faces.Eigenfaces;
import gmm.faces.given.FaceFold;
import gmm.kit.data.Faces;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.ImageGrid;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The hundred faces, their eigenfaces, and what those keep of faces seen and unseen. */
public final class EigenfacesDemo implements Demo {

  private static final int FOLDS = 5;
  private static final int MOST = 79;
  private static final int SHOWN = 4;

  /**
   * Runs it alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String[] args) {
    DemoMain.run(new EigenfacesDemo(), args);
  }

  @Override
  public int module() {
    return 5;
  }

  @Override
  public String name() {
    return "eigenfaces";
  }

  @Override
  public String title() {
    return "Eigenfaces, and what they keep of a face";
  }

  @Override
  public void run(Gallery gallery) {
    double[][] faces = Faces.load().rows();
    List<FaceFold> folds = FaceFold.of(faces.length, FOLDS, Sheets.random(1));
    gallery.picture(
        "faces.png",
        ImageGrid.titled("One hundred faces of 25 x 25 pixels", 25, 25)
            .zoom(2)
            .rows("", faces, 20)
            .image(),
        "Each face is a list of 625 grey values; light, pose and background differ as much as the"
            + " people do.");
    gallery.part(() -> showEigenfaces(gallery, faces));
    gallery.part(() -> showReconstruction(gallery, faces, folds.getFirst()));
    gallery.part(() -> measure(gallery, faces, folds));
  }

  private static void showEigenfaces(Gallery gallery, double[][] faces) {
    Pca all = Eigenfaces.fit(faces, faces.length - 1);
    double[] ratios = all.explainedVarianceRatio();
    double[] percent = Arrays.stream(ratios).map(r -> 100 * r).toArray();
    double[][] shown =
        Stream.concat(Stream.of(all.mean()), Arrays.stream(Arrays.copyOf(all.components(), 17)))
            .toArray(double[][]::new);
    List<String> captions = new ArrayList<>(List.of("mean"));
    captions.addAll(Sheets.captions("%.1f %%", Arrays.copyOf(percent, 17)));
    gallery.picture(
        "eigenfaces.png",
        Sheets.titled("The mean face and the first 17 eigenfaces")
            .ownRange()
            .row("", Arrays.copyOf(shown, 9), captions.subList(0, 9))
            .row("", Arrays.copyOfRange(shown, 9, 18), captions.subList(9, 18))
            .image(),
        "The first eigenfaces are light: brightness, the face against what surrounds it, one side"
            + " against the other; features of a face come later. Below each, its share of the"
            + " variance.");
    for (int m : new int[] {1, 10, 20, 50}) {
      gallery.figure(
          "explained-" + m,
          Arrays.stream(ratios, 0, m).sum(),
          "share of the variance along the first " + m + " eigenfaces of all 100 faces");
    }
  }

  private static void showReconstruction(Gallery gallery, double[][] faces, FaceFold fold) {
    double[][] training = FaceFold.rows(faces, fold.training());
    double[][] heldOut = FaceFold.rows(faces, fold.heldOut());
    double[][] shown =
        Stream.of(Arrays.copyOf(training, SHOWN), Arrays.copyOf(heldOut, SHOWN))
            .flatMap(Arrays::stream)
            .toArray(double[][]::new);
    ImageGrid grid = Sheets.titled("Left: four of the 80 faces learnt from; right: four unseen");
    grid.row("original", shown);
    for (int m : new int[] {5, 20, 40, MOST}) {
      Pca eigenfaces = Eigenfaces.fit(training, m);
      grid.row(
          m + " eigenfaces",
          Eigenfaces.reconstruct(eigenfaces, shown),
          Sheets.captions("%.3f", Eigenfaces.errors(eigenfaces, shown)));
    }
    gallery.picture(
        "reconstruction.png",
        grid.image(),
        "With all 79 eigenfaces a face of the training set comes back whole; an unseen face stays a"
            + " blend of other people. Below each, its error as a share of the range from black to"
            + " white.");
  }

  private static void measure(Gallery gallery, double[][] faces, List<FaceFold> folds) {
    int[] counts = {1, 2, 3, 5, 8, 10, 15, 20, 30, 40, 50, 60, 70, MOST};
    double[] ms = IntStream.of(counts).asDoubleStream().toArray();
    double[] seen = new double[ms.length];
    double[] unseen = new double[ms.length];
    double[] fitted = new double[40];
    double[] found = new double[40];
    for (FaceFold fold : folds) {
      double[][] training = FaceFold.rows(faces, fold.training());
      double[][] heldOut = FaceFold.rows(faces, fold.heldOut());
      Pca all = Eigenfaces.fit(training, MOST);
      for (int i = 0; i < counts.length; i++) {
        Pca first = Leading.of(all, counts[i]);
        seen[i] += Sheets.mean(Eigenfaces.errors(first, training)) / FOLDS;
        unseen[i] += Sheets.mean(Eigenfaces.errors(first, heldOut)) / FOLDS;
      }
      double[][] codes = all.transform(heldOut);
      for (int j = 0; j < found.length; j++) {
        int column = j;
        fitted[j] += all.explainedVariance()[j] / FOLDS;
        found[j] +=
            Arrays.stream(codes).mapToDouble(z -> z[column] * z[column]).average().orElseThrow()
                / FOLDS;
      }
    }
    draw(gallery, ms, seen, unseen, fitted, found);
    gallery.figure("error-seen-20", seen[7], "error of 20 eigenfaces on faces learnt from");
    gallery.figure("error-unseen-20", unseen[7], "error of 20 eigenfaces on unseen faces");
    gallery.figure("error-unseen-79", unseen[13], "error of all 79 eigenfaces on unseen faces");
    gallery.figure(
        "code-variance-20",
        IntStream.range(0, 20).mapToDouble(j -> found[j] / fitted[j]).average().orElseThrow(),
        "variance of unseen faces' code numbers as a share of what was fitted, mean of the first"
            + " 20");
  }

  private static void draw(
      Gallery gallery,
      double[] ms,
      double[] seen,
      double[] unseen,
      double[] fitted,
      double[] found) {
    double[] places = IntStream.rangeClosed(1, fitted.length).asDoubleStream().toArray();
    Chart errors =
        Chart.titled("What is lost")
            .axes("eigenfaces m", "mean error (share of black to white)")
            .yRange(0, 0.18)
            .markedLine("learnt from", ms, seen, Ink.of(0))
            .markedLine("unseen", ms, unseen, Ink.of(5));
    Chart variances =
        Chart.titled("How far codes reach")
            .axes("eigenface j", "variance of code number j")
            .logY()
            .markedLine("learnt from", places, fitted, Ink.of(0).size(5))
            .markedLine("unseen", places, found, Ink.of(5).size(5));
    gallery.picture(
        "reconstruction-error.png",
        Panels.titled("Eigenfaces of 80 faces, judged on the other 20 (five folds)", 2)
            .add(errors)
            .add(variances)
            .image(1100, 440),
        "On the left the error falls to 0 for faces learnt from and stops falling for others; on"
            + " the right the codes of unseen faces vary less along every later eigenface than the"
            + " fit promised.");
  }
}
