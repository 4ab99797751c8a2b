package gmm.mixture.engine;

import gmm.kit.linalg.Matrices;
import gmm.mixture.given.Parameters;
import java.util.stream.IntStream;

/**
 * Moments about each component's previous mean. Where a mean has moved very far compared to its
 * component's width, as from a start that is far from the data, little is left of such moments:
 * then a second walk takes them about the new means.
 */
final class CentredMoments {

  /** Beyond this the moments are so much larger than what is left that six digits are lost. */
  static final double MOST_CANCELLATION = 1e6;

  private CentredMoments() {}

  /** A way to walk through the data. */
  interface Walk {

    /**
     * {@return what an M-step needs}
     *
     * @param references of the moments, k x d
     */
    SufficientStatistics about(double[][] references);
  }

  /**
   * {@return the M-step's parameters}
   *
   * @param parameters of the mixture that the responsibilities are computed with
   * @param walk through the data with them
   * @param regCovar what the M-step adds to each variance
   */
  static EStep.Step step(Parameters parameters, Walk walk, double regCovar) {
    double[][] references = parameters.means();
    SufficientStatistics sums = walk.about(references);
    if (!Double.isFinite(sums.logLikelihood())) {
      return new EStep.Step(parameters, sums.logLikelihood());
    }
    Parameters found = MStep.of(sums, parameters.type(), regCovar);
    if (!keepDigits(found, references)) {
      sums = walk.about(found.means());
      found = MStep.of(sums, parameters.type(), regCovar);
    }
    return new EStep.Step(found, sums.logLikelihood());
  }

  private static boolean keepDigits(Parameters found, double[][] references) {
    double[] nothing = new double[found.dimension()];
    return isPositiveDefinite(found)
        && IntStream.range(0, found.size())
            .allMatch(c -> keepsDigits(found, c, references[c], nothing));
  }

  static boolean isPositiveDefinite(Parameters found) {
    try {
      found.requirePositiveDefinite();
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /**
   * Whether a component's covariance could come from moments about a point: what these are made of,
   * the variance and the square of the distance, is not too much larger than what is left of a
   * feature's variance once the others are known, 1 / Λⱼⱼ. (A thin ellipse that lies askew is wide
   * in every feature: its variances alone would not show how thin it is.)
   *
   * @param found the means and variances that came out
   * @param c the component
   * @param reference the point, length d
   * @param deviation what else is in the moments, length d
   */
  static boolean keepsDigits(Parameters found, int c, double[] reference, double[] deviation) {
    double[] precisions = ownPrecisions(found, c);
    for (int j = 0; j < precisions.length; j++) {
      double reach = deviation[j] + Math.abs(found.mean(c)[j] - reference[j]);
      if (reach > 0 && !(reach * reach * precisions[j] < MOST_CANCELLATION)) {
        return false;
      }
    }
    return true;
  }

  /** Λⱼⱼ of a component, length d. */
  static double[] ownPrecisions(Parameters parameters, int component) {
    double[][] factor = parameters.factor(component);
    double[] precisions = new double[parameters.dimension()];
    for (int j = 0; j < precisions.length; j++) {
      precisions[j] =
          switch (parameters.type()) {
            case FULL, TIED -> Matrices.dot(factor[j], factor[j]);
            case DIAGONAL -> factor[0][j] * factor[0][j];
            case SPHERICAL -> factor[0][0] * factor[0][0];
          };
    }
    return precisions;
  }
}
