package gmm.kit.measuring;

import static gmm.kit.measuring.TextTable.seconds;
import static gmm.kit.measuring.TextTable.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was measured, in words. */
final class SpeedReport {

  private SpeedReport() {}

  /**
   * {@return a line for each run: pair by pair, where there are two sides}
   *
   * @param result of one workload
   */
  static List<String> runs(SpeedResult result) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < result.ours().runs().size(); i++) {
      double ours = result.ours().runs().get(i).secondsPerIteration();
      StringBuilder line =
          new StringBuilder("%s, run %d: ".formatted(result.workload().title(), i + 1));
      line.append("ours %s s an iteration".formatted(seconds(ours)));
      if (result.theirs().isPresent()) {
        double theirs = result.theirs().get().side().runs().get(i).secondsPerIteration();
        line.append(
            ", scikit-learn %s s: %s"
                .formatted(seconds(theirs), times(Comparison.ratio(ours, theirs))));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /**
   * {@return the table of all workloads and how to read it}
   *
   * @param results of the workloads
   */
  static List<String> table(List<SpeedResult> results) {
    boolean beside = results.stream().anyMatch(r -> r.theirs().isPresent());
    List<String> lines = new ArrayList<>(beside ? besideTable(results) : ourTable(results));
    lines.add("");
    int runs = results.getFirst().ours().runs().size();
    lines.add(
        "s/iteration: (seconds of a fit of 20 iterations - seconds of one of 10) / 10, each fit a process of its own; "
            + (runs == 1 ? "one run." : "medians of " + runs + " runs."));
    lines.add("20 iterations: seconds of that fit alone; process: reading the data included.");
    if (beside) {
      lines.add("ratio: scikit-learn's median s/iteration over ours.");
      results.forEach(result -> remarks(result).ifPresent(lines::add));
    }
    return lines;
  }

  private static List<String> ourTable(List<SpeedResult> results) {
    TextTable table =
        new TextTable("workload", "rows", "k", "type", "s/iteration", "20 iterations", "process");
    for (SpeedResult result : results) {
      Side ours = result.ours();
      table.row(
          result.workload().title(),
          size(result),
          String.valueOf(result.workload().components()),
          result.workload().covarianceType(),
          seconds(ours.secondsPerIteration()),
          seconds(ours.secondsOfTwenty()),
          seconds(ours.processSecondsOfTwenty()));
    }
    return table.lines();
  }

  private static List<String> besideTable(List<SpeedResult> results) {
    TextTable table =
        new TextTable(
            "workload",
            "rows",
            "k",
            "type",
            "s/iteration",
            "scikit-learn",
            "ratio",
            "asked",
            "20 iterations",
            "scikit-learn",
            "process",
            "scikit-learn",
            "difference");
    for (SpeedResult result : results) {
      Side ours = result.ours();
      Comparison comparison = result.theirs().orElseThrow();
      Side theirs = comparison.side();
      table.row(
          result.workload().title(),
          size(result),
          String.valueOf(result.workload().components()),
          result.workload().covarianceType(),
          seconds(ours.secondsPerIteration()),
          seconds(theirs.secondsPerIteration()),
          times(result.ratio()),
          result.workload().askedRatio().isEmpty() ? "-" : times(result.workload().askedRatio()),
          seconds(ours.secondsOfTwenty()),
          seconds(theirs.secondsOfTwenty()),
          seconds(ours.processSecondsOfTwenty()),
          seconds(theirs.processSecondsOfTwenty()),
          String.format(Locale.ROOT, "%.0e", comparison.largestDifference()));
    }
    return table.lines();
  }

  private static String size(SpeedResult result) {
    return String.format(Locale.ROOT, "%,d x %d", result.rows(), result.columns());
  }

  private static Optional<String> remarks(SpeedResult result) {
    String title = result.workload().title();
    if (!result.sameParameters()) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "%s: the two sides differ by %.1e, which must be at most %.0e: not the same mixture.",
              title,
              result.theirs().orElseThrow().largestDifference(),
              Comparison.SAME));
    }
    if (result.ratio().isEmpty()) {
      return Optional.of(title + ": too short to tell its time.");
    }
    return result.asFastAsAsked()
        ? Optional.empty()
        : Optional.of(title + ": slower than asked on this machine.");
  }
}
