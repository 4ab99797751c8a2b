package gmm.kit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the entries of {@code exercises/module-0N.json}, word by word: every command begins with
 * that, and what binds JSON to records by reflection takes longer than all the rest of a hint.
 */
final class CatalogueReader {

  private final JsonParser json;

  private CatalogueReader(JsonParser json) {
    this.json = json;
  }

  /** {@return the entries of an array} */
  static List<ExerciseInfo> exercises(InputStream in) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(in)) {
      CatalogueReader reader = new CatalogueReader(json);
      List<ExerciseInfo> all = new ArrayList<>();
      reader.expect(JsonToken.START_ARRAY);
      while (json.nextToken() == JsonToken.START_OBJECT) {
        all.add(reader.exercise());
      }
      return all;
    }
  }

  /** {@return the texts of an array} */
  static List<String> texts(InputStream in) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(in)) {
      return new CatalogueReader(json).texts();
    }
  }

  private ExerciseInfo exercise() throws IOException {
    Map<String, String> words = new HashMap<>();
    Map<String, List<String>> lists = new HashMap<>();
    int minutes = 0;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      switch (name) {
        case "number", "title", "type", "section", "picture" -> words.put(name, text());
        case "methods", "needs", "hints" -> lists.put(name, texts());
        case "minutes" -> minutes = json.nextIntValue(0);
        default -> throw new IOException("an exercise has no " + name);
      }
    }
    return new ExerciseInfo(
        words.get("number"),
        words.get("title"),
        words.get("type"),
        lists.get("methods"),
        words.get("section"),
        minutes,
        lists.get("needs"),
        lists.get("hints"),
        words.get("picture"));
  }

  private String text() throws IOException {
    expect(JsonToken.VALUE_STRING);
    return json.getText();
  }

  private List<String> texts() throws IOException {
    List<String> all = new ArrayList<>();
    expect(JsonToken.START_ARRAY);
    while (json.nextToken() == JsonToken.VALUE_STRING) {
      all.add(json.getText());
    }
    return all;
  }

  private void expect(JsonToken token) throws IOException {
    if (json.nextToken() != token) {
      throw new IOException(
          "%s is not where it should be, at %s".formatted(token, json.currentLocation()));
    }
  }
}
