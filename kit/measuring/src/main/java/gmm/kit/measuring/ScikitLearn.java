package gmm.kit.measuring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gmm.kit.InputException;
import gmm.kit.measuring.WorkloadFiles.Prepared;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Their side: a script that a Python runs. */
final class ScikitLearn implements Fitter, FirstFitter {

  private static final String NAME = "scikit-learn's side";
  private static final String SHIPPED = "sklearn_fit.py";
  private static final String ASK_VERSIONS =
      "import json, platform, numpy, sklearn, threadpoolctl;"
          + "print(json.dumps({'python': platform.python_version(), 'numpy': numpy.__version__,"
          + "'scikit_learn': sklearn.__version__, 'blas_threads':"
          + "max([p['num_threads'] for p in threadpoolctl.threadpool_info()], default=1)}))";

  /**
   * What runs on their side.
   *
   * @param python its version
   * @param numpy its version
   * @param scikitLearn its version
   * @param blasThreads how many threads its matrix products use
   */
  record Versions(String python, String numpy, String scikitLearn, int blasThreads) {}

  /** True where the course's launcher has chosen OpenBLAS's kernels, for our side alone. */
  private static final String LAUNCHER_CHOSE = "course.coretype.chosen";

  private final Workroom room;
  private final String python;
  private final Path script;

  /**
   * @param room where it works
   * @param python a Python that has scikit-learn
   * @param script a script other than the shipped one
   * @throws InputException if there is no such script
   */
  ScikitLearn(Workroom room, String python, Optional<Path> script) {
    this.room = room;
    this.python = python;
    this.script = script.map(ScikitLearn::existing).orElseGet(() -> shipped(room));
  }

  private static Path existing(Path script) {
    if (!Files.isRegularFile(script)) {
      throw new InputException("There is no script " + script + ": check its path.");
    }
    return script;
  }

  private static Path shipped(Workroom room) {
    Path script = room.folder().resolve(SHIPPED);
    try (InputStream in = ScikitLearn.class.getResourceAsStream(SHIPPED)) {
      Files.copy(in, script);
      return script;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Variables that a person who runs scikit-learn would not have. */
  private static Set<String> notTheirs() {
    return Boolean.getBoolean(LAUNCHER_CHOSE) ? Set.of("OPENBLAS_CORETYPE") : Set.of();
  }

  /**
   * {@return what runs there}
   *
   * @throws InputException if that Python has no scikit-learn
   */
  Versions versions() {
    try {
      Workroom.Done done = room.run("it", List.of(python, "-c", ASK_VERSIONS), pid -> {});
      return versions(new ObjectMapper().readTree(done.output().toFile()));
    } catch (InputException e) {
      throw unsuitable(e.getMessage(), e);
    } catch (IOException | IllegalArgumentException e) {
      throw unsuitable("it does not tell its version.", e);
    }
  }

  private static Versions versions(JsonNode json) {
    return new Versions(
        json.required("python").asText(),
        json.required("numpy").asText(),
        json.required("scikit_learn").asText(),
        json.required("blas_threads").asInt());
  }

  private InputException unsuitable(String why, Exception cause) {
    return new InputException(
        "%s is no Python with scikit-learn (%s): install it, on Debian with apt-get install python3-sklearn, and give --python /usr/bin/python3."
            .formatted(python, why.replaceFirst("\\.$", "")),
        cause);
  }

  @Override
  public Fitted fit(Workload workload, Prepared files, int iterations) {
    List<String> command =
        List.of(
            python,
            script.toString(),
            "fit",
            files.data().toString(),
            String.valueOf(workload.components()),
            workload.covarianceType(),
            String.valueOf(iterations),
            files.start().toString(),
            "--reg",
            String.valueOf(Workload.REGULARIZATION));
    Workroom.Done done = room.run(NAME, command, pid -> {}, notTheirs());
    return Fitted.read(NAME, done.output(), iterations, done.seconds());
  }

  @Override
  public FirstRun first(Workload workload, Prepared files, int seed) {
    List<String> command =
        List.of(
            python,
            script.toString(),
            "first",
            files.data().toString(),
            String.valueOf(workload.components()),
            String.valueOf(seed));
    Workroom.Done done = room.run(NAME, command, pid -> {}, notTheirs());
    return FirstRun.read(NAME, done.output(), done.seconds());
  }
}
