package gmm.kit.grade.wire;

import java.io.IOException;

/** Bytes that no honest process would have sent. */
public final class Forged extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with them
   */
  public Forged(String message) {
    super(message);
  }
}
