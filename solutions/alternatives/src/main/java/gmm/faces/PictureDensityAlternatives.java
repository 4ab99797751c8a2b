package gmm.faces;

import gmm.digits.Pca;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Alternative;
import java.util.Arrays;

/** Right answers for {@link PictureDensity} in another style. */
final class PictureDensityAlternatives {

  private PictureDensityAlternatives() {}

  @Alternative(exercise = "5.12", method = "restVariance", style = "a loop over rebuilt faces")
  static double restByLoop(Pca eigenfaces, double[][] faces) {
    double[][] back = eigenfaces.inverseTransform(eigenfaces.transform(faces));
    double sum = 0;
    for (int i = 0; i < faces.length; i++) {
      for (int p = 0; p < back[i].length; p++) {
        sum += Math.pow(faces[i][p] - back[i][p], 2);
      }
    }
    return sum / faces.length / (eigenfaces.dimension() - eigenfaces.size());
  }

  @Alternative(exercise = "5.12", method = "restVariance", style = "by Pythagoras")
  static double restByPythagoras(Pca eigenfaces, double[][] faces) {
    double rest = 0;
    for (double[] face : faces) {
      double whole = Matrices.squaredDistance(face, eigenfaces.mean());
      double[] code = eigenfaces.transform(new double[][] {face})[0];
      rest += (whole - Matrices.dot(code, code)) / faces.length;
    }
    return rest / (eigenfaces.dimension() - eigenfaces.size());
  }

  @Alternative(
      exercise = "5.12",
      method = "logDensity",
      style = "a Gaussian for each direction left")
  static double[] densityByDirections(PictureDensity density, double[][] faces) {
    Pca pca = density.eigenfaces();
    double[][] codes = pca.transform(faces);
    double[][] back = pca.inverseTransform(codes);
    double[] logs = density.mixture().scoreSamples(codes);
    for (int i = 0; i < faces.length; i++) {
      for (int j = pca.size(); j < pca.dimension(); j++) {
        logs[i] -= 0.5 * (Math.log(2 * Math.PI) + Math.log(density.restVariance()));
      }
      logs[i] -= Matrices.squaredDistance(back[i], faces[i]) / density.restVariance() / 2;
    }
    return logs;
  }

  @Alternative(exercise = "5.12", method = "logDensity", style = "face by face")
  static double[] densityFaceByFace(PictureDensity density, double[][] faces) {
    Pca pca = density.eigenfaces();
    int left = pca.dimension() - pca.size();
    return Arrays.stream(faces)
        .mapToDouble(
            face -> {
              double[][] one = {face};
              double[][] code = pca.transform(one);
              double rest = Matrices.squaredDistance(face, pca.inverseTransform(code)[0]);
              double variance = density.restVariance();
              return density.mixture().scoreSamples(code)[0]
                  - 0.5 * (left * Math.log(2 * Math.PI * variance) + rest / variance);
            })
        .toArray();
  }
}
