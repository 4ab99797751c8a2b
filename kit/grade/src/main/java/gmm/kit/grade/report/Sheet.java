package gmm.kit.grade.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * All that was found in one submission.
 *
 * @param id the submission's, the name of its file or folder
 * @param name the student's
 * @param trouble why nothing could be taken in, a sentence; null where it could
 * @param ignored how many files were no sources of the course
 * @param notes what was left out, and why
 * @param marks in order of number; none where nothing could be taken in
 */
public record Sheet(
    String id, String name, String trouble, int ignored, List<String> notes, List<Mark> marks) {

  /** Copies the lists. */
  public Sheet {
    notes = List.copyOf(notes);
    marks = List.copyOf(marks);
  }

  /**
   * {@return how an exercise stands; not written where there is no mark}
   *
   * @param exercise its number
   */
  public Standing of(String exercise) {
    return marks.stream()
        .filter(mark -> mark.exercise().equals(exercise))
        .map(Mark::standing)
        .findFirst()
        .orElse(Standing.NOT_WRITTEN);
  }

  /** {@return how many exercises are right} */
  @JsonIgnore
  public long right() {
    return marks.stream().filter(mark -> mark.standing() == Standing.RIGHT).count();
  }
}
