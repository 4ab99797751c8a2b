/** Brings a newer handout into a student's folder. */
package gmm.course.update;
