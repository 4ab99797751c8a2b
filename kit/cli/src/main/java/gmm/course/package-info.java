/** The course's command line: one class per command. */
package gmm.course;
