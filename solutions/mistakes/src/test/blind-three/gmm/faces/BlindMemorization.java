package gmm.faces;

import gmm.kit.testing.Mistake;

final class BlindMemorization {
  private BlindMemorization() {}

  @Mistake(exercise = "5.5", method = "copyProbability", name = "counts the generated faces nearer than the mean held-out distance", why = "", section = "")
  static double againstTheMean(double[] generated, double[] heldOut) {
    double mean = 0;
    for (double distance : heldOut) {
      mean += distance / heldOut.length;
    }
    double nearer = 0;
    for (double distance : generated) {
      nearer += distance < mean ? 1 : distance == mean ? 0.5 : 0;
    }
    return nearer / generated.length;
  }
}
