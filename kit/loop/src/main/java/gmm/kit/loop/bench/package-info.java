/** Measures how long it takes from a save to a verdict. */
package gmm.kit.loop.bench;
