package gmm.kit.testing;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;

/** How large a value is, and whether it tells anything. */
final class Size {

  private Size() {}

  /** {@return about how many numbers there are in a value} */
  static long of(Object value) {
    if (value == null) {
      return 1;
    }
    Class<?> type = value.getClass();
    if (type.isArray()) {
      return type.getComponentType().isPrimitive()
          ? Array.getLength(value)
          : sum(Arrays.asList((Object[]) value));
    }
    if (value instanceof Collection<?> elements) {
      return sum(elements);
    }
    boolean ours = type.getName().startsWith("gmm.") && !type.isHidden() && !type.isEnum();
    return ours ? sum(Parts.of(value).children().values()) : 1;
  }

  private static long sum(Collection<?> values) {
    return 1 + values.stream().mapToLong(Size::of).sum();
  }

  /** {@return whether there is a finite number in it that is not zero} */
  static boolean isTelling(Object value) {
    Parts parts = Parts.of(value);
    return parts.word() instanceof Number n
            && Double.isFinite(n.doubleValue())
            && n.doubleValue() != 0
        || parts.children().values().stream().anyMatch(Size::isTelling);
  }
}
