package gmm.kit.testing;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test of given code that runs many exercises on its way: it runs on the solutions alone.
 *
 * <p>On a student's classes it could only say that something somewhere is not right yet; as the
 * test of any one exercise it would hold a right answer back until all the others are written.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Tag(OnSolutions.TAG)
@ExtendWith(OnSolutions.Condition.class)
public @interface OnSolutions {

  /** By which a run on a student's classes leaves it out. */
  String TAG = "on-solutions";

  /** Looks whose classes there are, for Maven and an IDE. */
  final class Condition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return Whose.asked() == Whose.STUDENTS
          ? disabled("runs on the solutions alone: it tests given code")
          : enabled("on the solutions");
    }
  }
}
