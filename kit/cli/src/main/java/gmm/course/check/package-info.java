/** Proves that the course holds what it promises: for those who write exercises. */
package gmm.course.check;
