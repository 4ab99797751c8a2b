/** Sees saves. */
package gmm.kit.loop.see;
