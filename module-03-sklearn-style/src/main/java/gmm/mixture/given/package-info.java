// Given: nothing to write here.
/** What module 3 gives: the engine around the formulas a student writes. */
package gmm.mixture.given;
