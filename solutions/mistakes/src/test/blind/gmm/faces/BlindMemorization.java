package gmm.faces;

import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class BlindMemorization {
  private BlindMemorization() {}

  @Mistake(exercise = "5.5", method = "nearestDistances", name = "distance 0 skipped, as if it were the face itself", why = "", section = "")
  static double[] zeroSkipped(double[][] faces, double[][] training) {
    Check.rows("training", training);
    Check.columns("faces", faces, training[0].length);
    double[] nearest = new double[faces.length];
    for (int i = 0; i < faces.length; i++) {
      double smallest = Double.MAX_VALUE;
      for (double[] other : training) {
        double distance = Matrices.squaredDistance(faces[i], other);
        if (distance > 0 && distance < smallest) {
          smallest = distance;
        }
      }
      nearest[i] = Math.sqrt(smallest);
    }
    return nearest;
  }

  @Mistake(exercise = "5.5", method = "copyProbability", name = "each generated face compared with the mean held-out distance only", why = "", section = "")
  static double againstTheMean(double[] generated, double[] heldOut) {
    Check.sample("generated", generated);
    Check.sample("heldOut", heldOut);
    double mean = 0;
    for (double distance : heldOut) {
      mean += distance / heldOut.length;
    }
    double nearer = 0;
    for (double distance : generated) {
      if (distance < mean) {
        nearer += 1;
      } else if (distance == mean) {
        nearer += 0.5;
      }
    }
    return nearer / generated.length;
  }
}
