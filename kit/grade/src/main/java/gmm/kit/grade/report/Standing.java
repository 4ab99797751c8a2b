package gmm.kit.grade.report;

import com.fasterxml.jackson.annotation.JsonValue;
import gmm.kit.ExerciseState;

/** How an exercise stands in a grading. */
public enum Standing {
  /** Every test passes. */
  RIGHT("right"),
  /** It builds on what is wrong or not written, and cannot be judged. */
  WAITING("waiting"),
  /** Nothing is written. */
  NOT_WRITTEN("not written"),
  /** A test fails. */
  WRONG("wrong"),
  /** A call did not end. */
  ENDLESS("endless"),
  /** A call ended the process, or answered what cannot be. */
  CRASHED("crashed"),
  /** It does not compile in the course. */
  NOT_COMPILED("does not compile"),
  /** The grading itself failed: grade again. */
  NOT_JUDGED("not judged");

  private final String words;

  Standing(String words) {
    this.words = words;
  }

  /** {@return how it is written} */
  @JsonValue
  public String words() {
    return words;
  }

  /**
   * {@return the same as the tests say it}
   *
   * @param state by the tests
   */
  public static Standing of(ExerciseState state) {
    return switch (state) {
      case RIGHT -> RIGHT;
      case WAITING -> WAITING;
      case NOT_WRITTEN -> NOT_WRITTEN;
      case WRONG -> WRONG;
      case ENDLESS -> ENDLESS;
      case CRASHED -> CRASHED;
    };
  }
}
