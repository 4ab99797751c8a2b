/** Algorithms that are given: the assignment problem, boosting, the gamma function, and t-SNE. */
package gmm.kit.algorithms;
