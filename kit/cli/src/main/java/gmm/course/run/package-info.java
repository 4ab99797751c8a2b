/** Compiles classes in process and runs tests in worker processes. */
package gmm.course.run;
