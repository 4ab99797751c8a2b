package gmm.faces.demo;

import gmm.digits.Pca;
import gmm.faces.given.FaceCodes;
import gmm.faces.given.FaceProtocol;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.ImageGrid;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import gmm.mixture.GaussianMixture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Mixtures of 1 to 100 components on thousands of faces, judged by people never seen. */
public final class ComponentSweepDemo implements Demo {

  private static final int EIGENFACES = 150;
  private static final int[] COUNTS = {1, 2, 3, 5, 10, 25, 50, 100};

  /** So many of them for the sort whose fits take longest: up to 25 components. */
  private static final int SLOW_COUNTS = 6;

  private static final int SHOWN = 7;

  /**
   * Runs it alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String[] args) {
    DemoMain.run(new ComponentSweepDemo(), args);
  }

  @Override
  public int module() {
    return 5;
  }

  @Override
  public String name() {
    return "component-sweep";
  }

  @Override
  public String title() {
    return "1 to 100 components, judged by people never seen";
  }

  @Override
  public Optional<String> needs() {
    return Optional.of(LfwFolds.LFW);
  }

  @Override
  public void run(Gallery gallery) {
    FaceCodes faces = LfwFolds.codes(LfwFolds.faces(gallery), FaceProtocol.USUAL, EIGENFACES);
    Sweep.Codes codes =
        new Sweep.Codes(
            faces.training(), faces.trainingPersons(), faces.heldOut(), faces.heldOutPersons());
    Likeness likeness = Likeness.of(codes.training(), codes.heldOut());
    gallery.say(Sweep.HEADINGS);
    List<Sweep> sweeps = new ArrayList<>();
    for (Trial trial : Trial.all()) {
      boolean slow = trial.key().equals(Trial.SHRUNK);
      int[] counts = slow ? Arrays.copyOf(COUNTS, SLOW_COUNTS) : COUNTS;
      sweeps.add(Sweep.of(trial, counts, codes, likeness));
      sweeps.getLast().report(gallery, sweeps.getFirst().verdicts().get(0), codes.heldOutPersons());
    }
    draw(gallery, sweeps);
    show(gallery, faces, sweeps.getLast().best());
  }

  private static void draw(Gallery gallery, List<Sweep> sweeps) {
    Chart likelihood =
        Chart.titled("Log-likelihood of people never seen")
            .axes("components", "mean log-likelihood of a code")
            .xNames(IntStream.of(COUNTS).mapToObj(Integer::toString).toList())
            .yRange(-75, -40);
    Chart copies =
        Chart.titled("Nearer than a held-out face (T = 1)")
            .axes("components", "probability")
            .xNames(IntStream.of(COUNTS).mapToObj(Integer::toString).toList())
            .yRange(0, 1)
            .horizontalLine("as new as real faces", 0.5, Ink.GREY.dashed());
    double[] places = IntStream.range(0, COUNTS.length).asDoubleStream().toArray();
    for (int t = 0; t < sweeps.size(); t++) {
      Sweep sweep = sweeps.get(t);
      String name = sweep.trial().name();
      double[] own = Arrays.copyOf(places, sweep.verdicts().size());
      likelihood.markedLine(name, own, each(sweep, Trial.Verdict::heldOut), Ink.of(t));
      copies.markedLine(name, own, each(sweep, Trial.Verdict::copies), Ink.of(t));
    }
    gallery.picture(
        "component-sweep.png",
        Panels.titled("2,635 faces learnt from, 838 of other people", 2)
            .add(likelihood)
            .add(copies)
            .image(1150, 460),
        "Full covariances fall out of the chart from 25 components on. The nearest face notices"
            + " nothing: a hundred of them, which lose 457 nats, look just as new as real faces.");
  }

  private static double[] each(Sweep sweep, ToDoubleFunction<Trial.Verdict> what) {
    return sweep.verdicts().stream().mapToDouble(what).toArray();
  }

  /** What some of them make, each above the training face nearest to it. */
  private static void show(Gallery gallery, FaceCodes faces, Trial.Verdict chosen) {
    ImageGrid grid =
        ImageGrid.titled("Made at T = 0.9, each above the nearest training face, in codes", 47, 62)
            .smooth()
            .zoom(2);
    row(grid, faces, "full, k = 1", Contest.fullMixture(faces.training(), 1, 1e-4));
    row(
        grid,
        faces,
        "shrunk, k = " + chosen.k(),
        Trial.shrunk().fit().of(faces.training(), chosen.k()));
    row(grid, faces, "full, k = 50", Trial.full().fit().of(faces.training(), 50));
    gallery.picture(
        "component-sheets.png",
        grid.image(),
        "Fifty full components make faces as good as any; here and there (the first) one is near"
            + " its neighbour. That the mixture gives strangers no chance is not to be seen.");
  }

  private static void row(ImageGrid grid, FaceCodes faces, String label, GaussianMixture mixture) {
    Pca eigenfaces = faces.eigenfaces();
    double[][] made = Likeness.drawn(mixture, SHOWN, 0.9, 8);
    double[][] near = Sheets.nearest(made, faces.training());
    grid.row(label, clipped(eigenfaces.inverseTransform(made)));
    grid.row("nearest", clipped(eigenfaces.inverseTransform(near)));
  }

  static double[][] clipped(double[][] faces) {
    return Arrays.stream(faces)
        .map(face -> Arrays.stream(face).map(v -> Math.clamp(v, 0.0, 1.0)).toArray())
        .toArray(double[][]::new);
  }
}
