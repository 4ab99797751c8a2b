/** Compares what students wrote with each other. */
package gmm.course.similar;
