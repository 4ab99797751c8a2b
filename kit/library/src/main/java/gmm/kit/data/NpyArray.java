package gmm.kit.data;

/**
 * An array of any number of dimensions.
 *
 * @param shape the sizes, first index first
 * @param values all values, the last index running fastest (C order); as many as the sizes'
 *     product, all finite
 */
public record NpyArray(int[] shape, double[] values) {

  /** Copies the shape; the values, which may be many, are handed over. */
  public NpyArray {
    shape = shape.clone();
  }

  /** {@return a copy of the sizes} */
  @Override
  public int[] shape() {
    return shape.clone();
  }
}
