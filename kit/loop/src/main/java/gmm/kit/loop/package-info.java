/** From a save to a verdict: one stream of small records that terminals, editors and pages read. */
package gmm.kit.loop;
