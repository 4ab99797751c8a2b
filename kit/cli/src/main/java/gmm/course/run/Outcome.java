package gmm.course.run;

import java.util.List;

/**
 * What a worker found.
 *
 * @param results one a test
 * @param printed what the tests printed
 */
public record Outcome(List<TestResult> results, String printed) {

  /** Copies the list. */
  public Outcome {
    results = List.copyOf(results);
  }

  /**
   * {@return the results of one state}
   *
   * @param state which
   */
  public List<TestResult> of(TestResult.State state) {
    return results.stream().filter(r -> r.state() == state).toList();
  }
}
