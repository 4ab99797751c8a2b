/** A process that runs tests, warm beforehand, and may be ended at any moment. */
package gmm.kit.loop.work;
