package gmm.kit.testing;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Values as a student reads them in a message: whole if they are small, their beginning if not. */
final class Shown {

  private static final int LONGEST = 160;

  private final StringBuilder text = new StringBuilder();

  private Shown() {}

  static String of(Object value) {
    Shown shown = new Shown();
    shown.add(value);
    return shown.text.length() <= LONGEST
        ? shown.text.toString()
        : size(value) + shown.text.substring(0, LONGEST) + " ...";
  }

  /** {@code "150 x 4: "} before what is too large to be shown whole. */
  private static String size(Object value) {
    if (value == null || !value.getClass().isArray() || Array.getLength(value) == 0) {
      return "";
    }
    Object first = Array.get(value, 0);
    return first != null && first.getClass().isArray()
        ? Array.getLength(value) + " x " + Array.getLength(first) + ": "
        : Array.getLength(value) + " numbers: ";
  }

  private void add(Object value) {
    if (text.length() > LONGEST) {
      return;
    }
    switch (value) {
      case null -> text.append("null");
      case Seed seed -> text.append("a generator of seed ").append(seed.value());
      case List<?> list -> addAll(list.iterator());
      default -> {
        if (value.getClass().isArray()) {
          addArray(value);
        } else if (isFunction(value)) {
          text.append("a function");
        } else if (value.getClass().isRecord() && !(value instanceof Refusal)
            || hasNoTextOfItsOwn(value)) {
          addFields(value);
        } else {
          text.append(value);
        }
      }
    }
  }

  /** A number as a person would write it: at most six digits. */
  static String rounded(double x) {
    return rounded(x, 6);
  }

  private static String rounded(double x, int digits) {
    double size = Math.abs(x);
    return size >= 1e7 || size < 1e-4
        ? String.format(Locale.ROOT, "%." + (digits - 1) + "e", x)
        : BigDecimal.valueOf(x).round(new MathContext(digits)).stripTrailingZeros().toPlainString();
  }

  static String percentage(double share) {
    return rounded(share * 100, 3) + "%";
  }

  static boolean isFunction(Object value) {
    return value != null && (value.getClass().isHidden() || value.getClass().isSynthetic());
  }

  private void addArray(Object array) {
    text.append('[');
    for (int i = 0; i < Array.getLength(array) && text.length() <= LONGEST; i++) {
      text.append(i == 0 ? "" : ", ");
      add(Array.get(array, i));
    }
    text.append(']');
  }

  private void addAll(Iterator<?> elements) {
    text.append('[');
    while (elements.hasNext() && text.length() <= LONGEST) {
      add(elements.next());
      text.append(elements.hasNext() ? ", " : "");
    }
    text.append(']');
  }

  private void addFields(Object value) {
    text.append(value.getClass().getSimpleName()).append('(');
    String separator = "";
    for (Map.Entry<String, Object> field : Parts.of(value).children().entrySet()) {
      text.append(separator).append(field.getKey().substring(1)).append(" = ");
      add(field.getValue());
      separator = ", ";
    }
    text.append(')');
  }

  private static boolean hasNoTextOfItsOwn(Object value) {
    try {
      return value.getClass().getName().startsWith("gmm.")
          && value.getClass().getMethod("toString").getDeclaringClass() == Object.class;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }
}
