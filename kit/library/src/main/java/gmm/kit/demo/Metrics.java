package gmm.kit.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The figures as JSON: module, demonstration, key, number. */
final class Metrics {

  private Metrics() {}

  /**
   * {@return the figures of these demonstrations, and of modules that others have shown before}
   *
   * @param before the file of an earlier run, if there is one
   */
  static String json(List<Section> sections, Path before) throws IOException {
    Map<String, Map<String, Map<String, Double>>> all = earlier(before);
    sections.forEach(section -> all.remove(String.valueOf(section.module)));
    for (Section section : sections) {
      Map<String, Double> own =
          all.computeIfAbsent(String.valueOf(section.module), m -> new LinkedHashMap<>())
              .computeIfAbsent(section.name, d -> new LinkedHashMap<>());
      section.figures.forEach((key, figure) -> own.put(key, figure.value()));
    }
    return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
  }

  private static Map<String, Map<String, Map<String, Double>>> earlier(Path file)
      throws IOException {
    if (!Files.isRegularFile(file)) {
      return new TreeMap<>();
    }
    try {
      return new ObjectMapper()
          .readValue(
              Files.readString(file),
              new TypeReference<TreeMap<String, Map<String, Map<String, Double>>>>() {});
    } catch (JsonProcessingException e) {
      return new TreeMap<>(); // somebody else's: it was replaced before, too
    }
  }
}
