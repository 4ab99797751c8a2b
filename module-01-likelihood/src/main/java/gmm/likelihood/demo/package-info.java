// Given: nothing to write here.
/** Given: what module 1 shows, and where the numbers and pictures of its lecture come from. */
package gmm.likelihood.demo;
