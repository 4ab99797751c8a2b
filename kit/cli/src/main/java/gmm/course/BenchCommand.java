package gmm.course;

import gmm.course.run.Workplace;
import gmm.kit.CourseRoot;
import gmm.kit.ExerciseInfo;
import gmm.kit.loop.bench.LoopBench;
import gmm.kit.measuring.Bench;
import gmm.kit.measuring.Workload;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how fast module 3's fit is, and how much memory it takes. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measure how fast and how lean `course fit` is, beside scikit-learn if you like.",
      "",
      "Each fit is a process of its own, from the same data and the same start on both sides.",
      "Seconds an iteration are those of 20 iterations less those of 10, over ten.",
      "",
      "The workloads: faces, digits, wide-full, wide-tied, wide-diag, wide-spherical, flat, large;",
      "and from scratch, with default settings and a start of each side's own, the whole process:",
      "first-digits, first-blobs, first-large."
    },
    footer = {
      "",
      "Exit code 1 where the two sides find different parameters, or memory is more than asked.",
      "",
      "scikit-learn on Debian: apt-get install python3-sklearn, then --python /usr/bin/python3.",
      "",
      "Examples:",
      "  course bench wide-full flat",
      "  course bench --python /usr/bin/python3 --json bench.json",
      "  course bench first-digits first-blobs first-large --python /usr/bin/python3",
      "  course bench --memory",
      "  course bench --loop --maven"
    })
final class BenchCommand implements Callable<Integer> {

  /** Over all modules, short tests and long ones: five, for twenty edits. */
  private static final List<String> SPREAD = List.of("1.3", "2.6", "3.6", "4.5", "5.3");

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "WORKLOAD",
      arity = "0..*",
      description =
          "Which to run; all but large where none is named, and wide-full, flat and large for --memory.")
  private List<String> names = List.of();

  @Option(
      names = "--python",
      paramLabel = "PATH",
      description = "Run scikit-learn in this Python beside ours, in turn.")
  private String python;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many runs each side has (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Use DIR/faces.npy and DIR/faces.json (the start), digits, wide, flat likewise, as far as they are there.")
  private Path data;

  @Option(
      names = "--script",
      paramLabel = "FILE",
      description =
          "What the Python runs instead of our script: FILE fit DATA.npy K TYPE ITERATIONS START.json --reg R,"
              + " or from scratch FILE first DATA.npy K SEED.")
  private Path script;

  @Option(names = "--memory", description = "Measure the memory of `course fit` instead.")
  private boolean memory;

  @Option(
      names = "--loop",
      description =
          "Measure instead how long course watch takes from a save to the verdict; the names are then exercises.")
  private boolean loop;

  @Option(
      names = "--edits",
      paramLabel = "N",
      defaultValue = "4",
      description = "How often --loop saves each exercise (default: ${DEFAULT-VALUE}).")
  private int edits;

  @Option(names = "--maven", description = "Beside --loop, what mvn test takes for the same edits.")
  private boolean maven;

  @Option(names = "--json", paramLabel = "FILE", description = "Write all figures there as well.")
  private Path json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    refuseWhatCannotBeMeant();
    if (loop) {
      measureLoop();
      return 0;
    }
    List<Workload> workloads = workloads();
    PrintWriter out = spec.commandLine().getOut();
    Bench bench =
        new Bench(
            Workplace.at(CourseRoot.find())::courseCommand,
            Optional.ofNullable(data),
            Optional.ofNullable(json),
            out::println);
    boolean held =
        memory
            ? bench.memory(workloads)
            : bench.speed(
                workloads, rounds, Optional.ofNullable(python), Optional.ofNullable(script));
    return held ? 0 : Course.FAILED;
  }

  private void measureLoop() throws IOException, InterruptedException {
    List<ExerciseInfo> exercises =
        (names.isEmpty() ? SPREAD : names).stream().map(n -> Asked.exercise(spec, n)).toList();
    PrintWriter out = spec.commandLine().getOut();
    new LoopBench(
            Workplace.at(CourseRoot.find()).ground(),
            edits,
            maven,
            line -> {
              out.println(line);
              out.flush();
            })
        .run(exercises);
  }

  private List<Workload> workloads() {
    if (!names.isEmpty()) {
      return Asked.workloads(spec, names);
    }
    return memory ? Workload.forMemory() : Workload.forSpeed();
  }

  private void refuseWhatCannotBeMeant() {
    demand(rounds >= 1, "--rounds must be at least 1 but is " + rounds);
    demand(script == null || python != null, "--script says what a Python runs: give --python too");
    demand(edits >= 1, "--edits must be at least 1 but is " + edits);
    demand(loop || !maven, "--maven stands beside --loop: give that too");
    demand(!loop || !memory, "--loop and --memory measure different things: choose one");
    demand(!memory || python == null, "--memory looks at our side alone: leave --python out");
  }

  private void demand(boolean condition, String otherwise) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }
}
