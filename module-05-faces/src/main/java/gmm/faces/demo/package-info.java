// Given: nothing to write here.
/** The demonstrations of module 5. */
package gmm.faces.demo;
