package gmm.mixture.fit;

import gmm.kit.data.Columns;
import gmm.kit.data.FirstLine;
import gmm.kit.data.Table;
import gmm.kit.data.TableHead;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** What a person may not have noticed about a table: each a sentence with its remedy. */
final class ColumnNotes {

  private static final Set<String> LABELS =
      Set.of("label", "labels", "class", "classes", "target", "species", "category", "cluster");

  private static final int MOST_CLASSES = 20;
  private static final int ROWS_A_CLASS = 5;

  private final TableHead head;
  private final Columns columns;
  private final double[][] rows;
  private final List<String> notes = new ArrayList<>();

  private ColumnNotes(Table table) {
    head = table.head();
    columns = table.columns();
    rows = table.rows();
  }

  /**
   * {@return what is to be said before a fit}
   *
   * @param table what was read
   * @param first what its first line was said to be
   * @param byHand whether a person chose the features, and so knows them
   */
  static List<String> of(Table table, FirstLine first, boolean byHand) {
    ColumnNotes notes = new ColumnNotes(table);
    if (table.head().isScikitLearns()) {
      notes.scikitLearns();
    } else if (first == FirstLine.UNKNOWN && table.head().titles().isEmpty()) {
      notes.titlesLikeNumbers();
    }
    if (!byHand) {
      notes.rowNumbers();
      notes.labelsAmongFeatures();
    }
    return List.copyOf(notes.notes);
  }

  private void scikitLearns() {
    notes.add(
        "Line 1 is not a sample but what scikit-learn writes first: %d rows, %d features, the classes %s; column %d, the last, is the label."
            .formatted(
                head.promised(),
                head.width() - 1,
                String.join(", ", head.classes()),
                head.width()));
    if (head.promised() != rows.length) {
      notes.add("It says %d rows, but there are %d.".formatted(head.promised(), rows.length));
    }
  }

  /** Years, for example: whole numbers over columns that are not. */
  private void titlesLikeNumbers() {
    double[] line = rows[0];
    boolean whole = Arrays.stream(line).allMatch(ColumnNotes::isWhole);
    boolean different = Arrays.stream(line).distinct().count() == line.length;
    boolean alone =
        rows.length > 1
            && Arrays.stream(rows)
                .skip(1)
                .noneMatch(row -> Arrays.stream(row).allMatch(ColumnNotes::isWhole));
    if (whole && different && alone) {
      notes.add(
          "Line 1 was read as a sample, although only it is of whole numbers: say --header if it"
              + " holds titles, --no-header if not.");
    }
  }

  private void rowNumbers() {
    int first = columns.numbers().getFirst();
    boolean untitled = head.titles().isEmpty() || head.titles().get(first).isEmpty();
    double from = rows[0][0];
    boolean counts =
        rows.length > 2
            && (from == 0 || from == 1)
            && IntStream.range(0, rows.length).allMatch(i -> rows[i][0] == from + i);
    if (first == 0 && untitled && counts && rows[0].length > 1) {
      notes.add(
          "Column 1 counts the rows and is fitted as a feature: --columns 2-%d leaves it out."
              .formatted(head.width()));
    }
  }

  private void labelsAmongFeatures() {
    for (int j = 0; j < rows[0].length; j++) {
      int column = columns.numbers().get(j);
      boolean label = isScikitLearnsLabel(column) || mayBeLabel(column) && holdsFewClasses(j);
      if (label && rows[0].length > 1) {
        notes.add(
            "%s looks like a label and is fitted as a feature: --label %d leaves it out and compares the components with it."
                .formatted(capital(head.named(column)), column + 1));
      }
    }
  }

  /** By its title; where there are none, the last beside columns that are not whole. */
  private boolean mayBeLabel(int column) {
    if (!head.titles().isEmpty()) {
      return LABELS.contains(head.titles().get(column).toLowerCase(Locale.ROOT));
    }
    return column == head.width() - 1
        && IntStream.range(0, rows[0].length - 1)
            .allMatch(j -> Arrays.stream(rows).anyMatch(row -> !isWhole(row[j])));
  }

  private boolean isScikitLearnsLabel(int column) {
    return head.isScikitLearns() && column == head.width() - 1;
  }

  /** All of 0, 1, ..., or of 1, 2, ..., several times each. */
  private boolean holdsFewClasses(int j) {
    double[] values = Arrays.stream(rows).mapToDouble(row -> row[j]).distinct().sorted().toArray();
    double from = values[0];
    return values.length >= 2
        && values.length <= Math.min(MOST_CLASSES, Math.max(2, rows.length / ROWS_A_CLASS))
        && (from == 0 || from == 1)
        && IntStream.range(0, values.length).allMatch(v -> values[v] == from + v);
  }

  private static boolean isWhole(double value) {
    return value == Math.rint(value);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
