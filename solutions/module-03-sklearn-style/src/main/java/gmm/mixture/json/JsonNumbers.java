package gmm.mixture.json;

import com.fasterxml.jackson.databind.JsonNode;

/** Arrays of numbers out of JSON; what is wrong is named with its place. */
final class JsonNumbers {

  private JsonNumbers() {}

  /** {@return a field that must be there} */
  static JsonNode field(JsonNode object, String name) {
    JsonNode value = object.get(name);
    if (value == null || value.isNull()) {
      throw new IllegalArgumentException("it has no field \"" + name + "\"");
    }
    return value;
  }

  /** {@return a list of matrices; the second may have another number of rows than the first} */
  static double[][][] matrices(String name, JsonNode node) {
    requireArray(name, node, "matrices");
    double[][][] matrices = new double[node.size()][][];
    for (int i = 0; i < matrices.length; i++) {
      matrices[i] = rows(name + "[" + i + "]", node.get(i));
    }
    return matrices;
  }

  /** {@return rows of equal length} */
  static double[][] rows(String name, JsonNode node) {
    requireArray(name, node, "rows");
    double[][] rows = new double[node.size()][];
    for (int i = 0; i < rows.length; i++) {
      String row = name + "[" + i + "]";
      rows[i] = vector(row, node.get(i));
      if (rows[i].length != rows[0].length) {
        throw new IllegalArgumentException(
            "%s has length %d but %s[0] has length %d"
                .formatted(row, rows[i].length, name, rows[0].length));
      }
    }
    return rows;
  }

  /** {@return numbers, none of them NaN or infinite} */
  static double[] vector(String name, JsonNode node) {
    requireArray(name, node, "numbers");
    double[] values = new double[node.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(name + "[" + i + "]", node.get(i));
    }
    return values;
  }

  /** {@return a finite number} */
  static double number(String name, JsonNode node) {
    if (!node.isNumber()) {
      throw new IllegalArgumentException(name + " must be a number but is " + shown(node));
    }
    double value = node.doubleValue();
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be finite but is " + node.asText());
    }
    return value;
  }

  private static void requireArray(String name, JsonNode node, String of) {
    if (!node.isArray() || node.isEmpty()) {
      throw new IllegalArgumentException(
          name + " must be an array of " + of + " but is " + shown(node));
    }
  }

  private static String shown(JsonNode node) {
    if (node.isContainerNode()) {
      return node.isEmpty() ? "empty" : node.isArray() ? "an array" : "an object";
    }
    String text = node.toString();
    return text.length() <= 30 ? text : text.substring(0, 30) + "...";
  }
}
