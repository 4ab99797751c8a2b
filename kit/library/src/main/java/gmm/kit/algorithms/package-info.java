/** Algorithms that are given: the assignment problem, boosting, and t-SNE. */
package gmm.kit.algorithms;
