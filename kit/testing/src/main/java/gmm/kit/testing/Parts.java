package gmm.kit.testing;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoublePredicate;

/**
 * A value taken apart by one step.
 *
 * @param make what it is: {@code "length 3"}, the name of its class, {@code "null"}
 * @param children what it is made of, each under the step that leads to it: {@code "[2]"} or {@code
 *     ".mean"}
 * @param word the value itself, where it is not made of anything
 */
record Parts(String make, Map<String, Object> children, Object word) {

  private static final String LENGTH = "length ";
  private static final int MOST_PLAIN = 200;

  static Parts of(Object value) {
    return switch (value) {
      case null -> word("null", "null");
      case Number n -> word("one number", n);
      case Boolean b -> word("a truth value", b);
      case Character c -> word("a word", c.toString());
      case CharSequence s -> word("a word", s.toString());
      case Enum<?> e -> word("one of " + e.getDeclaringClass().getSimpleName(), e.name());
      case Optional<?> o -> of(o.orElse(null));
      case OptionalDouble o -> o.isPresent() ? of(o.getAsDouble()) : of(null);
      case OptionalInt o -> o.isPresent() ? of(o.getAsInt()) : of(null);
      case List<?> list -> elements(list);
      case Collection<?> inAnyOrder ->
          elements(inAnyOrder.stream().sorted(Comparator.comparing(String::valueOf)).toList());
      case Map<?, ?> map -> entries(map);
      default -> value.getClass().isArray() ? elements(listOf(value)) : fields(value);
    };
  }

  /** Whether there is a NaN anywhere in a value. */
  static boolean haveNaN(Object value) {
    return haveSome(Double::isNaN, value);
  }

  /** Whether there is an infinity anywhere in a value. */
  static boolean haveInfinity(Object value) {
    return haveSome(Double::isInfinite, value);
  }

  /** A matrix of a million numbers is not taken apart into a million objects. */
  private static boolean haveSome(DoublePredicate such, Object value) {
    return switch (value) {
      case double[] numbers -> Arrays.stream(numbers).anyMatch(such);
      case Object[] elements -> Arrays.stream(elements).anyMatch(e -> haveSome(such, e));
      case null, default -> {
        Parts parts = of(value);
        yield parts.word() instanceof Number n && such.test(n.doubleValue())
            || parts.children().values().stream().anyMatch(e -> haveSome(such, e));
      }
    };
  }

  /** Whether it is an array, a list or the like. */
  boolean isSequence() {
    return make.startsWith(LENGTH);
  }

  /** A value as numbers, words, lists and maps; null where that would be large. */
  static Object plain(Object value) {
    int[] left = {MOST_PLAIN};
    Object plain = plain(value, left);
    return left[0] < 0 ? null : plain;
  }

  private static Object plain(Object value, int[] left) {
    if (left[0] < 0) {
      return null;
    }
    Parts parts = of(value);
    left[0] -= Math.max(1, parts.children().size());
    if (value == null || left[0] < 0) {
      return null;
    }
    if (parts.isSequence()) {
      List<Object> elements = new ArrayList<>();
      parts.children().values().forEach(child -> elements.add(plain(child, left)));
      return elements;
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    parts.children().forEach((step, child) -> fields.put(bare(step), plain(child, left)));
    return fields.isEmpty() ? parts.word() : fields;
  }

  private static String bare(String step) {
    return step.startsWith("[") ? step.substring(1, step.length() - 1) : step.substring(1);
  }

  private static Parts word(String make, Object word) {
    return new Parts(make, Map.of(), word);
  }

  private static Parts elements(List<?> elements) {
    Map<String, Object> children = LinkedHashMap.newLinkedHashMap(elements.size());
    for (int i = 0; i < elements.size(); i++) {
      children.put("[" + i + "]", elements.get(i));
    }
    return new Parts(LENGTH + elements.size(), children, null);
  }

  private static List<Object> listOf(Object array) {
    Object[] elements = new Object[Array.getLength(array)];
    for (int i = 0; i < elements.length; i++) {
      elements[i] = Array.get(array, i);
    }
    return Arrays.asList(elements);
  }

  private static Parts entries(Map<?, ?> map) {
    Map<String, Object> children = new LinkedHashMap<>();
    map.entrySet().stream()
        .sorted(Comparator.comparing(e -> String.valueOf(e.getKey())))
        .forEach(e -> children.put("[" + e.getKey() + "]", e.getValue()));
    return new Parts("a map of " + children.keySet(), children, null);
  }

  private static Parts fields(Object value) {
    Map<String, Object> children = new LinkedHashMap<>();
    for (Class<?> type = value.getClass(); type != Object.class; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        int modifiers = field.getModifiers();
        if (!Modifier.isStatic(modifiers) && !Modifier.isTransient(modifiers)) {
          children.putIfAbsent("." + field.getName(), valueOf(field, value));
        }
      }
    }
    return new Parts("a " + value.getClass().getSimpleName(), children, null);
  }

  private static Object valueOf(Field field, Object owner) {
    try {
      field.setAccessible(true);
      return field.get(owner);
    } catch (IllegalAccessException | InaccessibleObjectException e) {
      throw new IllegalArgumentException(
          "answers are numbers, words, arrays, lists, records and the course's own classes, not "
              + owner.getClass().getName(),
          e);
    }
  }
}
