/**
 * How fast module 3's fit is, beside scikit-learn's, and how much memory it takes: each fit is a
 * process of its own, as a person would start it.
 */
package gmm.kit.measuring;
