package gmm.kit.measuring;

import static gmm.kit.measuring.TextTable.megabytes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** What memory was seen, in words. */
final class MemoryReport {

  private static final String UNKNOWN = "unknown";

  private MemoryReport() {}

  /**
   * {@return the table of all workloads and how to read it}
   *
   * @param results of the workloads
   */
  static List<String> table(List<MemoryResult> results) {
    TextTable table =
        new TextTable(
            "workload",
            "rows",
            "k",
            "type",
            "data",
            "peak",
            "beyond data",
            "asked below",
            "anonymous",
            "mapped files",
            "heap in use",
            "seconds");
    results.forEach(result -> row(table, result));
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("");
    lines.add(
        "peak: the largest resident memory of the process (VmHWM), beyond data: less the rows themselves, which are mapped;");
    lines.add(
        "anonymous and mapped files: its two parts, each at its own peak (RssAnon, RssFile; libraries are mapped files too).");
    results.stream().filter(r -> !r.flags().isEmpty()).map(MemoryReport::flags).forEach(lines::add);
    if (results.stream().anyMatch(r -> !r.peak().known())) {
      lines.add("This system does not tell the memory of a process as Linux does.");
    }
    results.stream()
        .filter(r -> !r.asLittleAsAsked())
        .map(MemoryReport::breach)
        .forEach(lines::add);
    return lines;
  }

  private static void row(TextTable table, MemoryResult result) {
    Footprint peak = result.peak();
    OptionalLong asked = result.workload().askedMemory();
    table.row(
        result.workload().title(),
        String.format(Locale.ROOT, "%,d x %d", result.rows(), result.columns()),
        String.valueOf(result.workload().components()),
        result.workload().covarianceType(),
        megabytes(result.data()),
        peak.known() ? megabytes(peak.resident()) : UNKNOWN,
        peak.known() ? megabytes(result.beyondData()) : UNKNOWN,
        asked.isEmpty() ? "-" : megabytes(asked.getAsLong()),
        peak.known() ? megabytes(peak.anonymous()) : UNKNOWN,
        peak.known() ? megabytes(peak.file()) : UNKNOWN,
        megabytes(result.heap()),
        String.format(Locale.ROOT, "%.2f", result.seconds()));
  }

  private static String flags(MemoryResult result) {
    return "%s: %d iterations within %s."
        .formatted(result.workload().title(), result.iterations(), result.flags());
  }

  private static String breach(MemoryResult result) {
    return "%s: takes more memory than asked.".formatted(result.workload().title());
  }
}
