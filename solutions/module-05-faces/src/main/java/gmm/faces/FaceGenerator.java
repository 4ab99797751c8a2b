package gmm.faces;

import gmm.digits.Pca;
import gmm.faces.given.FaceSettings;
import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.likelihood.given.LabelledSample;
import gmm.mixture.GaussianMixture;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Makes faces: eigenfaces turn faces into codes, a mixture of Gaussians says which codes are
 * probable, and codes drawn from it are turned back into faces.
 *
 * @param eigenfaces m of them, of d pixels
 * @param mixture of codes of length m
 */
public record FaceGenerator(Pca eigenfaces, GaussianMixture mixture) {

  /**
   * @throws IllegalArgumentException if the mixture's dimension is not the number of eigenfaces
   */
  public FaceGenerator {
    Check.that(
        mixture.dimension() == eigenfaces.size(),
        "the mixture must be of codes as long as there are eigenfaces, %s, but is of %s numbers",
        eigenfaces.size(),
        mixture.dimension());
  }

  /**
   * Fits eigenfaces to a subset of the faces, and a mixture to the codes of the same subset.
   *
   * @param faces n x d, grey values
   * @param subset the indices of the faces to learn from, 0 to n - 1, none twice
   * @param settings how many eigenfaces and Gaussians, and what sort of Gaussians
   * @return the generator
   * @throws IllegalArgumentException if the subset is not of these faces, or has too few for the
   *     settings
   */
  @Exercise("5.4")
  public static FaceGenerator fit(double[][] faces, int[] subset, FaceSettings settings) {
    Check.rows("faces", faces);
    Check.indices("subset", subset, faces.length);
    double[][] chosen = Arrays.stream(subset).mapToObj(n -> faces[n]).toArray(double[][]::new);
    Pca eigenfaces = Eigenfaces.fit(chosen, settings.eigenfaces());
    GaussianMixture mixture = settings.builder().fit(eigenfaces.transform(chosen));
    return new FaceGenerator(eigenfaces, mixture);
  }

  /**
   * Draws codes, pulls each towards the mean of the component it came from, and decodes them.
   *
   * <p>z' = μₖ + T (z - μₖ), where z came from component k: a draw from the mixture whose
   * covariances are T² Σₖ. Then x = x̄ + Σⱼ z'ⱼ uⱼ, and each pixel clipped to 0..1.
   *
   * @param n how many, at least 1
   * @param temperature T, 0 or greater: 0 gives the components' means, 1 the mixture as fitted
   * @param random where the draws come from
   * @return n x d, grey values in 0..1
   * @throws IllegalArgumentException if n or the temperature is outside its domain
   */
  @Exercise("5.4")
  public double[][] generate(int n, double temperature, RandomGenerator random) {
    Check.atLeast("n", n, 1);
    Check.notNegative("temperature", temperature);
    LabelledSample sample = mixture.sample(n, random);
    double[][] codes = sample.points();
    int[] labels = sample.labels();
    for (int i = 0; i < n; i++) {
      double[] mean = mixture.mean(labels[i]);
      for (int j = 0; j < mean.length; j++) {
        codes[i][j] = mean[j] + temperature * (codes[i][j] - mean[j]);
      }
    }
    return clipped(eigenfaces.inverseTransform(codes));
  }

  private static double[][] clipped(double[][] faces) {
    return Arrays.stream(faces)
        .map(face -> Arrays.stream(face).map(v -> Math.clamp(v, 0.0, 1.0)).toArray())
        .toArray(double[][]::new);
  }
}
