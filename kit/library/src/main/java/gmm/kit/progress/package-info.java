/** How far long work has come. */
package gmm.kit.progress;
