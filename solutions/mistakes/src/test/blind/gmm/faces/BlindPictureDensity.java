package gmm.faces;

import gmm.digits.Pca;
import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class BlindPictureDensity {
  private BlindPictureDensity() {}

  @Mistake(exercise = "5.12", method = "restVariance", name = "mean over all pixels, not over the directions left out", why = "", section = "")
  static double overAllPixels(Pca eigenfaces, double[][] faces) {
    Check.rows("faces", faces);
    Check.columns("faces", faces, eigenfaces.dimension());
    double[][] rebuilt = eigenfaces.inverseTransform(eigenfaces.transform(faces));
    double sum = 0;
    for (int i = 0; i < faces.length; i++) {
      sum += Matrices.squaredDistance(faces[i], rebuilt[i]);
    }
    return sum / (faces.length * eigenfaces.dimension());
  }

  @Mistake(exercise = "5.12", method = "logDensity", name = "variance taken for a standard deviation: squared once more, in both places", why = "", section = "")
  static double[] varianceSquared(PictureDensity density, double[][] faces) {
    Check.rows("faces", faces);
    Pca eigenfaces = density.eigenfaces();
    Check.columns("faces", faces, eigenfaces.dimension());
    double[][] codes = eigenfaces.transform(faces);
    double[][] rebuilt = eigenfaces.inverseTransform(codes);
    double[] logs = density.mixture().scoreSamples(codes).clone();
    double sigma = density.restVariance();
    int left = eigenfaces.dimension() - eigenfaces.size();
    for (int i = 0; i < faces.length; i++) {
      double rest = Matrices.squaredDistance(faces[i], rebuilt[i]);
      logs[i] -= 0.5 * left * Math.log(2 * Math.PI * sigma * sigma);
      logs[i] -= rest / (2 * sigma * sigma);
    }
    return logs;
  }
}
