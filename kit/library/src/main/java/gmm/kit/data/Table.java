package gmm.kit.data;

import gmm.kit.linalg.Matrices;
import java.util.List;

/**
 * What was read from a text file.
 *
 * @param head what it says of all its columns
 * @param columns which were read
 * @param rows n x d, in the order of the columns
 * @param words the cells of the column of words, n of them, or none where none was asked for
 */
public record Table(TableHead head, Columns columns, double[][] rows, List<String> words) {

  /** Copies rows and words. */
  public Table {
    rows = Matrices.copy(rows);
    words = List.copyOf(words);
  }

  /** {@return a copy, n x d} */
  @Override
  public double[][] rows() {
    return Matrices.copy(rows);
  }

  /** {@return the titles of the columns of numbers, empty if the file has none} */
  public List<String> header() {
    return head.titles().isEmpty()
        ? List.of()
        : columns.numbers().stream().map(head.titles()::get).toList();
  }
}
