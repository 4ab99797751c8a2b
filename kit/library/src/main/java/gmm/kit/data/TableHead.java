package gmm.kit.data;

import gmm.kit.Check;
import java.util.List;

/**
 * What is known of a table before its rows are read.
 *
 * @param width how many columns it has
 * @param titles one per column, or none
 * @param classes the classes' names that scikit-learn's own files begin with, for labels 0, 1, ...
 *     in the last column; none in any other file
 * @param promised how many rows such a file says it has; 0 in any other
 */
public record TableHead(int width, List<String> titles, List<String> classes, long promised) {

  /** Copies the lists. */
  public TableHead {
    Check.atLeast("width", width, 1);
    titles = List.copyOf(titles);
    classes = List.copyOf(classes);
    Check.that(titles.isEmpty() || titles.size() == width, "a title a column, or none");
  }

  /** {@return the head of a table of which no more is known} */
  public static TableHead untitled(int width) {
    return new TableHead(width, List.of(), List.of(), 0);
  }

  /** {@return whether the file has the form of scikit-learn's own} */
  public boolean isScikitLearns() {
    return !classes.isEmpty();
  }

  /**
   * {@return what a reader calls a column: its number, from 1, and its title if it has one}
   *
   * @param column from 0
   */
  public String named(int column) {
    String title = titles.isEmpty() ? "" : titles.get(column);
    return "column " + (column + 1) + (title.isEmpty() ? "" : " (" + title + ")");
  }
}
