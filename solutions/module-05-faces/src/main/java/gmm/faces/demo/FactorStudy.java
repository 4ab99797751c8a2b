package gmm.faces.demo;

import gmm.em.KMeans;
import gmm.em.KMeansPlusPlus;
import gmm.faces.FactorAnalyzers;
import gmm.faces.given.FactorAnalyzer;
import gmm.faces.given.FactorSettings;
import gmm.kit.linalg.Eigen;
import gmm.kit.linalg.Matrices;
import gmm.kit.plot.ImageGrid;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Mixtures of factor analysers of pictures, and the sheet that shows what each component is. */
final class FactorStudy {

  private static final int K_MEANS_ITERATIONS = 100;
  private static final int SHOWN_FACTORS = 2;
  private static final int SAMPLES = 2;
  private static final double DEVIATIONS = 2;
  private static final double NOISE_SCALE = 4;

  private FactorStudy() {}

  /**
   * Starts from the clusters that k-means finds in the codes.
   *
   * @param faces n x d
   * @param codes n x m
   * @param k how many components
   * @param settings of each
   */
  static FactorAnalyzers fit(double[][] faces, double[][] codes, int k, FactorSettings settings) {
    double[][] start = KMeansPlusPlus.seed(codes, k, Sheets.random(1));
    int[] labels = KMeans.fit(codes, start, K_MEANS_ITERATIONS).labels();
    return FactorAnalyzers.fit(faces, labels, settings);
  }

  /** A row for each component, the heaviest first. */
  static BufferedImage sheet(FactorAnalyzers mixture, int width, int height, int zoom) {
    ImageGrid grid =
        ImageGrid.titled(
                "Each component: mean, noise, mean ± 2 deviations of its factors, samples",
                width,
                height)
            .smooth()
            .zoom(zoom);
    RandomGenerator random = Sheets.random(17);
    double[] weights = mixture.weights();
    List<Integer> order = new ArrayList<>();
    for (int k = 0; k < weights.length; k++) {
      order.add(k);
    }
    order.sort((a, b) -> Double.compare(weights[b], weights[a]));
    for (int k : order) {
      grid.row(
          Sheets.words("weight %.2f", weights[k]),
          pictures(mixture.components().get(k), random),
          captions());
    }
    return grid.image();
  }

  private static List<String> captions() {
    List<String> captions = new ArrayList<>(List.of("mean", "noise × 4"));
    for (int j = 1; j <= SHOWN_FACTORS; j++) {
      captions.add("+ factor " + j);
      captions.add("- factor " + j);
    }
    for (int s = 0; s < SAMPLES; s++) {
      captions.add("sample");
    }
    for (int s = 0; s < SAMPLES; s++) {
      captions.add("without noise");
    }
    return captions;
  }

  private static double[][] pictures(FactorAnalyzer component, RandomGenerator random) {
    List<double[]> pictures = new ArrayList<>();
    double[] mean = component.mean();
    pictures.add(mean);
    pictures.add(
        Arrays.stream(component.noiseVariances()).map(v -> NOISE_SCALE * Math.sqrt(v)).toArray());
    double[][] axes = axes(component);
    for (int j = 0; j < SHOWN_FACTORS; j++) {
      pictures.add(moved(mean, axes[j], DEVIATIONS));
      pictures.add(moved(mean, axes[j], -DEVIATIONS));
    }
    for (int s = 0; s < 2 * SAMPLES; s++) {
      pictures.add(component.sample(s < SAMPLES, random));
    }
    return pictures.stream()
        .map(x -> Arrays.stream(x).map(v -> Math.clamp(v, 0, 1)).toArray())
        .toArray(double[][]::new);
  }

  /**
   * The loadings turned so that they are at right angles and the first does most: factors are
   * independent and round, so a turn of them is another name for the same Gaussian.
   */
  private static double[][] axes(FactorAnalyzer component) {
    double[][] loadings = component.loadings();
    Eigen eigen =
        Matrices.eigenSymmetric(Matrices.multiply(Matrices.transpose(loadings), loadings));
    return Matrices.transpose(Matrices.multiply(loadings, eigen.vectors()));
  }

  private static double[] moved(double[] mean, double[] axis, double deviations) {
    double[] picture = mean.clone();
    Arrays.setAll(picture, p -> mean[p] + deviations * axis[p]);
    return picture;
  }
}
