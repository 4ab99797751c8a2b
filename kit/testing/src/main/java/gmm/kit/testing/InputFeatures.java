package gmm.kit.testing;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be said in words of what a method was given: whether there is one row or one column,
 * whether a matrix is diagonal, whether a number is 1. Two formulas that differ in general often
 * agree on such inputs.
 */
final class InputFeatures {

  private final Map<String, Boolean> facts = new LinkedHashMap<>();
  private final Set<String> shapes = new LinkedHashSet<>();
  private final Map<String, Double> sizes = new LinkedHashMap<>();

  private InputFeatures() {}

  /**
   * {@return all that is known}
   *
   * @param names of the inputs
   * @param inputs the receiver first
   */
  static InputFeatures of(List<String> names, Object[] inputs) {
    InputFeatures features = new InputFeatures();
    for (int i = 0; i < inputs.length; i++) {
      features.look(names.get(i), inputs[i]);
    }
    return features;
  }

  /** {@return which statements hold and which do not, in words} */
  Map<String, Boolean> facts() {
    return facts;
  }

  /** {@return those statements that are on how many there are of something} */
  Set<String> shapes() {
    return shapes;
  }

  /** {@return how many there are of what} */
  Map<String, Double> sizes() {
    return sizes;
  }

  private void look(String name, Object value) {
    switch (value) {
      case null -> {}
      case Seed seed -> {}
      case Integer n -> {
        number(name, n);
        sizes.put(name, (double) n);
      }
      case Number n -> number(name, n.doubleValue());
      case Boolean b -> facts.put(name + " is " + b, true);
      case Enum<?> e -> facts.put(name + " is " + e.name(), true);
      case double[][] rows -> matrix(name, rows);
      case double[] numbers -> numbers(name, numbers);
      case int[] numbers -> numbers(name, Arrays.stream(numbers).asDoubleStream().toArray());
      case Object[] several -> several(name, Arrays.asList(several));
      case Collection<?> several -> several(name, several);
      default -> {
        Class<?> type = value.getClass();
        if (type.getName().startsWith("gmm.") && !Shown.isFunction(value) && !type.isArray()) {
          parts(name, value);
        } else if (type.isArray()) {
          size("the length of " + name, name + " has one entry", Array.getLength(value));
        }
      }
    }
  }

  private void number(String name, double x) {
    facts.put(name + " is 0", x == 0);
    facts.put(name + " is 1", x == 1);
    facts.put(name + " is negative", x < 0);
  }

  private void size(String what, String one, int size) {
    facts.put(one, size == 1);
    shapes.add(one);
    sizes.put(what, (double) size);
  }

  private void numbers(String name, double[] numbers) {
    size("the length of " + name, name + " has one entry", numbers.length);
    if (numbers.length > 0) {
      double first = numbers[0];
      facts.put(
          "all entries of " + name + " are the same",
          Arrays.stream(numbers).allMatch(x -> x == first));
      facts.put("all entries of " + name + " are 0", Arrays.stream(numbers).allMatch(x -> x == 0));
      facts.put(
          "no entry of " + name + " is negative", Arrays.stream(numbers).noneMatch(x -> x < 0));
    }
  }

  private void matrix(String name, double[][] rows) {
    size("the number of rows of " + name, name + " has one row", rows.length);
    if (rows.length == 0 || Arrays.stream(rows).anyMatch(row -> row == null)) {
      return;
    }
    int columns = rows[0].length;
    size("the number of columns of " + name, name + " has one column", columns);
    if (rows.length == columns) {
      boolean diagonal = isDiagonal(rows);
      facts.put(name + " is diagonal", diagonal);
      facts.put(name + " is the identity", diagonal && diagonalIsOne(rows));
    }
    facts.put(
        "no entry of " + name + " is negative",
        Arrays.stream(rows).flatMapToDouble(Arrays::stream).noneMatch(x -> x < 0));
  }

  private static boolean isDiagonal(double[][] square) {
    for (int i = 0; i < square.length; i++) {
      for (int j = 0; j < square[i].length; j++) {
        if (i != j && square[i][j] != 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean diagonalIsOne(double[][] square) {
    for (int i = 0; i < square.length; i++) {
      if (square[i][i] != 1) {
        return false;
      }
    }
    return true;
  }

  /** What holds of each of them holds of all. */
  private void several(String name, Collection<?> elements) {
    size("the number of " + name, "there is one of " + name, elements.size());
    Map<String, Boolean> ofAll = new LinkedHashMap<>();
    for (Object element : elements) {
      InputFeatures one = new InputFeatures();
      one.look("each of " + name, element);
      one.facts.forEach((fact, holds) -> ofAll.merge(fact, holds, Boolean::logicalAnd));
      sizes.putAll(one.sizes);
      shapes.addAll(one.shapes);
    }
    facts.putAll(ofAll);
  }

  private void parts(String name, Object value) {
    Parts.of(value)
        .children()
        .forEach(
            (step, part) -> {
              String field = step.substring(1);
              look(name.equals("this") ? field : field + " of " + name, part);
            });
  }
}
