// Given: nothing to write here.
package gmm.mixture.given;

import gmm.kit.linalg.Block;

/**
 * What the E-step says of a block of m rows.
 *
 * @param responsibilities P(component | row), m x k; each row sums to 1
 * @param logDensities log p(row) under the mixture, length m
 */
public record Posterior(Block responsibilities, double[] logDensities) {}
