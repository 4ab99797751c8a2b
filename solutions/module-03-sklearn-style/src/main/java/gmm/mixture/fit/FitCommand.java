package gmm.mixture.fit;

import gmm.kit.InputException;
import gmm.kit.OutputFile;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.MixtureBuilder;
import gmm.mixture.json.MixtureJsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code course fit}: the estimator on anybody's data. */
@Command(
    name = "fit",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Fit a Gaussian mixture to data of your own.",
      "",
      "The data is a NumPy file (.npy, one sample a row, never all in memory) or",
      "comma-separated text, with a header or without, plain or gzip. Whatever the type",
      "of its numbers, float32 too, all is computed in float64."
    },
    footer = {
      "",
      "Examples:",
      "  course fit flowers.csv -k 3 --n-init 10",
      "  course fit flowers.csv -k 3 --columns 1-4 --label species",
      "  course fit big.npy -k 16 --covariance diag --json model.json",
      "  course fit big.npy --init-from model.json --max-iter 500 --tol 1e-6",
      "  course fit flowers.csv -k 3 --sample 300 --sample-to new.csv"
    })
final class FitCommand implements Callable<Integer> {

  private static final Path STDOUT = Path.of("-");

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DATA", description = "A .npy or .csv file, one sample a row.")
  private Path file;

  @Mixin private ColumnOptions columns;

  @Mixin private FitSettings settings;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the fitted mixture; - for standard output, and nothing else there.")
  private Path json;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "Draw new samples from the fitted mixture, into the file of --sample-to.")
  private Integer sample;

  @Option(
      names = "--sample-to",
      paramLabel = "FILE",
      description = "Where they go, .csv or .npy (default: sample.csv).")
  private Path sampleTo;

  @Option(
      names = "--predict",
      paramLabel = "FILE",
      description = "Write the component of each row, from 0, a line each.")
  private Path predict;

  @Option(names = "--quiet", description = "Say nothing of the iterations.")
  private boolean quiet;

  @Override
  public Integer call() throws IOException {
    CommandLine line = spec.commandLine();
    columns.check(line);
    settings.check(line);
    checkOutputs(line);
    if (columns.haveLabel()) {
      Comparison.rehearse();
    }
    FitData data = FitData.open(file, columns);
    data.notes().forEach(line.getErr()::println);
    MixtureBuilder builder = settings.builder(line, data);
    // what cannot be written is said before the fit, so that no result is lost
    OutputFile jsonFile = json == null || json.equals(STDOUT) ? null : output(json);
    OutputFile sampleFile = sample == null ? null : output(samples());
    OutputFile labelFile = predict == null ? null : output(predict);

    FittedData fitted = FittedData.of(builder, data, progress());
    PrintWriter say = STDOUT.equals(json) ? line.getErr() : line.getOut();
    new FitReport(say).show(data, fitted);
    if (STDOUT.equals(json)) {
      printJson(fitted);
    } else if (json != null) {
      jsonFile.write(out -> writeJson(out, fitted));
      say.printf("Wrote %s: the fitted mixture.%n", json);
    }
    if (sample != null) {
      FitOutputs.points(sampleFile, sample(fitted.model()), data.titles());
      say.printf("Wrote %s: %d new samples.%n", samples(), sample);
    }
    if (predict != null) {
      FitOutputs.labels(labelFile, fitted.model(), data.rows());
      say.printf("Wrote %s: the component of each row.%n", predict);
    }
    return 0;
  }

  /** Refuses what would lose a result. */
  private void checkOutputs(CommandLine line) {
    Demands.demand(line, sample == null || sample >= 1, Demands.atLeast("--sample", 1, sample));
    Demands.demand(
        line,
        sample != null || sampleTo == null,
        "--sample-to says where samples go: give --sample too");
    Demands.demand(
        line,
        !STDOUT.equals(sampleTo) && !STDOUT.equals(predict),
        "only --json goes to standard output: name a file for the others");
    List<Path> files =
        Stream.of(json, sample == null ? null : samples(), predict)
            .filter(Objects::nonNull)
            .map(file -> file.toAbsolutePath().normalize())
            .toList();
    Demands.demand(
        line,
        files.stream().distinct().count() == files.size(),
        "--json, --sample-to and --predict need a file each");
  }

  private Path samples() {
    return sampleTo == null ? Path.of("sample.csv") : sampleTo;
  }

  private OutputFile output(Path place) {
    return FitOutputs.at(place, file);
  }

  private FitProgress progress() {
    if (quiet) {
      PrintWriter nowhere = new PrintWriter(PrintWriter.nullWriter());
      return new FitProgress(nowhere, false, settings.starts());
    }
    // the launcher knows whether anybody looks; Java 21 cannot tell
    boolean terminal = Boolean.getBoolean("course.terminal");
    return new FitProgress(spec.commandLine().getErr(), terminal, settings.starts());
  }

  private double[][] sample(GaussianMixture model) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(settings.seed());
    return model.sample(sample, random).points();
  }

  private static void writeJson(OutputStream out, FittedData fitted) throws IOException {
    MixtureJsonWriter.write(
        out,
        fitted.model().parameters(),
        fitted.model().fit(),
        fitted.measures(),
        json -> {
          if (fitted.comparison() != null) {
            ComparisonJson.write(json, fitted.comparison());
          }
        });
  }

  private void printJson(FittedData fitted) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writeJson(bytes, fitted);
    PrintWriter out = spec.commandLine().getOut();
    out.print(bytes.toString(StandardCharsets.UTF_8));
    // picocli's writer wraps System.out, which keeps its failures to itself
    if (out.checkError() || System.out.checkError()) {
      throw new InputException(
          "Standard output cannot be written to: give --json a file, or make room.");
    }
  }
}
