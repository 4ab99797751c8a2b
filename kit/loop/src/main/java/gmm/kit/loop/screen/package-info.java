/** Shows the stream to people and programs. */
package gmm.kit.loop.screen;
