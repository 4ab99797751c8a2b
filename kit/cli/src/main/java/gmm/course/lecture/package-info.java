/** The lectures as text: sections and links. */
package gmm.course.lecture;
