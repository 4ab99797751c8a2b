// Given: nothing to write here.
package gmm.mixture.given;

import gmm.mixture.CovarianceType;

/**
 * One mixture of a grid.
 *
 * @param type its covariances
 * @param components k
 * @param bic on the data it was fitted to; lower is better
 * @param aic likewise
 */
public record Candidate(CovarianceType type, int components, double bic, double aic) {}
