/** The judge's side: what a method without a body asks the other process, and what it believes. */
package gmm.kit.grade.ask;
