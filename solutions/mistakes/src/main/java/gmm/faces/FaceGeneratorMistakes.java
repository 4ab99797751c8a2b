package gmm.faces;

import gmm.digits.Pca;
import gmm.faces.given.FaceSettings;
import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import gmm.likelihood.given.LabelledSample;
import gmm.mixture.GaussianMixture;
import java.util.Arrays;
import java.util.random.RandomGenerator;

final class FaceGeneratorMistakes {

  private FaceGeneratorMistakes() {}

  @Mistake(
      exercise = "5.4",
      method = "fit",
      name = "learns from all faces and leaves the subset aside",
      why = "Curation is the choice of what to learn from: only the subset's rows count.",
      section = "7")
  static FaceGenerator allFaces(double[][] faces, int[] subset, FaceSettings settings) {
    return fit(faces, faces, settings);
  }

  @Mistake(
      exercise = "5.4",
      method = "fit",
      name = "takes the eigenfaces of all faces",
      why = "The subset's own eigenfaces say how its faces differ: fit them to the subset too.",
      section = "7")
  static FaceGenerator eigenfacesOfAll(double[][] faces, int[] subset, FaceSettings settings) {
    return fit(faces, rows(faces, subset), settings);
  }

  @Mistake(
      exercise = "5.4",
      method = "fit",
      name = "fits the mixture to the codes of all faces",
      why = "The eigenfaces are the subset's and so must the codes be: code the chosen rows.",
      section = "7")
  static FaceGenerator codesOfAll(double[][] faces, int[] subset, FaceSettings settings) {
    return fit(rows(faces, subset), faces, settings);
  }

  @Mistake(
      exercise = "5.4",
      method = "fit",
      name = "takes as many of the first faces as the subset has",
      why = "The subset holds indices: row i of it is faces[subset[i]].",
      section = "7")
  static FaceGenerator firstFaces(double[][] faces, int[] subset, FaceSettings settings) {
    double[][] first = Arrays.copyOf(faces, subset.length);
    return fit(first, first, settings);
  }

  @Mistake(
      exercise = "5.4",
      method = "fit",
      name = "whitens the codes",
      why = "Codes are lengths along the eigenfaces: Eigenfaces.fit, which does not whiten.",
      section = "7")
  static FaceGenerator whitened(double[][] faces, int[] subset, FaceSettings settings) {
    double[][] chosen = rows(faces, subset);
    Pca eigenfaces = Pca.fit(chosen, settings.eigenfaces(), true);
    return new FaceGenerator(eigenfaces, settings.builder().fit(eigenfaces.transform(chosen)));
  }

  @Mistake(
      exercise = "5.4",
      method = "fit",
      name = "leaves out the settings' covariance type and regularisation",
      why = "settings.builder() has them all: number, type, regularisation, starts and seed.",
      section = "7")
  static FaceGenerator ownSettings(double[][] faces, int[] subset, FaceSettings settings) {
    double[][] chosen = rows(faces, subset);
    Pca eigenfaces = Eigenfaces.fit(chosen, settings.eigenfaces());
    GaussianMixture mixture =
        GaussianMixture.builder(settings.components())
            .seed(settings.seed())
            .fit(eigenfaces.transform(chosen));
    return new FaceGenerator(eigenfaces, mixture);
  }

  @Mistake(
      exercise = "5.4",
      method = "generate",
      name = "asks predict which component a code came from",
      why =
          "The sample knows: labels() holds it. Where components overlap, predict names the"
              + " likeliest one, which may be another.",
      section = "7")
  static double[][] predicted(
      FaceGenerator generator, int n, double temperature, RandomGenerator random) {
    double[][] codes = generator.mixture().sample(n, random).points();
    int[] labels = generator.mixture().predict(codes);
    double[][] means = generator.mixture().means();
    for (int i = 0; i < n; i++) {
      double[] code = codes[i];
      double[] mean = means[labels[i]];
      Arrays.setAll(code, j -> mean[j] + temperature * (code[j] - mean[j]));
    }
    return clipped(generator.eigenfaces().inverseTransform(codes));
  }

  @Mistake(
      exercise = "5.4",
      method = "generate",
      name = "ignores the temperature",
      why = "Each code moves to mean + T (code - mean) of the component it was drawn from.",
      section = "7")
  static double[][] noTemperature(
      FaceGenerator generator, int n, double temperature, RandomGenerator random) {
    return decoded(generator, n, 1, random, true);
  }

  @Mistake(
      exercise = "5.4",
      method = "generate",
      name = "multiplies the whole code by the temperature",
      why = "That pulls every face towards the mean face: only the distance from the mean shrinks.",
      section = "7")
  static double[][] towardsTheMeanFace(
      FaceGenerator generator, int n, double temperature, RandomGenerator random) {
    return decoded(generator, n, temperature, random, false);
  }

  @Mistake(
      exercise = "5.4",
      method = "generate",
      name = "multiplies by the root of the temperature",
      why = "The covariance is scaled by T squared, so a deviation is scaled by T.",
      section = "7")
  static double[][] root(
      FaceGenerator generator, int n, double temperature, RandomGenerator random) {
    return decoded(generator, n, Math.sqrt(temperature), random, true);
  }

  @Mistake(
      exercise = "5.4",
      method = "generate",
      name = "multiplies by the square of the temperature",
      why = "The covariance is scaled by T squared, so a deviation is scaled by T.",
      section = "7")
  static double[][] square(
      FaceGenerator generator, int n, double temperature, RandomGenerator random) {
    return decoded(generator, n, temperature * temperature, random, true);
  }

  @Mistake(
      exercise = "5.4",
      method = "generate",
      name = "does not clip the grey values",
      why =
          "A Gaussian knows no black and no white: what lies outside 0..1 is set to the nearer"
              + " end.",
      section = "7")
  static double[][] notClipped(
      FaceGenerator generator, int n, double temperature, RandomGenerator random) {
    return generator.eigenfaces().inverseTransform(codes(generator, n, temperature, random, true));
  }

  @Mistake(
      exercise = "5.4",
      method = "generate",
      name = "stretches each face from black to white",
      why = "That changes its light: clip what lies outside 0..1 and leave the rest as it is.",
      section = "7")
  static double[][] stretched(
      FaceGenerator generator, int n, double temperature, RandomGenerator random) {
    double[][] faces = notClipped(generator, n, temperature, random);
    for (double[] face : faces) {
      double low = Arrays.stream(face).min().orElseThrow();
      double range = Arrays.stream(face).max().orElseThrow() - low;
      Arrays.setAll(face, i -> (face[i] - low) / range);
    }
    return faces;
  }

  @Mistake(
      exercise = "5.4",
      method = "generate",
      name = "forgets to add the mean face",
      why = "A code says how a face differs from the mean face: inverseTransform adds it.",
      section = "7")
  static double[][] withoutTheMeanFace(
      FaceGenerator generator, int n, double temperature, RandomGenerator random) {
    double[][] codes = codes(generator, n, temperature, random, true);
    return clipped(Matrices.multiply(codes, generator.eigenfaces().components()));
  }

  private static FaceGenerator fit(double[][] forPca, double[][] forCodes, FaceSettings settings) {
    Pca eigenfaces = Eigenfaces.fit(forPca, settings.eigenfaces());
    return new FaceGenerator(eigenfaces, settings.builder().fit(eigenfaces.transform(forCodes)));
  }

  private static double[][] rows(double[][] faces, int[] subset) {
    return Arrays.stream(subset).mapToObj(n -> faces[n]).toArray(double[][]::new);
  }

  private static double[][] decoded(
      FaceGenerator generator, int n, double factor, RandomGenerator random, boolean aroundMean) {
    double[][] codes = codes(generator, n, factor, random, aroundMean);
    return clipped(generator.eigenfaces().inverseTransform(codes));
  }

  private static double[][] codes(
      FaceGenerator generator, int n, double factor, RandomGenerator random, boolean aroundMean) {
    LabelledSample sample = generator.mixture().sample(n, random);
    double[][] codes = sample.points();
    for (int i = 0; i < n; i++) {
      double[] code = codes[i];
      double[] mean = generator.mixture().means()[sample.labels()[i]];
      Arrays.setAll(
          code, j -> aroundMean ? mean[j] + factor * (code[j] - mean[j]) : factor * code[j]);
    }
    return codes;
  }

  private static double[][] clipped(double[][] faces) {
    return Arrays.stream(faces)
        .map(face -> Arrays.stream(face).map(v -> Math.clamp(v, 0.0, 1.0)).toArray())
        .toArray(double[][]::new);
  }

  @Mistake(
      exercise = "5.4",
      method = "generate",
      name = "draws codes towards the mixture's mean instead of their component's",
      why = "A temperature below 1 narrows each component about its own mean.",
      section = "7")
  static double[][] towardsOverallMean(
      FaceGenerator generator, int n, double temperature, RandomGenerator random) {
    Check.atLeast("n", n, 1);
    Check.notNegative("temperature", temperature);
    LabelledSample drawn = generator.mixture().sample(n, random);
    double[] weights = generator.mixture().weights();
    double[][] means = generator.mixture().means();
    double[] centre = new double[means[0].length];
    for (int k = 0; k < weights.length; k++) {
      for (int j = 0; j < centre.length; j++) {
        centre[j] += weights[k] * means[k][j];
      }
    }
    double[][] points = drawn.points();
    double[][] codes = new double[n][centre.length];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < centre.length; j++) {
        codes[i][j] = centre[j] + temperature * (points[i][j] - centre[j]);
      }
    }
    double[][] faces = generator.eigenfaces().inverseTransform(codes);
    for (double[] face : faces) {
      for (int p = 0; p < face.length; p++) {
        face[p] = Math.min(1, Math.max(0, face[p]));
      }
    }
    return faces;
  }
}
