// Given: nothing to write here.
/** Given: what module 4 shows. */
package gmm.digits.demo;
