package gmm.kit.grade.report;

import gmm.kit.ExerciseInfo;
import gmm.kit.grade.wire.Texts;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/** {@code grades.csv}: a row a student, a column an exercise, its state in words. */
public final class GradesCsv {

  private static final int LONGEST = 2000;

  private static final CSVFormat QUOTED =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

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

  static String line(List<String> cells) {
    return QUOTED.format(cells.toArray()) + "\n";
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

  /** A cell that a spreadsheet would take for a formula becomes a text; of one line. */
  static String harmless(String cell) {
    String plain = Texts.plain(cell, LONGEST).replaceAll("[\n\t]+", " ");
    return plain.matches("\\s*[=+@\uff1d\uff0b\uff20\uff0d-].*") ? "'" + plain : plain;
  }
}
