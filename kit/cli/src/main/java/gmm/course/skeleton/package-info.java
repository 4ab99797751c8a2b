/** From solved sources to what a student gets. */
package gmm.course.skeleton;
