package gmm.mixture.engine;

import gmm.mixture.given.Parameters;

/**
 * By how much rounding alone can move the mean log-likelihood.
 *
 * <p>An entry of a covariance is a difference of sums, of which each rounding takes a part 2⁻⁵³ of
 * the second moments: |Eᵢⱼ| ≤ c 2⁻⁵³ √(Mᵢᵢ Mⱼⱼ). That moves a mean log density by ½ |tr(Λ E)|, and
 * since |Λᵢⱼ| ≤ √(Λᵢᵢ Λⱼⱼ) by no more than ½ c 2⁻⁵³ (Σⱼ √(Λⱼⱼ Mⱼⱼ))². A feature that the others do
 * not tell has Λⱼⱼ Mⱼⱼ = 1; one that they nearly do, a large number.
 */
final class Rounding {

  /**
   * A fall by less than this, relative to the likelihood's size or to 1, is rounding in any case.
   */
  private static final double ANY = 1e-9;

  /** The roundings of one product, of its share, and of the steps after the sum. */
  private static final double ROUNDINGS_BESIDE_THE_SUM = 10;

  private Rounding() {}

  /** {@return what is taken for rounding whatever the covariances} */
  static double ofAny(double logLikelihood) {
    return ANY * Math.max(1, Math.abs(logLikelihood));
  }

  /**
   * {@return the largest change that rounding explains, between two mixtures that follow each
   * other}
   *
   * @param before the earlier
   * @param now the later, of as many components
   * @param rows n, how many are summed over: their roundings add up as √n
   * @param logLikelihood mean log-likelihood of a row
   */
  static double between(Parameters before, Parameters now, long rows, double logLikelihood) {
    double roundings = ROUNDINGS_BESIDE_THE_SUM + Math.sqrt(rows);
    return ofAny(logLikelihood)
        + 0.5 * roundings * Math.ulp(0.5) * (size(before, before) + size(now, before));
  }

  /** Σₖ wₖ (Σⱼ √(Λⱼⱼ Mⱼⱼ))², the moments taken about the means of another mixture. */
  private static double size(Parameters mixture, Parameters about) {
    double size = 0;
    for (int c = 0; c < mixture.size(); c++) {
      double[] precisions = CentredMoments.ownPrecisions(mixture, c);
      double sum = 0;
      for (int j = 0; j < precisions.length; j++) {
        double shift = mixture.mean(c)[j] - about.mean(c)[j];
        double moment = mixture.covariances().variance(c, j) + shift * shift;
        sum += Math.sqrt(precisions[j] * moment);
      }
      size += mixture.weight(c) * sum * sum;
    }
    return size;
  }
}
