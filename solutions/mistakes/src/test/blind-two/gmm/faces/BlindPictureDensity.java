package gmm.faces;

import gmm.digits.Pca;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class BlindPictureDensity {

  private BlindPictureDensity() {}

  @Mistake(exercise = "5.12", method = "logDensity", name = "the rest taken as the whole distance from the mean face", why = "", section = "")
  static double[] fromMeanFace(PictureDensity density, double[][] faces) {
    Pca eigenfaces = density.eigenfaces();
    double variance = density.restVariance();
    double[] logs = density.mixture().scoreSamples(eigenfaces.transform(faces));
    int left = eigenfaces.dimension() - eigenfaces.size();
    for (int i = 0; i < faces.length; i++) {
      double rest = Matrices.squaredDistance(faces[i], eigenfaces.mean());
      logs[i] -= left * Math.log(2 * Math.PI * variance) / 2 + rest / (2 * variance);
    }
    return logs;
  }
}
