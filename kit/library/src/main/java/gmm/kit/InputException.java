package gmm.kit;

/**
 * Something a person gave cannot be used: the message is one sentence that says what is wrong and
 * what to do about it, fit to be shown without a stack trace.
 */
public final class InputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message cause and remedy, one sentence
   */
  public InputException(String message) {
    super(message);
  }

  /**
   * @param message cause and remedy, one sentence
   * @param cause what went wrong underneath
   */
  public InputException(String message, Throwable cause) {
    super(message, cause);
  }
}
