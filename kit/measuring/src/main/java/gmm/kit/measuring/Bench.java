package gmm.kit.measuring;

import gmm.kit.measuring.ScikitLearn.Versions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One call of {@code course bench}.
 *
 * @param course gives the command that starts the course, with further flags for Java
 * @param data a folder with data of a person's own, if there is one
 * @param json where the report for programs goes, if it is wanted
 * @param say takes the lines of the report for people
 */
public record Bench(
    Function<List<String>, List<String>> course,
    Optional<Path> data,
    Optional<Path> json,
    Consumer<String> say) {

  /**
   * Measures our speed, and a Python's beside it.
   *
   * @param workloads which
   * @param rounds how many runs per side, at least 1
   * @param python a Python with scikit-learn, if there is one
   * @param script what it runs, if not what is shipped
   * @return whether both sides found the same mixtures
   */
  public boolean speed(
      List<Workload> workloads, int rounds, Optional<String> python, Optional<Path> script) {
    json.ifPresent(JsonReport::requireWritable);
    try (Workroom room = Workroom.open()) {
      WorkloadFiles files = new WorkloadFiles(room, data);
      files.requireSome(workloads);
      Optional<ScikitLearn> theirs = python.map(command -> new ScikitLearn(room, command, script));
      Optional<Versions> versions = theirs.map(ScikitLearn::versions);
      Machine machine = introduce(versions);
      CourseFit ours = new CourseFit(room, course.apply(List.of()), pid -> {});
      SpeedBench bench = new SpeedBench(files, ours, theirs.map(Fitter.class::cast), rounds);
      List<SpeedResult> results = new ArrayList<>();
      for (Workload workload : iterated(workloads)) {
        results.add(bench.measure(workload));
        SpeedReport.runs(results.getLast()).forEach(say);
      }
      FirstBench first = new FirstBench(files, ours, theirs.map(FirstFitter.class::cast), rounds);
      List<FirstResult> firsts =
          workloads.stream().filter(Workload::fromScratch).map(first::measure).toList();
      json.ifPresent(
          file -> JsonReport.write(file, JsonReport.speed(machine, versions, results, firsts)));
      tell(results, firsts);
      return results.stream().allMatch(SpeedResult::sameParameters);
    }
  }

  private static List<Workload> iterated(List<Workload> workloads) {
    return workloads.stream().filter(workload -> !workload.fromScratch()).toList();
  }

  private void tell(List<SpeedResult> results, List<FirstResult> firsts) {
    if (!results.isEmpty()) {
      say.accept("");
      SpeedReport.table(results).forEach(say);
    }
    if (!firsts.isEmpty()) {
      say.accept("");
      FirstReport.table(firsts).forEach(say);
    }
  }

  private Machine introduce(Optional<Versions> versions) {
    Machine machine = Machine.here();
    say.accept(machine.words());
    versions.ifPresent(
        v ->
            say.accept(
                "scikit-learn %s with NumPy %s on Python %s, %d BLAS threads"
                    .formatted(v.scikitLearn(), v.numpy(), v.python(), v.blasThreads())));
    return machine;
  }

  /**
   * Measures our memory.
   *
   * @param workloads which
   * @return whether all took as little as asked
   */
  public boolean memory(List<Workload> workloads) {
    json.ifPresent(JsonReport::requireWritable);
    try (Workroom room = Workroom.open()) {
      WorkloadFiles files = new WorkloadFiles(room, data);
      files.requireSome(workloads);
      Machine machine = introduce(Optional.empty());
      MemoryProof proof = new MemoryProof(room, files, course);
      List<MemoryResult> results = workloads.stream().map(proof::measure).toList();
      json.ifPresent(file -> JsonReport.write(file, JsonReport.memory(machine, results)));
      MemoryReport.table(results).forEach(say);
      return results.stream().allMatch(MemoryResult::asLittleAsAsked);
    }
  }
}
