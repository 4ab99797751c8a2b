// Given: nothing to write here.
package gmm.faces.demo;

import static gmm.mixture.CovarianceType.DIAGONAL;

import gmm.digits.Pca;
import gmm.faces.Eigenfaces;
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
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Faces that nobody has, from a curated subset and from others. */
public final class GeneratorDemo implements Demo {

  private static final FaceSettings SETTINGS = new FaceSettings(12, 1, DIAGONAL, 0.1, 1);
  private static final double TEMPERATURE = 0.8;
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
    showPairs(gallery, faces, curated);
    showChoice(gallery, faces, curated);
    showTemperatures(gallery, faces, curated);
    compareSubsets(gallery, faces, curated);
  }

  private static void showPairs(Gallery gallery, double[][] faces, int[] curated) {
    double[][] seen = FaceFold.rows(faces, curated);
    ImageGrid grid = Sheets.titled("Made from 24 curated faces, each above the nearest of the 24");
    for (int k : new int[] {1, 4, 24}) {
      FaceGenerator generator = FaceGenerator.fit(faces, curated, SETTINGS.withComponents(k));
      double[][] made = generator.generate(SHOWN, TEMPERATURE, Sheets.random(1));
      Sheets.pairs(grid, k == 1 ? "1 Gaussian" : k + " Gaussians", made, seen);
      double[][] many = generator.generate(400, TEMPERATURE, Sheets.random(12));
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
    double[] apart =
        IntStream.range(0, seen.length)
            .mapToDouble(
                n -> Memorization.nearestDistances(new double[][] {seen[n]}, without(seen, n))[0])
            .toArray();
    gallery.figure(
        "nearest-real", Sheets.median(apart), "median distance of the 24 faces from each other");
  }

  private static void showChoice(Gallery gallery, double[][] faces, int[] curated) {
    int[] any = Arrays.copyOf(FaceFold.shuffled(faces.length, Sheets.random(2)), curated.length);
    int[] all = IntStream.range(0, faces.length).toArray();
    ImageGrid grid =
        Sheets.titled("What one Gaussian of 12 eigenfaces makes, by what it learnt from");
    row(grid, "24 curated", faces, curated, 1);
    row(grid, "", faces, curated, 2);
    row(grid, "any 24", faces, any, 1);
    row(grid, "", faces, any, 2);
    row(grid, "all 100", faces, all, 1);
    row(grid, "", faces, all, 2);
    gallery.picture(
        "curated.png",
        grid.image(),
        "Curated: one light, one background, and most of them are faces. Any 24: ghosts of several"
            + " people at once. All 100: smooth, for twelve directions are too few for a hundred"
            + " different people.");
  }

  private static void row(ImageGrid grid, String label, double[][] faces, int[] subset, long seed) {
    FaceGenerator generator = FaceGenerator.fit(faces, subset, SETTINGS);
    grid.row(label, generator.generate(SHOWN, TEMPERATURE, Sheets.random(seed)));
  }

  private static void showTemperatures(Gallery gallery, double[][] faces, int[] curated) {
    FaceGenerator generator = FaceGenerator.fit(faces, curated, SETTINGS.withComponents(4));
    ImageGrid grid = Sheets.titled("The same eight draws from 4 Gaussians at five temperatures");
    for (double t : new double[] {0, 0.5, 0.8, 1, 1.5}) {
      grid.row("T = " + t, generator.generate(SHOWN, t, Sheets.random(13)));
    }
    gallery.picture(
        "temperature.png",
        grid.image(),
        "At T = 0 there are only four faces, the means; the higher the temperature, the more the"
            + " faces differ, and the more of them fall apart.");
  }

  /** How well a subset's eigenfaces fit a face of the same sort that was left out. */
  private static void compareSubsets(Gallery gallery, double[][] faces, int[] curated) {
    RandomGenerator random = Sheets.random(4);
    double any =
        IntStream.range(0, SETS)
            .mapToObj(i -> FaceFold.shuffled(faces.length, random))
            .mapToDouble(order -> leftOutError(faces, Arrays.copyOf(order, curated.length)))
            .average()
            .orElseThrow();
    gallery.figure(
        "left-out-curated",
        leftOutError(faces, curated),
        "error of 12 eigenfaces of 23 curated faces on the 24th");
    gallery.figure("left-out-any", any, "error of 12 eigenfaces of any 23 faces on a 24th");
  }

  private static double leftOutError(double[][] faces, int[] subset) {
    double[][] chosen = FaceFold.rows(faces, subset);
    return IntStream.range(0, chosen.length)
        .mapToDouble(
            n -> {
              Pca eigenfaces = Eigenfaces.fit(without(chosen, n), SETTINGS.eigenfaces());
              return Eigenfaces.errors(eigenfaces, new double[][] {chosen[n]})[0];
            })
        .average()
        .orElseThrow();
  }

  private static double[][] without(double[][] rows, int n) {
    return IntStream.range(0, rows.length)
        .filter(i -> i != n)
        .mapToObj(i -> rows[i])
        .toArray(double[][]::new);
  }
}
