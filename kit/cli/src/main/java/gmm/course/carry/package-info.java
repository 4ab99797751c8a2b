/** What a student has written in an older course, brought into this one method by method. */
package gmm.course.carry;
