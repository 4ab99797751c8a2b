package gmm.kit.measuring;

import com.fasterxml.jackson.databind.JsonNode;
import gmm.kit.InputException;
import java.nio.file.Path;

/**
 * One fit from scratch, on either side.
 *
 * @param processSeconds from the start of the process to its end, reading the data included
 * @param seconds of the fit alone
 * @param startSeconds of these, until EM began
 * @param lowerBound mean log-likelihood of a row at the last E-step
 * @param iterations of EM
 */
record FirstRun(
    double processSeconds, double seconds, double startSeconds, double lowerBound, int iterations) {

  /** {@return the seconds of EM} */
  double emSeconds() {
    return seconds - startSeconds;
  }

  /**
   * Reads a report: {@code seconds}, {@code start_seconds}, {@code lower_bound}, {@code n_iter}.
   *
   * @param who whose report it is
   * @param report the file
   * @param processSeconds what its process took
   * @throws InputException if it is not such a report
   */
  static FirstRun read(String who, Path report, double processSeconds) {
    JsonNode json = Fitted.parsed(who, report);
    JsonNode seconds = json.path("seconds");
    JsonNode start = json.path("start_seconds");
    JsonNode bound = json.path("lower_bound");
    JsonNode iterations = json.path("n_iter");
    if (!seconds.isNumber() || !start.isNumber() || !bound.isNumber() || !iterations.isInt()) {
      throw new InputException(
          who
              + " did not report its seconds, start_seconds, lower_bound and n_iter: is it the right program?");
    }
    return new FirstRun(
        processSeconds,
        seconds.doubleValue(),
        start.doubleValue(),
        bound.doubleValue(),
        iterations.intValue());
  }
}
