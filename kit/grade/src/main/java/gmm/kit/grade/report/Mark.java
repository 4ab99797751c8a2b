package gmm.kit.grade.report;

import java.util.List;

/**
 * One exercise of one student.
 *
 * @param exercise its number
 * @param standing how it stands
 * @param mistakes what was done, by the names of known mistakes
 * @param said what a student reads of it; empty where it is right
 */
public record Mark(String exercise, Standing standing, List<Named> mistakes, String said) {

  /**
   * A known mistake.
   *
   * @param name what is done
   * @param why it is wrong
   * @param section of the lecture that treats it
   */
  public record Named(String name, String why, String section) {}

  /** Copies the list. */
  public Mark {
    mistakes = List.copyOf(mistakes);
  }
}
