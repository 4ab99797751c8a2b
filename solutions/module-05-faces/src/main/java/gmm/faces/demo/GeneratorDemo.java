package gmm.faces.demo;

import static gmm.mixture.CovarianceType.DIAGONAL;

import gmm.faces.FaceGenerator;
import gmm.faces.Memorization;
import gmm.faces.given.FaceFold;
import gmm.faces.given.FaceSettings;
import gmm.kit.data.Faces;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.ImageGrid;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Faces that nobody has, from a curated subset and from others. */
public final class GeneratorDemo implements Demo {

  private static final FaceSettings SETTINGS = new FaceSettings(12, 1, DIAGONAL, 0.1, 1);
  private static final double COOL = 0.6;
  private static final int SHOWN = 8;
  private static final int SETS = 20;

  /**
   * Runs it alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String[] args) {
    DemoMain.run(new GeneratorDemo(), args);
  }

  @Override
  public int module() {
    return 5;
  }

  @Override
  public String name() {
    return "generator";
  }

  @Override
  public String title() {
    return "Faces that nobody has";
  }

  @Override
  public void run(Gallery gallery) {
    double[][] faces = Faces.load().rows();
    int[] curated = ClustersDemo.clusters(faces).curated(ClustersDemo.CURATED);
    gallery.part(() -> showPairs(gallery, faces, curated));
    gallery.part(() -> showChoice(gallery, faces, curated));
    gallery.part(() -> showTemperatures(gallery, faces, curated));
    gallery.part(() -> compareSubsets(gallery, faces, curated));
  }

  private static void showPairs(Gallery gallery, double[][] faces, int[] curated) {
    double[][] seen = FaceFold.rows(faces, curated);
    ImageGrid grid = Sheets.titled("Made from 24 curated faces, each above the nearest of the 24");
    for (int k : new int[] {1, 4, 24}) {
      FaceGenerator generator = FaceGenerator.fit(faces, curated, SETTINGS.withComponents(k));
      double[][] made = generator.generate(SHOWN, COOL, Sheets.random(1));
      Sheets.pairs(grid, k == 1 ? "1 Gaussian" : k + " Gaussians", made, seen);
      double[][] many = generator.generate(400, COOL, Sheets.random(12));
      gallery.figure(
          "nearest-" + k,
          Sheets.median(Memorization.nearestDistances(many, seen)),
          "median distance in pixels from a generated face to the nearest of the 24, k = " + k);
    }
    gallery.picture(
        "generated.png",
        grid.image(),
        "With few Gaussians each generated face differs from the nearest training face below it;"
            + " with a Gaussian for each face the two are the same person: look at the distances.");
    gallery.figure(
        "nearest-real",
        LeftOut.nearest(seen),
        "median distance in pixels from one of the 24 to the nearest other one");
  }

  private static void showChoice(Gallery gallery, double[][] faces, int[] curated) {
    int[] any = Arrays.copyOf(FaceFold.shuffled(faces.length, Sheets.random(2)), curated.length);
    int[] all = IntStream.range(0, faces.length).toArray();
    ImageGrid grid =
        Sheets.titled("What one Gaussian of 12 eigenfaces makes, by what it learnt from");
    rows(grid, "24 curated, T = ", faces, curated, COOL);
    rows(grid, "any 24, T = ", faces, any, 0.7);
    rows(grid, "all 100, T = ", faces, all, 0.8);
    gallery.picture(
        "curated.png",
        grid.image(),
        "Curated: one light and one background. Any 24: more often ghosts of several people at"
            + " once. All 100: smooth, for twelve directions are too few for a hundred different"
            + " people. Each set at the temperature that faces left out of it ask for.");
  }

  private static void rows(
      ImageGrid grid, String label, double[][] faces, int[] subset, double temperature) {
    FaceGenerator generator = FaceGenerator.fit(faces, subset, SETTINGS);
    grid.row(label + temperature, generator.generate(SHOWN, temperature, Sheets.random(1)));
    grid.row("", generator.generate(SHOWN, temperature, Sheets.random(2)));
  }

  private static void showTemperatures(Gallery gallery, double[][] faces, int[] curated) {
    FaceGenerator generator = FaceGenerator.fit(faces, curated, SETTINGS.withComponents(4));
    ImageGrid grid = Sheets.titled("The same eight draws from 4 Gaussians at five temperatures");
    for (double t : new double[] {0, 0.3, 0.6, 1, 1.5}) {
      grid.row("T = " + t, generator.generate(SHOWN, t, Sheets.random(13)));
    }
    gallery.picture(
        "temperature.png",
        grid.image(),
        "At T = 0 each face is one of the four means; the higher the temperature, the more the"
            + " faces differ, and the more of them fall apart.");
  }

  /** What faces left out say of a subset: first the tempting way, then the fair one. */
  private static void compareSubsets(Gallery gallery, double[][] faces, int[] curated) {
    int m = SETTINGS.eigenfaces();
    RandomGenerator random = Sheets.random(4);
    List<double[][]> any =
        IntStream.range(0, SETS)
            .mapToObj(i -> Arrays.copyOf(FaceFold.shuffled(faces.length, random), curated.length))
            .map(chosen -> FaceFold.rows(faces, chosen))
            .toList();
    double[][] core = FaceFold.rows(faces, curated);
    leftOut(gallery, "curated", "the 24 curated faces", LeftOut.error(core, m));
    leftOut(gallery, "any", "any 24 faces", mean(any, set -> LeftOut.error(set, m)));
    temperature(gallery, "curated", "the 24 curated faces", LeftOut.temperature(core, m));
    temperature(gallery, "any", "any 24 faces", mean(any, set -> LeftOut.temperature(set, m)));
    temperature(gallery, "all", "all 100 faces", LeftOut.temperature(faces, m));
    fair(gallery, Curation.measure(faces, m));
  }

  private static void leftOut(Gallery gallery, String key, String set, double error) {
    gallery.figure("left-out-" + key, error, "error of 12 eigenfaces on one left out of " + set);
  }

  private static void temperature(Gallery gallery, String key, String set, double temperature) {
    gallery.figure(
        "temperature-" + key, temperature, "best temperature for a face left out of " + set);
  }

  private static void fair(Gallery gallery, List<Curation> each) {
    String of = "error on a held-out face of the tightest cluster's sort, 12 eigenfaces of ";
    gallery.figure("fair-curated", mean(each, Curation::curated), of + "that cluster");
    gallery.figure("fair-any", mean(each, Curation::any), of + "as many faces without choice");
    gallery.figure("fair-all", mean(each, Curation::all), of + "all training faces");
    double[] gains = each.stream().mapToDouble(c -> c.any() - c.curated()).toArray();
    gallery.figure(
        "fair-gain-standard-error",
        Sheets.standardError(gains),
        "standard error of the gain from curation, over %d judgements".formatted(gains.length));
  }

  private static <T> double mean(List<T> each, ToDoubleFunction<T> what) {
    return each.stream().mapToDouble(what).average().orElseThrow();
  }
}
