/** Mixtures as an estimator. Lecture: module-03-sklearn-style/LECTURE.md. */
package gmm.mixture;
