package gmm.mixture.engine;

import gmm.mixture.given.Parameters;

/** One walk through the data: the responsibilities of every row, added up and forgotten. */
interface EStep {

  /**
   * What came of a walk.
   *
   * @param next the parameters that the M-step makes of the sums; those before where the likelihood
   *     is not a number
   * @param logLikelihood the sum over the rows of log p(x) under the parameters before
   */
  record Step(Parameters next, double logLikelihood) {}

  /**
   * {@return the next parameters, and how probable the data are under these}
   *
   * @param parameters of the mixture that the responsibilities are computed with
   */
  Step of(Parameters parameters);
}
