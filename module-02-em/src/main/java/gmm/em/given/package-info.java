// Given: nothing to write here.
/** Given: settings, results and the little that the exercises of module 2 stand on. */
package gmm.em.given;
