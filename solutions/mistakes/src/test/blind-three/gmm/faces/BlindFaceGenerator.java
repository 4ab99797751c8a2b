package gmm.faces;

import gmm.kit.testing.Mistake;
import java.util.random.RandomGenerator;

final class BlindFaceGenerator {
  private BlindFaceGenerator() {}

  @Mistake(exercise = "5.4", method = "generate", name = "pulls the decoded faces towards the mean face, not the codes to their component", why = "", section = "")
  static double[][] towardsTheMeanFace(FaceGenerator generator, int n, double temperature, RandomGenerator random) {
    double[][] faces =
        generator.eigenfaces().inverseTransform(generator.mixture().sample(n, random).points());
    double[] mean = generator.eigenfaces().mean();
    for (double[] face : faces) {
      for (int p = 0; p < face.length; p++) {
        double pixel = mean[p] + temperature * (face[p] - mean[p]);
        face[p] = Math.min(1, Math.max(0, pixel));
      }
    }
    return faces;
  }
}
