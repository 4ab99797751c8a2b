package gmm.kit.data;

/**
 * Grey pictures of one size, as MNIST has them. The rows, which may be many, are not copied.
 *
 * @param rows n x (width height), each picture row by row from the top, from 0 (paper) to 255 (ink)
 * @param width pixels
 * @param height pixels
 */
public record IdxImages(double[][] rows, int width, int height) {

  /** {@return n, the number of pictures} */
  public int size() {
    return rows.length;
  }
}
