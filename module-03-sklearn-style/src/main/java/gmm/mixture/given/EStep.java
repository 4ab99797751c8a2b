// Given: nothing to write here.
package gmm.mixture.given;

/** One walk through the data: the responsibilities of every row, added up and forgotten. */
interface EStep {

  /**
   * {@return what an M-step needs}
   *
   * @param parameters of the mixture that the responsibilities are computed with
   */
  Statistics of(Parameters parameters);
}
