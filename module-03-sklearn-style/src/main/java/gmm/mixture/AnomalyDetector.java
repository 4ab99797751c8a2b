// Yours to write: 3.15 threshold, 3.15 anomalies. All else here is given.
package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Todo;

/** Samples that the mixture finds improbable: {@link GaussianMixture#scoreSamples} below a line. */
public final class AnomalyDetector {

  private AnomalyDetector() {}

  /**
   * The q-quantile of scores, with linear interpolation.
   *
   * <p>Of the scores in order, ℓ₀ ≤ ... ≤ ℓₙ₋₁, the one at place q (n - 1); between two places, as
   * far between their scores. The default of numpy.quantile (Hyndman and Fan 1996, type 7).
   *
   * @param scores at least one, finite, in any order; not changed
   * @param q the share of samples to fall below, 0 to 1
   * @return the threshold
   * @throws IllegalArgumentException if there is no score, or q is not from 0 to 1
   */
  @Exercise("3.15")
  public static double threshold(double[] scores, double q) {
    Check.sample("scores", scores);
    Check.probability("q", q);
    throw new Todo("3.15");
  }

  /**
   * Which samples are anomalies: those whose score lies below the threshold, not on it.
   *
   * @param scores log densities, length n
   * @param threshold log density
   * @return length n
   */
  @Exercise("3.15")
  public static boolean[] anomalies(double[] scores, double threshold) {
    throw new Todo("3.15");
  }
}
