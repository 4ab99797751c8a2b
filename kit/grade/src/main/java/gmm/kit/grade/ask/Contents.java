package gmm.kit.grade.ask;

import java.util.Arrays;
import java.util.Objects;

/** What arrays hold, whichever they are. */
final class Contents {

  private Contents() {}

  /** The same with arrays of its own, those inside arrays too. */
  static Object[] copy(Object[] array) {
    Object[] copy = array.clone();
    Arrays.setAll(copy, i -> copyOf(array[i]));
    return copy;
  }

  private static Object copyOf(Object value) {
    return switch (value) {
      case double[] a -> a.clone();
      case int[] a -> a.clone();
      case long[] a -> a.clone();
      case boolean[] a -> a.clone();
      case Object[] a -> copy(a);
      case null, default -> value;
    };
  }

  /** Whether arrays hold the same, bit for bit; what is neither array nor number is itself. */
  static boolean same(Object a, Object b) {
    if (a == b) {
      return true;
    }
    return switch (a) {
      case Number n -> n.equals(b);
      case Boolean n -> n.equals(b);
      case Object[] x -> b instanceof Object[] y && same(x, y);
      case null -> false;
      default -> a.getClass().isArray() && Objects.deepEquals(a, b);
    };
  }

  private static boolean same(Object[] a, Object[] b) {
    if (a.length != b.length) {
      return false;
    }
    for (int i = 0; i < a.length; i++) {
      if (!same(a[i], b[i])) {
        return false;
      }
    }
    return true;
  }
}
