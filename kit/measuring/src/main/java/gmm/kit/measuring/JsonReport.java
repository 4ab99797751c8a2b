package gmm.kit.measuring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gmm.kit.OutputFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What was measured, for programs. */
final class JsonReport {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private JsonReport() {}

  /**
   * Refuses, before any work, what could not be written after it.
   *
   * @param file where a report is to go
   * @throws gmm.kit.InputException if it cannot be written
   */
  static void requireWritable(Path file) {
    OutputFile.at(file);
  }

  /**
   * {@return the speed of workloads as JSON}
   *
   * @param machine that they ran on
   * @param theirs scikit-learn's versions, where it ran
   * @param results of the workloads
   * @param firsts of those that are fitted from scratch
   */
  static ObjectNode speed(
      Machine machine,
      Optional<ScikitLearn.Versions> theirs,
      List<SpeedResult> results,
      List<FirstResult> firsts) {
    ObjectNode report = JSON.createObjectNode();
    report.set("machine", JSON.valueToTree(machine));
    theirs.ifPresent(versions -> report.set("scikit_learn", JSON.valueToTree(versions)));
    results.forEach(result -> report.withArray("workloads").add(speed(result)));
    firsts.forEach(result -> report.withArray("from_scratch").add(first(result)));
    return report;
  }

  private static ObjectNode first(FirstResult result) {
    ObjectNode node = head(result.workload(), result.rows(), result.columns());
    node.set("ours", JSON.valueToTree(result.ours()));
    result.theirs().ifPresent(theirs -> node.set("scikit_learn", JSON.valueToTree(theirs)));
    result.processRatio().ifPresent(ratio -> node.put("process_ratio", ratio));
    result.fitRatio().ifPresent(ratio -> node.put("fit_ratio", ratio));
    result.workload().askedRatio().ifPresent(asked -> node.put("asked_process_ratio", asked));
    return node;
  }

  private static ObjectNode speed(SpeedResult result) {
    ObjectNode node = head(result.workload(), result.rows(), result.columns());
    node.set("ours", JSON.valueToTree(result.ours()));
    result
        .theirs()
        .ifPresent(
            comparison -> {
              node.set("scikit_learn", JSON.valueToTree(comparison.side()));
              result.ratio().ifPresent(ratio -> node.put("ratio", ratio));
              node.put("largest_difference", comparison.largestDifference());
              node.put("same_parameters", comparison.sameParameters());
            });
    result.workload().askedRatio().ifPresent(asked -> node.put("asked_ratio", asked));
    return node;
  }

  /**
   * {@return the memory of workloads as JSON}
   *
   * @param machine that they ran on
   * @param results of the workloads
   */
  static ObjectNode memory(Machine machine, List<MemoryResult> results) {
    ObjectNode report = JSON.createObjectNode();
    report.set("machine", JSON.valueToTree(machine));
    results.forEach(result -> report.withArray("workloads").add(memory(result)));
    return report;
  }

  private static ObjectNode memory(MemoryResult result) {
    ObjectNode node = head(result.workload(), result.rows(), result.columns());
    node.put("iterations", result.iterations());
    node.put("java_flags", result.flags());
    node.put("seconds", result.seconds());
    node.put("data_bytes", result.data());
    node.put("heap_bytes", result.heap());
    if (result.peak().known()) {
      node.put("peak_bytes", result.peak().resident());
      node.put("beyond_data_bytes", result.beyondData());
      result.workload().askedMemory().ifPresent(asked -> node.put("asked_below_bytes", asked));
      node.put("anonymous_bytes", result.peak().anonymous());
      node.put("mapped_files_bytes", result.peak().file());
    }
    return node;
  }

  private static ObjectNode head(Workload workload, int rows, int columns) {
    return JSON.createObjectNode()
        .put("workload", workload.title())
        .put("rows", rows)
        .put("columns", columns)
        .put("components", workload.components())
        .put("covariance_type", workload.covarianceType());
  }

  static void write(Path file, ObjectNode report) {
    OutputFile.at(file).write(out -> out.write(JSON.writeValueAsBytes(report)));
  }
}
