/** The picture that an exercise makes possible, with a student's method and with the solved one. */
package gmm.course.picture;
