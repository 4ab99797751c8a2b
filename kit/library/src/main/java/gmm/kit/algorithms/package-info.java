/** Algorithms that are given: the assignment problem, and t-SNE. */
package gmm.kit.algorithms;
