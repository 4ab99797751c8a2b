// Given: nothing to write here.
/** Given: what module 2 shows, the animation of EM among it. */
package gmm.em.demo;
