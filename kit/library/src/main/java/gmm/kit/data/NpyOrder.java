package gmm.kit.data;

/** Places in arrays of several dimensions. */
final class NpyOrder {

  private NpyOrder() {}

  /**
   * {@return the same array in C order (last index fastest), from Fortran order (first fastest)}
   */
  static double[] toC(double[] values, int[] shape) {
    double[] result = new double[values.length];
    for (int i = 0; i < result.length; i++) {
      long[] index = index(i, shape);
      long place = 0;
      for (int axis = shape.length - 1; axis >= 0; axis--) {
        place = place * shape[axis] + index[axis];
      }
      result[i] = values[(int) place];
    }
    return result;
  }

  /** {@return the index of the i-th value in C order} */
  static long[] index(int i, int[] shape) {
    long[] index = new long[shape.length];
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      index[axis] = i % shape[axis];
      i /= shape[axis];
    }
    return index;
  }
}
