/** Mixtures as JSON, read and written. */
package gmm.mixture.json;
