package gmm.kit.grade.report;

import java.util.List;

/**
 * One exercise of one student.
 *
 * @param exercise its number
 * @param standing how it stands
 * @param mistakes what was done, by the names of known mistakes
 * @param said what a student reads of it; empty where it is right
 * @param unexplained wrong answers, where no known mistake gives them; for the instructor alone
 */
public record Mark(
    String exercise,
    Standing standing,
    List<Named> mistakes,
    String said,
    List<Answer> unexplained) {

  /**
   * A wrong answer.
   *
   * @param test that asked
   * @param method that gave it
   * @param call the method with its inputs, as a person reads it
   * @param gave the answer, in few digits
   */
  public record Answer(String test, String method, String call, String gave) {}

  /**
   * A known mistake.
   *
   * @param name what is done
   * @param why it is wrong
   * @param section of the lecture that treats it
   */
  public record Named(String name, String why, String section) {}

  /** Copies the lists. */
  public Mark {
    mistakes = List.copyOf(mistakes);
    unexplained = unexplained == null ? List.of() : List.copyOf(unexplained);
  }

  /** One of which no more is known. */
  public Mark(String exercise, Standing standing, List<Named> mistakes, String said) {
    this(exercise, standing, mistakes, said, List.of());
  }
}
