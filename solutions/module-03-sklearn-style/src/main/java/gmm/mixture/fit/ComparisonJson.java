package gmm.mixture.fit;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * A comparison as a field of a mixture's JSON: {@code comparison}, with {@code label} (the column),
 * {@code classes}, {@code table} [k][classes], {@code stands_for} [k] (null for none), {@code
 * accuracy} and {@code adjusted_rand_index}.
 */
final class ComparisonJson {

  private ComparisonJson() {}

  static void write(JsonGenerator json, Comparison comparison) throws IOException {
    json.writeObjectFieldStart("comparison");
    json.writeStringField("label", comparison.labels().column());
    json.writeArrayFieldStart("classes");
    for (String name : comparison.labels().classes()) {
      json.writeString(name);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("table");
    for (int[] line : comparison.shared()) {
      json.writeArray(line, 0, line.length);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("stands_for");
    for (int c = 0; c < comparison.shared().length; c++) {
      json.writeString(comparison.nameOf(c));
    }
    json.writeEndArray();
    json.writeNumberField("accuracy", comparison.accuracy());
    json.writeNumberField("adjusted_rand_index", comparison.adjustedRandIndex());
    json.writeEndObject();
  }
}
