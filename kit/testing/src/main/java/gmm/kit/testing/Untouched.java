package gmm.kit.testing;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The arrays that can be reached from some values, as they were: what a mutant has written into a
 * receiver is undone before the next is asked.
 */
final class Untouched {

  private final Map<Object, Object> copies = new IdentityHashMap<>();

  /**
   * Keeps how things are.
   *
   * @param values receivers and arguments
   */
  Untouched(Object... values) {
    Map<Object, Object> seen = new IdentityHashMap<>();
    Deque<Object> open = new ArrayDeque<>();
    Arrays.stream(values).forEach(value -> push(open, value));
    while (!open.isEmpty()) {
      Object value = open.pop();
      if (seen.put(value, value) == null) {
        look(value, open);
      }
    }
  }

  private void look(Object value, Deque<Object> open) {
    if (value.getClass().isArray()) {
      copies.put(value, copy(value));
      if (value instanceof Object[] elements) {
        Arrays.stream(elements).forEach(element -> push(open, element));
      }
    } else if (value instanceof Collection<?> elements) {
      elements.forEach(element -> push(open, element));
    } else if (isOurs(value.getClass())) {
      fields(value, open);
    }
  }

  /** What an enumeration or an exception inherits from Java cannot be read, nor written. */
  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("gmm.") && !type.isHidden();
  }

  private static void fields(Object owner, Deque<Object> open) {
    for (Class<?> type = owner.getClass(); isOurs(type); type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          push(open, valueOf(field, owner));
        }
      }
    }
  }

  private static Object valueOf(Field field, Object owner) {
    try {
      field.setAccessible(true);
      return field.get(owner);
    } catch (IllegalAccessException | InaccessibleObjectException e) {
      throw new IllegalStateException("a field of the course's own classes can be read", e);
    }
  }

  private static void push(Deque<Object> open, Object value) {
    if (value != null) {
      open.push(value);
    }
  }

  private static Object copy(Object array) {
    int length = Array.getLength(array);
    Object copy = Array.newInstance(array.getClass().getComponentType(), length);
    System.arraycopy(array, 0, copy, 0, length);
    return copy;
  }

  /** Puts back what has been written over since. */
  void restore() {
    copies.forEach((array, copy) -> System.arraycopy(copy, 0, array, 0, Array.getLength(copy)));
  }
}
