/** Pictures: charts, sheets of small images, animations. All of it works without a screen. */
package gmm.kit.plot;
