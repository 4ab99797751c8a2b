package gmm.kit.measuring;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gmm.kit.InputException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What a fit reports, on either side.
 *
 * @param seconds of the fit alone
 * @param processSeconds from the start of the process to its end, reading the data included
 * @param parameters what it found
 */
record Fitted(double seconds, double processSeconds, FlatParameters parameters) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  /**
   * Reads a report: {@code seconds}, {@code n_iter} or {@code iterations}, {@code weights}, {@code
   * means}, {@code covariances}.
   *
   * @param who whose report it is
   * @param report the file
   * @param iterations that it must have run
   * @param processSeconds what its process took
   * @throws InputException if it is not such a report
   */
  static Fitted read(String who, Path report, int iterations, double processSeconds) {
    JsonNode json = parsed(who, report);
    JsonNode seconds = json.path("seconds");
    JsonNode ran = json.path(json.has("n_iter") ? "n_iter" : "iterations");
    if (!seconds.isNumber() || !ran.isInt()) {
      throw new InputException(
          who + " did not report its seconds and iterations: is it the right program?");
    }
    if (ran.intValue() != iterations) {
      throw new InputException(
          "%s ran %d iterations where %d were asked for: no fair time can be taken."
              .formatted(who, ran.intValue(), iterations));
    }
    return new Fitted(seconds.doubleValue(), processSeconds, FlatParameters.of(who, json));
  }

  static JsonNode parsed(String who, Path report) {
    try {
      return JSON.readTree(report.toFile());
    } catch (IOException e) {
      throw new InputException(who + " did not report in JSON: is it the right program?", e);
    }
  }
}
