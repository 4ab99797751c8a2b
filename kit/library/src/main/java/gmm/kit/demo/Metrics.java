package gmm.kit.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures as JSON: module, demonstration, key, number. */
final class Metrics {

  private Metrics() {}

  static String json(List<Section> sections) throws JsonProcessingException {
    Map<String, Map<String, Map<String, Double>>> all = new LinkedHashMap<>();
    for (Section section : sections) {
      Map<String, Double> own =
          all.computeIfAbsent(String.valueOf(section.module), m -> new LinkedHashMap<>())
              .computeIfAbsent(section.name, d -> new LinkedHashMap<>());
      section.figures.forEach((key, figure) -> own.put(key, figure.value()));
    }
    return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
  }
}
