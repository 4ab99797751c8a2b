package gmm.faces;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Alternative;
import java.util.Arrays;

/** Right answers for {@link Memorization} in another style. */
final class MemorizationAlternatives {

  private MemorizationAlternatives() {}

  @Alternative(exercise = "5.5", method = "nearestDistances", style = "streams")
  static double[] nearestByStreams(double[][] faces, double[][] training) {
    return Arrays.stream(faces)
        .mapToDouble(
            f ->
                Math.sqrt(
                    Arrays.stream(training)
                        .mapToDouble(t -> Matrices.squaredDistance(f, t))
                        .min()
                        .orElseThrow()))
        .toArray();
  }

  @Alternative(
      exercise = "5.5",
      method = "nearestDistances",
      style = "distances, not their squares")
  static double[] nearestByDistances(double[][] faces, double[][] training) {
    double[] nearest = new double[faces.length];
    for (int i = 0; i < faces.length; i++) {
      double[] distances = new double[training.length];
      for (int t = 0; t < training.length; t++) {
        double sum = 0;
        for (int p = 0; p < faces[i].length; p++) {
          sum += Math.pow(faces[i][p] - training[t][p], 2);
        }
        distances[t] = Math.sqrt(sum);
      }
      Arrays.sort(distances);
      nearest[i] = distances[0];
    }
    return nearest;
  }

  @Alternative(exercise = "5.5", method = "copyProbability", style = "all pairs, a half for a tie")
  static double copiesByPairs(double[] generated, double[] heldOut) {
    double wins = 0;
    for (double made : generated) {
      for (double real : heldOut) {
        wins += made < real ? 1 : made == real ? 0.5 : 0;
      }
    }
    return wins / generated.length / heldOut.length;
  }

  @Alternative(exercise = "5.5", method = "copyProbability", style = "signs, averaged")
  static double copiesBySigns(double[] generated, double[] heldOut) {
    return Arrays.stream(generated)
        .map(
            made ->
                Arrays.stream(heldOut)
                    .map(real -> (1 + Math.signum(real - made)) / 2)
                    .average()
                    .orElseThrow())
        .average()
        .orElseThrow();
  }
}
