// Given: nothing to write here.
/** What module 5 gives: settings and small helpers. */
package gmm.faces.given;
