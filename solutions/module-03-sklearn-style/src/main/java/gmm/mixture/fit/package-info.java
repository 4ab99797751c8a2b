/** {@code course fit}: the estimator on anybody's data. */
package gmm.mixture.fit;
