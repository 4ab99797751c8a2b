package gmm.kit.loop.work;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves out the tests that have not begun, once nobody waits for them any more. */
public final class CalledBack implements ExecutionCondition {

  private static volatile boolean called;

  /** Public for the service loader. */
  public CalledBack() {}

  static void set(boolean now) {
    called = now;
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return called
        ? ConditionEvaluationResult.disabled("called back")
        : ConditionEvaluationResult.enabled("");
  }
}
