package gmm.kit.grade.report;

import gmm.kit.ExerciseInfo;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** {@code grades.csv}: a row a student, a column an exercise, its state in words. */
public final class GradesCsv {

  private GradesCsv() {}

  /**
   * {@return the table}
   *
   * @param report a graded class
   */
  public static String of(ClassReport report) {
    List<String> titles = new ArrayList<>(List.of("id", "name", "points", "of"));
    report.exercises().forEach(e -> titles.add(e.number()));
    titles.add("note");
    StringBuilder text = new StringBuilder(line(titles));
    report.sheets().forEach(sheet -> text.append(line(row(report, sheet))));
    return text.toString();
  }

  private static String line(List<String> cells) {
    return CSVFormat.RFC4180.format(cells.toArray()) + "\n";
  }

  private static List<String> row(ClassReport report, Sheet sheet) {
    List<String> row = new ArrayList<>();
    row.add(harmless(sheet.id()));
    row.add(harmless(sheet.name()));
    row.add(Weights.text(report.weights().of(sheet)));
    row.add(Weights.text(report.most()));
    for (ExerciseInfo exercise : report.exercises()) {
      row.add(ClassReport.words(sheet, exercise.number()));
    }
    row.add(harmless(sheet.trouble() == null ? "" : sheet.trouble()));
    return row;
  }

  /** A cell that a spreadsheet would take for a formula becomes a text. */
  private static String harmless(String cell) {
    return cell.matches("(?s)[=+@\\t\\r-].*") ? "'" + cell : cell;
  }
}
