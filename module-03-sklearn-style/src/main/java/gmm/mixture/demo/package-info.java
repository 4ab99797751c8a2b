// Given: nothing to write here.
/** What module 3 shows. */
package gmm.mixture.demo;
