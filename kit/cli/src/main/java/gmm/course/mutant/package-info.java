/** Makes mutants of the solved bodies: each a right answer with one change. */
package gmm.course.mutant;
