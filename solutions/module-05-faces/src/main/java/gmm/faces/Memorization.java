package gmm.faces;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.linalg.Matrices;
import java.util.Arrays;

/**
 * Whether a generator makes new faces or repeats the ones it was trained on.
 *
 * <p>The yardstick is held-out faces: real, and never seen. After Meehan, Chaudhuri and Dasgupta, A
 * Non-Parametric Test to Detect Data-Copying in Generative Models (2020), who test cell by cell.
 */
public final class Memorization {

  private Memorization() {}

  /**
   * The distance of each face to the training face nearest to it.
   *
   * <p>δ(x) = minᵢ |x - xᵢ|
   *
   * @param faces q x d, or codes q x m
   * @param training n x d (or n x m), at least one
   * @return q Euclidean distances, 0 for a copy
   * @throws IllegalArgumentException if there is no training face or the widths differ
   */
  @Exercise("5.5")
  public static double[] nearestDistances(double[][] faces, double[][] training) {
    Check.rows("training", training);
    Check.columns("faces", faces, training[0].length);
    double[] nearest = new double[faces.length];
    for (int i = 0; i < faces.length; i++) {
      double squared = Double.POSITIVE_INFINITY;
      for (double[] seen : training) {
        squared = Math.min(squared, Matrices.squaredDistance(faces[i], seen));
      }
      nearest[i] = Math.sqrt(squared);
    }
    return nearest;
  }

  /**
   * The probability that a generated face lies nearer to the training faces than a held-out one
   * does; a tie counts one half.
   *
   * <p>P(δ(generated) &lt; δ(held-out)) + ½ P(δ(generated) = δ(held-out)), over all pairs
   *
   * @param generated at least one distance, from {@link #nearestDistances}
   * @param heldOut at least one distance, from {@link #nearestDistances}
   * @return 0 to 1: about one half where generated faces are as new as real ones, near 1 where they
   *     are copies, below one half where they are farther away than real faces are
   * @throws IllegalArgumentException if either is empty or not finite
   */
  @Exercise("5.5")
  public static double copyProbability(double[] generated, double[] heldOut) {
    Check.sample("generated", generated);
    Check.sample("heldOut", heldOut);
    double wins = 0;
    for (double made : generated) {
      wins += Arrays.stream(heldOut).filter(real -> made < real).count();
      wins += 0.5 * Arrays.stream(heldOut).filter(real -> made == real).count();
    }
    return wins / ((double) generated.length * heldOut.length);
  }
}
