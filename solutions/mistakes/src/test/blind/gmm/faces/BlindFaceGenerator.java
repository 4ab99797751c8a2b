package gmm.faces;

import gmm.digits.Pca;
import gmm.faces.given.FaceSettings;
import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import gmm.likelihood.given.LabelledSample;
import java.util.Arrays;
import java.util.random.RandomGenerator;

final class BlindFaceGenerator {
  private BlindFaceGenerator() {}

  @Mistake(exercise = "5.4", method = "fit", name = "eigenfaces of all faces, only the mixture of the subset", why = "", section = "")
  static FaceGenerator eigenfacesOfAll(double[][] faces, int[] subset, FaceSettings settings) {
    Check.rows("faces", faces);
    Check.indices("subset", subset, faces.length);
    Pca eigenfaces = Eigenfaces.fit(faces, settings.eigenfaces());
    double[][] chosen = Arrays.stream(subset).mapToObj(i -> faces[i]).toArray(double[][]::new);
    return new FaceGenerator(
        eigenfaces, settings.builder().fit(eigenfaces.transform(chosen)));
  }

  @Mistake(exercise = "5.4", method = "generate", name = "codes pulled towards the mixture's mean instead of their component's", why = "", section = "")
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
