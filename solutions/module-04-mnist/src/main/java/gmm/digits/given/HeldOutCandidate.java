package gmm.digits.given;

import gmm.mixture.CovarianceType;

/**
 * One mixture of a grid, judged in two ways.
 *
 * @param type its covariances
 * @param components K
 * @param heldOut the mean log-likelihood of a sample that the fit has not seen; higher is better
 * @param bic of the mixture fitted to all samples, on these; lower is better
 */
public record HeldOutCandidate(
    CovarianceType type, int components, HeldOutScore heldOut, double bic) {}
