package gmm.kit.testing;

import java.lang.reflect.Array;

/** How large a value is, and whether it tells anything. */
final class Size {

  private Size() {}

  /** {@return about how many numbers there are in a value} */
  static long of(Object value) {
    if (value == null || !value.getClass().isArray()) {
      return 1;
    }
    long size = 1;
    for (int i = 0; i < Array.getLength(value); i++) {
      if (value.getClass().getComponentType().isPrimitive()) {
        return Array.getLength(value);
      }
      size += of(Array.get(value, i));
    }
    return size;
  }

  /** {@return whether there is a finite number in it that is not zero} */
  static boolean isTelling(Object value) {
    Parts parts = Parts.of(value);
    return parts.word() instanceof Number n && Double.isFinite(n.doubleValue()) && n.doubleValue() != 0
        || parts.children().values().stream().anyMatch(Size::isTelling);
  }
}
