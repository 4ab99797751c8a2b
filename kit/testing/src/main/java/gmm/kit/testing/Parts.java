package gmm.kit.testing;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value taken apart into its numbers and words, each under the path that leads to it: {@code
 * "variance"}, {@code "means[2][0]"}.
 */
final class Parts {

  private final Map<String, Object> leaves = new LinkedHashMap<>();

  private Parts() {}

  static Parts of(Object value) {
    Parts parts = new Parts();
    parts.add("", value);
    return parts;
  }

  Map<String, Object> leaves() {
    return leaves;
  }

  /** The first difference that is too large, if there is one; a NaN always is. */
  static Optional<String> difference(Object actual, Object expected, double tolerance) {
    Map<String, Object> got = of(actual).leaves;
    Map<String, Object> want = of(expected).leaves;
    if (!got.keySet().equals(want.keySet())) {
      return Optional.of(
          "its shape is %s, expected %s".formatted(shape(actual), shape(expected)));
    }
    Map<String, Double> scales = scales(want);
    for (var entry : want.entrySet()) {
      String path = entry.getKey();
      Optional<String> found =
          difference(path, got.get(path), entry.getValue(), tolerance, scales.get(group(path)));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> difference(
      String path, Object got, Object want, double tolerance, double scale) {
    String at = path.isEmpty() ? "the result" : path;
    if (!(want instanceof Double w) || !(got instanceof Double g)) {
      return java.util.Objects.equals(got, want)
          ? Optional.empty()
          : Optional.of("%s is %s, expected %s".formatted(at, got, want));
    }
    if (w.equals(g)) {
      return Optional.empty();
    }
    if (!Double.isFinite(g) || !Double.isFinite(w)) {
      return Optional.of("%s is %s, expected %s".formatted(at, g, w));
    }
    double allowed = tolerance * Math.max(Math.abs(w), scale);
    if (Math.abs(g - w) <= allowed) {
      return Optional.empty();
    }
    return Optional.of(
        "%s is %s, expected %s (the difference is %.3g, %.3g is allowed)"
            .formatted(at, g, w, Math.abs(g - w), allowed));
  }

  /** The largest finite magnitude of each top-level part: what a relative tolerance is of. */
  private static Map<String, Double> scales(Map<String, Object> leaves) {
    Map<String, Double> scales = new LinkedHashMap<>();
    leaves.forEach(
        (path, leaf) -> {
          double size =
              leaf instanceof Double d && Double.isFinite(d) ? Math.abs(d) : 0;
          scales.merge(group(path), size, Math::max);
        });
    // where all that is expected is zero, the tolerance is absolute
    scales.replaceAll((group, size) -> size == 0 ? 1 : size);
    return scales;
  }

  private static String group(String path) {
    int bracket = path.indexOf('[');
    return bracket < 0 ? path : path.substring(0, bracket);
  }

  static String shape(Object value) {
    if (value == null) {
      return "null";
    }
    if (value.getClass().isArray()) {
      int n = Array.getLength(value);
      String inner = n == 0 || !Array.get(value, 0).getClass().isArray() ? "" : shape(Array.get(value, 0));
      return "[" + n + "]" + inner;
    }
    if (value instanceof List<?> list) {
      return "a list of " + list.size();
    }
    return value instanceof Number ? "one number" : value.getClass().getSimpleName();
  }

  private void add(String path, Object value) {
    switch (value) {
      case null -> leaves.put(path, "null");
      case Float f -> leaves.put(path, f.doubleValue());
      case Double d -> leaves.put(path, d);
      case Number n -> leaves.put(path, n.doubleValue());
      case Boolean b -> leaves.put(path, b);
      case CharSequence s -> leaves.put(path, s.toString());
      case Enum<?> e -> leaves.put(path, e.name());
      case Optional<?> o -> add(path, o.orElse(null));
      case List<?> list -> addElements(path, list);
      default -> {
        if (value.getClass().isArray()) {
          List<Object> elements = new ArrayList<>();
          for (int i = 0; i < Array.getLength(value); i++) {
            elements.add(Array.get(value, i));
          }
          addElements(path, elements);
        } else {
          addFields(path, value);
        }
      }
    }
  }

  private void addElements(String path, List<?> elements) {
    for (int i = 0; i < elements.size(); i++) {
      add(path + "[" + i + "]", elements.get(i));
    }
    if (elements.isEmpty()) {
      leaves.put(path + "[]", "empty");
    }
  }

  private void addFields(String path, Object value) {
    for (Field field : value.getClass().getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers())) {
        continue;
      }
      try {
        field.setAccessible(true);
        add(path.isEmpty() ? field.getName() : path + "." + field.getName(), field.get(value));
      } catch (IllegalAccessException | InaccessibleObjectException e) {
        throw new IllegalArgumentException(
            "answers are numbers, words, arrays, lists, records and the course's own classes, not "
                + value.getClass().getName(),
            e);
      }
    }
  }
}
