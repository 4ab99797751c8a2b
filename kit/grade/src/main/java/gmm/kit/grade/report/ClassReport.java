package gmm.kit.grade.report;

import gmm.kit.ExerciseInfo;
import java.util.List;

/**
 * A graded class.
 *
 * @param sheets by student, in order
 * @param exercises those that were graded, in order of number
 * @param weights points
 * @param judged how safely, in sentences
 * @param safe whether no submission could read the solutions, or change anything
 */
public record ClassReport(
    List<Sheet> sheets,
    List<ExerciseInfo> exercises,
    Weights weights,
    List<String> judged,
    boolean safe) {

  /** Copies the lists. */
  public ClassReport {
    sheets = List.copyOf(sheets);
    exercises = List.copyOf(exercises);
    judged = List.copyOf(judged);
  }

  /** {@return the points there are} */
  public double most() {
    return exercises.stream().mapToDouble(e -> weights.of(e.number())).sum();
  }

  /**
   * {@return one student's line of the table, title and points}
   *
   * @param sheet the student's
   */
  String points(Sheet sheet) {
    return Weights.text(weights.of(sheet)) + " of " + Weights.text(most());
  }

  /**
   * {@return what an exercise stands for on a student's sheet}
   *
   * @param sheet the student's
   * @param exercise its number
   */
  static String words(Sheet sheet, String exercise) {
    return sheet.trouble() != null ? "not handed in" : sheet.of(exercise).words();
  }
}
