// Given: nothing to write here.
/** Given: what module 4's exercises use and return. */
package gmm.digits.given;
