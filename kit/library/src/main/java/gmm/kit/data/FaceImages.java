package gmm.kit.data;

import gmm.kit.Check;
import gmm.kit.linalg.Matrices;

/**
 * Grey pictures of one size.
 *
 * @param rows n x (width height), each picture row by row from the top, from 0 (black) to 1 (white)
 * @param width pixels
 * @param height pixels
 */
public record FaceImages(double[][] rows, int width, int height) {

  /**
   * Copies the pictures.
   *
   * @throws IllegalArgumentException if a picture does not have width times height finite values
   */
  public FaceImages {
    Check.columns(
        "rows", rows, Check.atLeast("width", width, 1) * Check.atLeast("height", height, 1));
    rows = Matrices.copy(rows);
  }

  /** {@return a copy, n x (width height)} */
  @Override
  public double[][] rows() {
    return Matrices.copy(rows);
  }

  /** {@return n, the number of pictures} */
  public int size() {
    return rows.length;
  }
}
