package gmm.kit.grade.ask;

import java.io.IOException;

/**
 * A process did not come up: it ended before it greeted, and before it knew of any submission's
 * method. That says nothing about the submission.
 */
final class NotUp extends IOException {

  private static final long serialVersionUID = 1L;

  NotUp(Throwable cause) {
    super("a process for it does not come up", cause);
  }
}
