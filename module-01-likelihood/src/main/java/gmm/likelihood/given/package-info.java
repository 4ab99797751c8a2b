// Given: nothing to write here.
/** Given: what module 1's exercises use and return. */
package gmm.likelihood.given;
