package gmm.kit.grade.wire;

import java.util.Arrays;

/** Whether two arrays hold the same: bits, or the very same objects. */
final class Same {

  private Same() {}

  static boolean arrays(Object a, Object b) {
    return switch (a) {
      case double[] x -> Arrays.equals(x, (double[]) b);
      case int[] x -> Arrays.equals(x, (int[]) b);
      case long[] x -> Arrays.equals(x, (long[]) b);
      case boolean[] x -> Arrays.equals(x, (boolean[]) b);
      case Object[] x -> objects(x, (Object[]) b);
      default -> throw new IllegalArgumentException("no array of the wire's: " + a.getClass());
    };
  }

  private static boolean objects(Object[] a, Object[] b) {
    for (int i = 0; i < a.length; i++) {
      if (a[i] != b[i]) {
        return false;
      }
    }
    return true;
  }
}
