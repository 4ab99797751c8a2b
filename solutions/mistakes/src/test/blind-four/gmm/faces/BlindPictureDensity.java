package gmm.faces;

import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class BlindPictureDensity {

  private BlindPictureDensity() {}

  @Mistake(
      exercise = "5.12",
      method = "logDensity",
      name = "the rest is measured from the mean face, and counted in all d directions",
      why = "",
      section = "")
  static double[] restFromTheMean(PictureDensity density, double[][] faces) {
    Check.rows("faces", faces);
    Check.columns("faces", faces, density.eigenfaces().dimension());
    double variance = density.restVariance();
    int d = density.eigenfaces().dimension();
    double[] mean = density.eigenfaces().mean();
    double[] logs = density.mixture().scoreSamples(density.eigenfaces().transform(faces));
    for (int i = 0; i < logs.length; i++) {
      logs[i] -= 0.5 * d * Math.log(2 * Math.PI * variance);
      logs[i] -= Matrices.squaredDistance(faces[i], mean) / (2 * variance);
    }
    return logs;
  }
}
