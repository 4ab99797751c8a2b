/** Likelihood: from one number to mixtures. Lecture: module-01-likelihood/LECTURE.md. */
package gmm.likelihood;
