/** What module 3 shows. */
package gmm.mixture.demo;
