/** Classification by posterior and generated digits. Lecture: module-04-mnist/LECTURE.md. */
package gmm.digits;
