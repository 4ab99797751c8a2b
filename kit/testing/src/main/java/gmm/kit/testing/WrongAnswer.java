package gmm.kit.testing;

import gmm.kit.testing.Reason.NamedMistake;
import gmm.kit.testing.Reason.Wrong;
import java.util.List;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.ValueWrapper;

/**
 * What a test whose answer is wrong fails with: all that is known of it as data. Expected and
 * actual are where JUnit and an IDE look for them.
 */
public final class WrongAnswer extends AssertionFailedError implements Reason.Carrier {

  private static final long serialVersionUID = 1L;

  private final transient Wrong reason;

  /** Of an answer that is not the value expected. */
  WrongAnswer(Wrong reason, Object expected, Object actual) {
    super(
        Sentences.of(reason),
        ValueWrapper.create(expected, reason.expected().text()),
        ValueWrapper.create(actual, reason.actual().text()));
    this.reason = reason;
  }

  /** Of an answer that lacks a property, or cannot be looked at. */
  WrongAnswer(Wrong reason, Throwable cause) {
    super(Sentences.of(reason), cause);
    this.reason = reason;
  }

  @Override
  public Wrong reason() {
    return reason;
  }

  /** {@return the exercise's number} */
  public String exercise() {
    return reason.exercise();
  }

  /** {@return the known mistakes that give this answer} */
  public List<NamedMistake> mistakes() {
    return reason.mistakes();
  }

  /** {@return the section of the lecture that derives the exercise} */
  public String section() {
    return reason.section();
  }
}
