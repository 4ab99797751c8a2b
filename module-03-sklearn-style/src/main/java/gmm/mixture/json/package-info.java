// Given: nothing to write here.
/** Mixtures as JSON, read and written. */
package gmm.mixture.json;
