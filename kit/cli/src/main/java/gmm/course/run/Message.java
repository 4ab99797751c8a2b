package gmm.course.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import gmm.kit.testing.Verdict;

/**
 * A line of what a worker says of a job: two for each test, the first before it runs, with the
 * verdict that stands if no other comes; one more for a test of which the later ones have changed
 * what can be said; and a last one with what the tests printed.
 *
 * @param verdict on a test; null in the last line
 * @param printed by the tests; null in all others
 */
@JsonInclude(Include.NON_NULL)
record Message(Verdict verdict, String printed) {}
