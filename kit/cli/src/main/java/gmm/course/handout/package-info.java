/** The course as students get it. */
package gmm.course.handout;
