package gmm.mixture.fit;

import gmm.kit.InputException;
import gmm.kit.data.Columns;
import gmm.kit.data.TableHead;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds columns by their titles, or by their numbers from 1; a title takes precedence over a
 * number.
 */
final class ColumnNames {

  private static final int MOST_TITLES = 8;

  private final Path file;
  private final TableHead head;

  /**
   * @param file whose columns, for errors
   * @param head what is known of them
   */
  ColumnNames(Path file, TableHead head) {
    this.file = file;
    this.head = head;
  }

  /**
   * {@return a column, from 0}
   *
   * @param name a title or a number from 1
   * @throws InputException if there is none, or several have that title
   */
  int one(String name) {
    int column = find(name.strip());
    if (column == Columns.NONE) {
      throw new InputException(
          "The file %s has no column \"%s\": %s.".formatted(file, name.strip(), offer()));
    }
    return column;
  }

  /**
   * {@return a column, or all from one to another}
   *
   * @param item a title or a number, or two with a hyphen between
   * @throws InputException if there are none
   */
  int[] range(String item) {
    String text = item.strip();
    if (find(text) == Columns.NONE) {
      // a title may have hyphens of its own
      for (int at = text.indexOf('-', 1); at > 0; at = text.indexOf('-', at + 1)) {
        int from = find(text.substring(0, at).strip());
        int to = find(text.substring(at + 1).strip());
        if (from != Columns.NONE && to != Columns.NONE) {
          return upwards(text, from, to);
        }
      }
    }
    return new int[] {one(text)};
  }

  private int[] upwards(String text, int from, int to) {
    if (from > to) {
      throw new InputException(
          "The columns %s run backwards: name the first one first.".formatted(text));
    }
    return IntStream.rangeClosed(from, to).toArray();
  }

  private int find(String name) {
    List<String> titles = head.titles();
    int column = titles.indexOf(name);
    if (column != titles.lastIndexOf(name)) {
      throw new InputException(
          "The file %s has several columns \"%s\": name it by its number, from 1 to %d."
              .formatted(file, name, head.width()));
    }
    if (column >= 0 || !name.matches("\\d{1,9}")) {
      return column;
    }
    int number = Integer.parseInt(name);
    return number >= 1 && number <= head.width() ? number - 1 : Columns.NONE;
  }

  private String offer() {
    List<String> titles = head.titles();
    String numbers = "the numbers 1 to " + head.width();
    if (titles.isEmpty()) {
      return "it has no titles, so use " + numbers;
    }
    return titles.stream()
            .limit(MOST_TITLES)
            .collect(Collectors.joining("\", \"", "it has \"", "\""))
        + (titles.size() > MOST_TITLES ? " and more" : "")
        + ", or use "
        + numbers;
  }
}
