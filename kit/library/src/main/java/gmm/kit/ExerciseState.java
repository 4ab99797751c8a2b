package gmm.kit;

import com.fasterxml.jackson.annotation.JsonValue;

/** How an exercise stands by its tests, from best to worst: the worst of them counts. */
public enum ExerciseState {
  /** Every test passes. */
  RIGHT("right"),
  /** It builds on what is wrong or not written, and cannot be judged. */
  WAITING("waiting"),
  /** Its method throws {@link Todo}. */
  NOT_WRITTEN("not written"),
  /** A test fails. */
  WRONG("wrong"),
  /** A test had to be left behind: it did not end. */
  ENDLESS("endless"),
  /** A test took the process with it. */
  CRASHED("crashed");

  private final String words;

  ExerciseState(String words) {
    this.words = words;
  }

  /** {@return the state as it is written in JSON} */
  @JsonValue
  public String words() {
    return words;
  }

  /** {@return whether there is something to mend: wrong, endless or crashed} */
  public boolean fails() {
    return compareTo(WRONG) >= 0;
  }

  /**
   * {@return the worse of the two}
   *
   * @param other of the same exercise
   */
  public ExerciseState worse(ExerciseState other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
