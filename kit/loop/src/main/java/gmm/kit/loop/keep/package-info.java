/** Keeps every version that a student has written. */
package gmm.kit.loop.keep;
