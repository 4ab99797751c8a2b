/** Algorithms that are given: the assignment problem, the gamma function, and t-SNE. */
package gmm.kit.algorithms;
