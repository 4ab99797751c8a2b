package gmm.mixture.engine;

import gmm.mixture.given.Fit;
import gmm.mixture.given.Parameters;

/**
 * What EM has come to.
 *
 * @param parameters after the last M-step
 * @param fit how they were found
 */
public record Fitted(Parameters parameters, Fit fit) {}
