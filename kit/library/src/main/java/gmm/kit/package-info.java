/** What everything in the course shares: exercises and modules, checks, files, progress. */
package gmm.kit;
