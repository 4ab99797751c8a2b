package gmm.kit.measuring;

import static gmm.kit.measuring.TextTable.seconds;
import static gmm.kit.measuring.TextTable.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What was measured of fits from scratch, in words. */
final class FirstReport {

  private FirstReport() {}

  /**
   * {@return the table and how to read it}
   *
   * @param results of workloads that are fitted from scratch, at least one
   */
  static List<String> table(List<FirstResult> results) {
    boolean beside = results.stream().anyMatch(result -> result.theirs().isPresent());
    TextTable table = beside ? besideTable() : ourTable();
    results.forEach(result -> table.row(beside ? beside(result) : ours(result)));
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("");
    int runs = results.getFirst().ours().runs().size();
    lines.add(
        "from scratch: default settings, a start by k-means, each fit a process of its own from a seed of its own; "
            + (runs == 1
                ? "one run."
                : "medians of " + runs + " runs, means of the lower bounds."));
    lines.add(
        "process: seconds from its start to its end, reading the data included; fit: of that, the fit alone; start: of that, until EM began.");
    if (beside) {
      lines.add("ratio: scikit-learn's median seconds of the process over ours.");
      results.forEach(result -> remark(result).ifPresent(lines::add));
    }
    return lines;
  }

  private static TextTable ourTable() {
    return new TextTable("from scratch", "rows", "k", "process", "fit", "start", "lower bound");
  }

  private static TextTable besideTable() {
    return new TextTable(
        "from scratch",
        "rows",
        "k",
        "process",
        "scikit-learn",
        "ratio",
        "asked",
        "fit",
        "scikit-learn",
        "start",
        "scikit-learn",
        "lower bound",
        "scikit-learn");
  }

  private static String[] ours(FirstResult result) {
    FirstSide ours = result.ours();
    return new String[] {
      result.workload().title(),
      size(result),
      String.valueOf(result.workload().components()),
      seconds(ours.processSeconds()),
      seconds(ours.seconds()),
      seconds(ours.startSeconds()),
      bound(ours)
    };
  }

  private static String[] beside(FirstResult result) {
    FirstSide ours = result.ours();
    FirstSide theirs = result.theirs().orElseThrow();
    return new String[] {
      result.workload().title(),
      size(result),
      String.valueOf(result.workload().components()),
      seconds(ours.processSeconds()),
      seconds(theirs.processSeconds()),
      times(result.processRatio()),
      times(result.workload().askedRatio()),
      seconds(ours.seconds()),
      seconds(theirs.seconds()),
      seconds(ours.startSeconds()),
      seconds(theirs.startSeconds()),
      bound(ours),
      bound(theirs)
    };
  }

  private static String size(FirstResult result) {
    return String.format(Locale.ROOT, "%,d x %d", result.rows(), result.columns());
  }

  private static String bound(FirstSide side) {
    return String.format(Locale.ROOT, "%.3f", side.meanLowerBound());
  }

  private static Optional<String> remark(FirstResult result) {
    OptionalDouble ratio = result.processRatio();
    return ratio.isEmpty() || result.asFastAsAsked()
        ? Optional.empty()
        : Optional.of(result.workload().title() + ": slower than asked on this machine.");
  }
}
