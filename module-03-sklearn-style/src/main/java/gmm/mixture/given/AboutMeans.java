// Given: nothing to write here.
package gmm.mixture.given;

/**
 * An E-step whose moments are about each component's previous mean. Where a mean has moved very far
 * compared to its component's width, as from a start that is far from the data, little is left of
 * such moments: then a second walk takes them about the new means.
 *
 * @param walk through the data
 * @param regCovar what the M-step adds to each variance
 */
record AboutMeans(Walk walk, double regCovar) implements EStep {

  /** Beyond this the moments are so much larger than what is left that six digits are lost. */
  static final double MOST_CANCELLATION = 1e6;

  /** A way to walk through the data. */
  interface Walk {

    /**
     * {@return what an M-step needs}
     *
     * @param parameters of the mixture that the responsibilities are computed with
     * @param references of the moments, k x d
     */
    Statistics of(Parameters parameters, double[][] references);
  }

  @Override
  public Step of(Parameters parameters) {
    double[][] references = parameters.means();
    Statistics sums = walk.of(parameters, references);
    if (!Double.isFinite(sums.logLikelihood())) {
      return new Step(parameters, sums.logLikelihood());
    }
    Parameters found = MStep.of(sums, parameters.type(), regCovar);
    if (!keepDigits(found, references, new double[parameters.dimension()])) {
      sums = walk.of(parameters, found.means());
      found = MStep.of(sums, parameters.type(), regCovar);
    }
    return new Step(found, sums.logLikelihood());
  }

  /**
   * Whether variances could come from moments about points: what these are made of, the variance
   * and the square of the distance, is not too much larger.
   *
   * @param found the means and variances that came out
   * @param references the points, k x d
   * @param deviation what else is in the moments, length d
   */
  static boolean keepDigits(Parameters found, double[][] references, double[] deviation) {
    for (int c = 0; c < found.size(); c++) {
      for (int j = 0; j < found.dimension(); j++) {
        double reach = deviation[j] + Math.abs(found.mean(c)[j] - references[c][j]);
        double variance = found.covariances().variance(c, j);
        if (reach > 0 && !(reach * reach < MOST_CANCELLATION * variance)) {
          return false;
        }
      }
    }
    return true;
  }
}
