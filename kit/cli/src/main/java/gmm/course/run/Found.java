package gmm.course.run;

import gmm.kit.testing.Reason.Crashed;
import gmm.kit.testing.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The verdicts of a job, as they come. */
final class Found {

  private final List<Verdict> verdicts = new ArrayList<>();
  private Verdict running;

  /** A crash without a word of how is a test that has only begun. */
  synchronized void add(Verdict verdict) {
    running = new Crashed().equals(verdict.reason()) ? verdict : null;
    if (running == null) {
      put(verdict);
    }
  }

  /** A later verdict on a test takes the place of an earlier one. */
  private void put(Verdict verdict) {
    for (int i = 0; i < verdicts.size(); i++) {
      Verdict before = verdicts.get(i);
      if (before.fails() && before.test().equals(verdict.test())) {
        verdicts.set(i, verdict);
        return;
      }
    }
    verdicts.add(verdict);
  }

  /** The test that has begun and not ended, as crashed. */
  synchronized Optional<Verdict> running() {
    return Optional.ofNullable(running);
  }

  /** Those of the tests that have ended. */
  synchronized List<Verdict> verdicts() {
    return new ArrayList<>(verdicts);
  }
}
