package gmm.kit.data;

import gmm.kit.InputException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Makes a table from the records of one file. */
final class CsvTable {

  private record Line(long number, CSVRecord cells) {

    boolean isAllWords() {
      return cells.stream().noneMatch(CsvCell::isNumber)
          && cells.stream().anyMatch(CsvCell::isWord);
    }
  }

  private final String name;
  private final CSVParser parser;
  private final int remarks;
  private final Iterator<CSVRecord> records;
  private final List<double[]> rows = new ArrayList<>();
  private final List<String> words = new ArrayList<>();

  /**
   * @param name the file's
   * @param parser its records
   * @param remarks how many lines stand before them
   */
  CsvTable(String name, CSVParser parser, int remarks) {
    this.name = name;
    this.parser = parser;
    this.remarks = remarks;
    records = parser.iterator();
  }

  /** Reads it; the parser's own exceptions come unchecked. */
  Table read(FirstLine kind, Columns.Choice choice) {
    Line first = next();
    Line second = next();
    boolean scikit = kind == FirstLine.UNKNOWN && isScikitLearns(first, second);
    boolean titles =
        kind == FirstLine.TITLES
            || kind == FirstLine.UNKNOWN && first != null && first.isAllWords();
    Line sample = scikit || titles ? second : first;
    if (sample == null) {
      throw new InputException(
          "The file " + name + " holds no row of numbers: give one with a sample a line.");
    }
    TableHead head =
        scikit ? scikitLearns(first, second) : titles ? titled(first) : untitled(first);
    Columns columns = choice.of(head);
    add(head, columns, sample);
    if (sample == first) {
      add(head, columns, second);
    }
    for (Line line = next(); line != null; line = next()) {
      add(head, columns, line);
    }
    return new Table(head, columns, rows.toArray(double[][]::new), words);
  }

  private Line next() {
    if (!records.hasNext()) {
      return null;
    }
    CSVRecord cells = records.next();
    return new Line(remarks + parser.getCurrentLineNumber(), cells);
  }

  private static TableHead titled(Line line) {
    return new TableHead(line.cells.size(), line.cells.toList(), List.of(), 0);
  }

  private static TableHead untitled(Line line) {
    return TableHead.untitled(line.cells.size());
  }

  /**
   * Rows, features, and a name for each class; the lines below have one cell more than features.
   */
  private static boolean isScikitLearns(Line line, Line below) {
    if (below == null || line.cells.size() < 3) {
      return false;
    }
    List<String> cells = line.cells.toList();
    return cells.subList(0, 2).stream().allMatch(c -> c.matches("[1-9]\\d{0,8}"))
        && cells.subList(2, cells.size()).stream().allMatch(CsvCell::isWord)
        && Integer.parseInt(cells.get(1)) + 1 == below.cells.size();
  }

  private static TableHead scikitLearns(Line line, Line below) {
    List<String> cells = line.cells.toList();
    return new TableHead(
        below.cells.size(),
        List.of(),
        cells.subList(2, cells.size()),
        Long.parseLong(cells.getFirst()));
  }

  private void add(TableHead head, Columns columns, Line line) {
    if (line == null) {
      return;
    }
    if (line.cells.size() != head.width()) {
      throw new InputException(
          String.format(
              "The file %s has %s in line %d but %d in the first: every line must have as many%s.",
              name,
              line.cells.size() == 1 ? "1 cell" : line.cells.size() + " cells",
              line.number,
              head.width(),
              separatedOtherwise(head, line)
                  ? "; separate the cells by commas, and write decimals with a point"
                  : ""));
    }
    double[] row = new double[columns.numbers().size()];
    for (int j = 0; j < row.length; j++) {
      int column = columns.numbers().get(j);
      row[j] = CsvCell.number(line.cells.get(column), name, line.number, head, column);
    }
    rows.add(row);
    if (columns.words() != Columns.NONE) {
      words.add(word(head, columns.words(), line));
    }
  }

  /** A semicolon or a tab in one of the two lines: their commas may be decimal ones. */
  private static boolean separatedOtherwise(TableHead head, Line line) {
    return Stream.concat(head.titles().stream(), line.cells.stream())
        .anyMatch(cell -> cell.contains(";") || cell.contains("\t"));
  }

  private String word(TableHead head, int column, Line line) {
    String word = line.cells.get(column);
    if (word.isEmpty()) {
      throw CsvCell.bad(
          word,
          name,
          line.number,
          head.named(column),
          "give every row its label, or drop that line");
    }
    return word;
  }
}
