/** Expectation maximisation derived by hand, and k-means. Lecture: module-02-em/LECTURE.md. */
package gmm.em;
