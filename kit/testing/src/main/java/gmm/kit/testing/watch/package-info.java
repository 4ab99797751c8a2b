/**
 * Looks at the arguments of students' methods before and after each call, in every run of tests.
 */
package gmm.kit.testing.watch;
