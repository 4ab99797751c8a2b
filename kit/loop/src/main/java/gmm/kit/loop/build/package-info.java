/** Compiles a module of exercises in memory, over what is given in it. */
package gmm.kit.loop.build;
