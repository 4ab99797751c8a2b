// Given: nothing to write here.
package gmm.mixture.demo;

import gmm.kit.InputException;
import gmm.kit.OutputFile;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.InitMethod;
import gmm.mixture.given.Measures;
import gmm.mixture.given.MixtureBuilder;
import gmm.mixture.given.MixtureJson;
import gmm.mixture.given.MixtureJsonWriter;
import gmm.mixture.given.TypeName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
      "The data is a NumPy file (.npy, one sample a row, mapped into memory: it may be larger",
      "than that) or comma-separated text, with a header or without, plain or gzip."
    },
    footer = {
      "",
      "Examples:",
      "  course fit flowers.csv -k 3 --n-init 10",
      "  course fit big.npy -k 16 --covariance diag --seed 1 --json model.json",
      "  course fit big.npy --init-from model.json --max-iter 500 --tol 1e-6",
      "  course fit flowers.csv -k 3 --sample 300 --sample-to new.csv --predict labels.txt"
    })
final class FitCommand implements Callable<Integer> {

  private static final String STDOUT = "-";

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DATA", description = "A .npy or .csv file, one sample a row.")
  private Path file;

  @Option(
      names = "-k",
      paramLabel = "COMPONENTS",
      description = "How many Gaussians; with --init-from, as many as the start has.")
  private Integer components;

  @Option(
      names = "--covariance",
      paramLabel = "TYPE",
      defaultValue = "full",
      description = "full, tied, diag or spherical (default: ${DEFAULT-VALUE}).")
  private String covariance;

  @Option(
      names = "--max-iter",
      paramLabel = "N",
      defaultValue = "100",
      description = "EM iterations at most; 0 gives the start (default: ${DEFAULT-VALUE}).")
  private int maxIter;

  @Option(
      names = "--tol",
      defaultValue = "1e-3",
      description =
          "Stop when the mean log-likelihood changes by less; 0: never"
              + " (default: ${DEFAULT-VALUE}).")
  private double tol;

  @Option(
      names = "--reg-covar",
      paramLabel = "EPS",
      defaultValue = "1e-6",
      description = "Added to every covariance's diagonal (default: ${DEFAULT-VALUE}).")
  private double regCovar;

  @Option(
      names = "--n-init",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many starts; the best is kept (default: ${DEFAULT-VALUE}).")
  private int nInit;

  @Option(
      names = "--init",
      paramLabel = "METHOD",
      description = "kmeans, k-means++, random or random_from_data (default: kmeans).")
  private String init;

  @Option(
      names = "--init-from",
      paramLabel = "START.json",
      description = "Start from these weights, means and covariances; what --json wrote will do.")
  private Path initFrom;

  @Option(
      names = "--seed",
      defaultValue = "0",
      description = "Another seed, another start (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the fitted mixture; - for standard output, and nothing else there.")
  private String json;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "Draw new samples from the fitted mixture, into the file of --sample-to.")
  private Integer sample;

  @Option(
      names = "--sample-to",
      paramLabel = "FILE",
      defaultValue = "sample.csv",
      description = "Where they go, .csv or .npy (default: ${DEFAULT-VALUE}).")
  private Path sampleTo;

  @Option(
      names = "--predict",
      paramLabel = "FILE",
      description = "Write the component of each row, from 0, a line each.")
  private Path predict;

  @Option(names = "--quiet", description = "Say nothing of the iterations.")
  private boolean quiet;

  @Override
  public Integer call() {
    CovarianceType type = refuseWhatCannotBeMeant();
    OutputFile jsonFile = json == null || json.equals(STDOUT) ? null : output(Path.of(json));
    OutputFile sampleFile = sample == null ? null : output(sampleTo);
    OutputFile labelFile = predict == null ? null : output(predict);
    GaussianMixture start = initFrom == null ? null : MixtureJson.read(initFrom);
    int k = components(start);
    FitData data = FitData.open(file);
    data.requireEnoughFor(k);
    MixtureBuilder builder = builder(k, type);
    if (start != null) {
      requireWidth(start, data);
      builder.startFrom(start.parameters());
    }

    FittedData fitted = FittedData.of(builder, data, progress());
    GaussianMixture model = fitted.model();
    PrintWriter say = STDOUT.equals(json) ? err() : spec.commandLine().getOut();
    new FitReport(say).show(data, model, fitted.measures());
    if (json != null) {
      writeJson(jsonFile, model, fitted.measures(), say);
    }
    if (sample != null) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      FitOutputs.points(sampleFile, model.sample(sample, random).points(), data.features());
      say.printf("Wrote %s: %d new samples.%n", sampleTo, sample);
    }
    if (predict != null) {
      FitOutputs.labels(labelFile, model, data.rows());
      say.printf("Wrote %s: the component of each row.%n", predict);
    }
    return 0;
  }

  private CovarianceType refuseWhatCannotBeMeant() {
    demand(components != null || initFrom != null, "Missing -k: say how many components.");
    demand(components == null || components >= 1, "-k must be at least 1 but is " + components);
    demand(maxIter >= 0, "--max-iter must be 0 or greater but is " + maxIter);
    demand(tol >= 0 && tol < Double.POSITIVE_INFINITY, notNegative("--tol", tol));
    demand(
        regCovar >= 0 && regCovar < Double.POSITIVE_INFINITY, notNegative("--reg-covar", regCovar));
    demand(nInit >= 1, "--n-init must be at least 1 but is " + nInit);
    demand(sample == null || sample >= 1, "--sample must be at least 1 but is " + sample);
    demand(
        initFrom == null || init == null && nInit == 1,
        "--init-from is the start: leave --init and --n-init out");
    try {
      return TypeName.parse(covariance);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--covariance: " + e.getMessage(), e);
    }
  }

  private static String notNegative(String name, double value) {
    return name + " must be 0 or greater and finite but is " + value;
  }

  private void demand(boolean condition, String otherwise) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }

  private InitMethod initMethod() {
    return switch (init == null ? "kmeans" : init.toLowerCase(Locale.ROOT)) {
      case "kmeans" -> InitMethod.KMEANS;
      case "k-means++" -> InitMethod.K_MEANS_PLUS_PLUS;
      case "random" -> InitMethod.RANDOM;
      case "random_from_data" -> InitMethod.RANDOM_FROM_DATA;
      default ->
          throw new ParameterException(
              spec.commandLine(),
              "--init must be kmeans, k-means++, random or random_from_data but is " + init);
    };
  }

  private OutputFile output(Path place) {
    return FitOutputs.at(place, file);
  }

  private int components(GaussianMixture start) {
    if (start == null || components != null && start.size() != components) {
      demandSame(start);
      return components;
    }
    return start.size();
  }

  private void demandSame(GaussianMixture start) {
    if (start != null) {
      throw new InputException(
          "The start %s has %d components but -k asks for %d: leave -k out, or give another start."
              .formatted(initFrom, start.size(), components));
    }
  }

  private void requireWidth(GaussianMixture start, FitData data) {
    if (start.dimension() != data.rows().columns()) {
      throw new InputException(
          "The start %s has %d features but the data has %d: give a start of the data's width."
              .formatted(initFrom, start.dimension(), data.rows().columns()));
    }
  }

  private MixtureBuilder builder(int k, CovarianceType type) {
    return GaussianMixture.builder(k)
        .covarianceType(type)
        .maxIter(maxIter)
        .tol(tol)
        .regCovar(regCovar)
        .nInit(nInit)
        .init(initMethod())
        .seed(seed);
  }

  private FitProgress progress() {
    if (quiet) {
      return new FitProgress(new PrintWriter(PrintWriter.nullWriter()), false, nInit);
    }
    // the launcher knows whether anybody looks; Java 21 cannot tell
    return new FitProgress(err(), Boolean.getBoolean("course.terminal"), nInit);
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  private void writeJson(
      OutputFile place, GaussianMixture model, Measures measures, PrintWriter say) {
    if (place != null) {
      place.write(out -> MixtureJsonWriter.write(out, model, measures));
      say.printf("Wrote %s: the fitted mixture.%n", json);
      return;
    }
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      MixtureJsonWriter.write(bytes, model, measures);
      spec.commandLine().getOut().print(bytes.toString(StandardCharsets.UTF_8));
      spec.commandLine().getOut().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
