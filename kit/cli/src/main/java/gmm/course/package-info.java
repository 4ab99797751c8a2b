/** The course's command line: one class a command. */
package gmm.course;
