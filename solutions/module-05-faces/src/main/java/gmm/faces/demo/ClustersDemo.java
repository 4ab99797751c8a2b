package gmm.faces.demo;

import gmm.digits.Pca;
import gmm.em.KMeans;
import gmm.faces.Eigenfaces;
import gmm.faces.FaceClusters;
import gmm.faces.given.FaceFold;
import gmm.kit.data.Faces;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.linalg.Matrices;
import gmm.kit.plot.ImageGrid;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Faces sorted by k-means on their codes, and what averaging does to a face. */
public final class ClustersDemo implements Demo {

  /** How many faces are curated. */
  static final int CURATED = 24;

  private static final int EIGENFACES = 20;
  private static final int CLUSTERS = 5;
  private static final int STARTS = 200;
  private static final int SHOWN = 8;
  private static final int FEW = 3;
  private static final int DRAWS = 200;

  /**
   * Runs it alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String[] args) {
    DemoMain.run(new ClustersDemo(), args);
  }

  @Override
  public int module() {
    return 5;
  }

  @Override
  public String name() {
    return "clusters";
  }

  @Override
  public String title() {
    return "Clusters of similar faces";
  }

  /** The clusters that all demonstrations use. */
  static FaceClusters clusters(double[][] faces) {
    Pca eigenfaces = Eigenfaces.fit(faces, EIGENFACES);
    return FaceClusters.fit(eigenfaces.transform(faces), CLUSTERS, STARTS, Sheets.random(1));
  }

  @Override
  public void run(Gallery gallery) {
    double[][] faces = Faces.load().rows();
    FaceClusters clusters = clusters(faces);
    for (int starts : new int[] {1, 20, STARTS}) {
      FaceClusters found = FaceClusters.fit(clusters.codes(), CLUSTERS, starts, Sheets.random(1));
      gallery.figure(
          "inertia-" + starts,
          KMeans.inertia(found.codes(), found.labels(), found.centroids()),
          "inertia of the best of %d starts".formatted(starts));
    }
    gallery.part(() -> showClusters(gallery, faces, clusters));
    gallery.part(() -> showMeans(gallery, faces, clusters.curated(CURATED)));
  }

  private static void showClusters(Gallery gallery, double[][] faces, FaceClusters clusters) {
    double[] cohesions = clusters.cohesions();
    int[] order =
        IntStream.range(0, cohesions.length)
            .boxed()
            .sorted(Comparator.comparingDouble(k -> cohesions[k]))
            .mapToInt(k -> k)
            .toArray();
    ImageGrid grid = Sheets.titled("Five clusters: the mean face, then the faces nearest to it");
    for (int i = 0; i < order.length; i++) {
      int k = order[i];
      double[][] members = FaceFold.rows(faces, sorted(clusters, k));
      double[][] shown = new double[SHOWN + 1][];
      shown[0] = Matrices.columnMeans(members);
      System.arraycopy(members, 0, shown, 1, SHOWN);
      grid.row(Sheets.words("%d faces, %.1f", members.length, cohesions[k]), shown);
      gallery.figure(
          "cohesion-" + (i + 1),
          cohesions[k],
          "cohesion of the cluster of %d faces (mean squared distance)".formatted(members.length));
    }
    gallery.picture(
        "clusters.png",
        grid.image(),
        "K-means in the space of 20 eigenfaces sorts by what moves most pixels: light and"
            + " background. The number beside a row is its cohesion; the smallest is the"
            + " tightest.");
    gallery.figure("cohesion-all", spread(clusters), "mean squared distance from the mean of all");
  }

  private static int[] sorted(FaceClusters clusters, int k) {
    double[] centroid = clusters.centroids()[k];
    double[][] codes = clusters.codes();
    return IntStream.of(clusters.members(k))
        .boxed()
        .sorted(Comparator.comparingDouble(n -> Matrices.squaredDistance(codes[n], centroid)))
        .mapToInt(n -> n)
        .toArray();
  }

  private static double spread(FaceClusters clusters) {
    double[][] codes = clusters.codes();
    double[] mean = Matrices.columnMeans(codes);
    return Arrays.stream(codes)
        .mapToDouble(z -> Matrices.squaredDistance(z, mean))
        .average()
        .orElseThrow();
  }

  private static void showMeans(Gallery gallery, double[][] faces, int[] curated) {
    int[] shuffled = FaceFold.shuffled(faces.length, Sheets.random(2));
    double[][] means = {
      faces[curated[0]],
      mean(faces, Arrays.copyOf(curated, FEW)),
      mean(faces, curated),
      mean(faces, Arrays.copyOf(shuffled, FEW)),
      mean(faces, Arrays.copyOf(shuffled, CURATED)),
      Matrices.columnMeans(faces)
    };
    List<String> captions =
        List.of("one face", "3 curated", "24 curated", "any 3", "any 24", "all 100");
    gallery.picture(
        "mean-faces.png",
        Sheets.titled("Averages blur").zoom(5).row("", means, captions).image(),
        "The more faces are averaged, and the less alike they are, the less is left of anybody.");
    gallery.figure("detail-curated", left(faces, curated), "detail left in the mean of 24 curated");
    gallery.figure("detail-any", leftInAny(faces), "detail left in the mean of any 24 faces");
    gallery.figure(
        "detail-all",
        left(faces, IntStream.range(0, faces.length).toArray()),
        "detail left in the mean of all 100 faces");
  }

  /** The share of its faces' detail that a mean still has. */
  private static double left(double[][] faces, int[] indices) {
    double[][] chosen = FaceFold.rows(faces, indices);
    double own = Arrays.stream(chosen).mapToDouble(Sheets::detail).average().orElseThrow();
    return Sheets.detail(Matrices.columnMeans(chosen)) / own;
  }

  private static double leftInAny(double[][] faces) {
    RandomGenerator random = Sheets.random(3);
    return IntStream.range(0, DRAWS)
        .mapToObj(i -> FaceFold.shuffled(faces.length, random))
        .mapToDouble(order -> left(faces, Arrays.copyOf(order, CURATED)))
        .average()
        .orElseThrow();
  }

  private static double[] mean(double[][] faces, int[] indices) {
    return Matrices.columnMeans(FaceFold.rows(faces, indices));
  }
}
