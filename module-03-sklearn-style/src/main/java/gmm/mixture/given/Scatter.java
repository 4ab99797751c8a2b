// Given: nothing to write here.
package gmm.mixture.given;

/**
 * The second moments of all the data, Σᵢ (xᵢ - c)(xᵢ - c)ᵀ; computed once a fit.
 *
 * @param count n
 * @param centre c, the data's mean, length d
 * @param matrix d x d
 */
record Scatter(int count, double[] centre, double[][] matrix) {}
