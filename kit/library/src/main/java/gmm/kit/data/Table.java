package gmm.kit.data;

import gmm.kit.linalg.Matrices;
import java.util.List;

/**
 * Numbers read from a text file.
 *
 * @param header the columns' names, empty if the file has none
 * @param rows n x d
 */
public record Table(List<String> header, double[][] rows) {

  /** Copies both. */
  public Table {
    header = List.copyOf(header);
    rows = Matrices.copy(rows);
  }

  /** {@return a copy, n x d} */
  @Override
  public double[][] rows() {
    return Matrices.copy(rows);
  }
}
