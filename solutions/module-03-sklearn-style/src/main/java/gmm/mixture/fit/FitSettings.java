package gmm.mixture.fit;

import gmm.kit.InputException;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.InitMethod;
import gmm.mixture.given.MixtureBuilder;
import gmm.mixture.given.TypeName;
import gmm.mixture.json.MixtureJson;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What {@code course fit} is asked to fit, and from where: the builder's settings as options. */
final class FitSettings {

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
      paramLabel = "TOL",
      defaultValue = "1e-3",
      description =
          "Stop when the mean log-likelihood changes by less; 0 never stops before --max-iter"
              + " (default: ${DEFAULT-VALUE}).")
  private double tol;

  @Option(
      names = "--reg-covar",
      paramLabel = "EPS",
      defaultValue = "1e-6",
      description = "Added to the diagonal of every covariance (default: ${DEFAULT-VALUE}).")
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
      paramLabel = "SEED",
      defaultValue = "0",
      description = "Another seed, another start (default: ${DEFAULT-VALUE}).")
  private long seed;

  private GaussianMixture start;

  /** Refuses what makes no sense, then reads the start. */
  void check(CommandLine line) {
    Demands.demand(
        line, components != null || initFrom != null, "-k is missing: say how many components");
    Demands.demand(
        line, components == null || components >= 1, Demands.atLeast("-k", 1, components));
    Demands.demand(line, maxIter >= 0, Demands.atLeast("--max-iter", 0, maxIter));
    Demands.demand(line, tol >= 0 && Double.isFinite(tol), Demands.atLeast("--tol", 0, tol));
    Demands.demand(
        line,
        regCovar >= 0 && Double.isFinite(regCovar),
        Demands.atLeast("--reg-covar", 0, regCovar));
    Demands.demand(line, nInit >= 1, Demands.atLeast("--n-init", 1, nInit));
    Demands.demand(
        line,
        initFrom == null || init == null && nInit == 1,
        "--init-from is the start: leave --init and --n-init out");
    type(line);
    method(line);
    if (initFrom != null) {
      start = MixtureJson.read(initFrom);
      requireComponents();
    }
  }

  private void requireComponents() {
    if (components != null && components != start.size()) {
      throw new InputException(
          "The start %s has k = %d but -k asks for %d: leave -k out, or give another start."
              .formatted(initFrom, start.size(), components));
    }
  }

  private CovarianceType type(CommandLine line) {
    try {
      return TypeName.parse(covariance);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          line, "--covariance must be full, tied, diag or spherical but is " + covariance + ".", e);
    }
  }

  private InitMethod method(CommandLine line) {
    return switch (init == null ? "kmeans" : init.toLowerCase(Locale.ROOT)) {
      case "kmeans" -> InitMethod.KMEANS;
      case "k-means++" -> InitMethod.K_MEANS_PLUS_PLUS;
      case "random" -> InitMethod.RANDOM;
      case "random_from_data" -> InitMethod.RANDOM_FROM_DATA;
      default ->
          throw new ParameterException(
              line,
              "--init must be kmeans, k-means++, random or random_from_data but is " + init + ".");
    };
  }

  /** {@return how many starts are made} */
  int starts() {
    return nInit;
  }

  /** {@return the seed} */
  long seed() {
    return seed;
  }

  /** {@return the settings, of a fit that this data is enough for} */
  MixtureBuilder builder(CommandLine line, FitData data) {
    int k = start == null ? components : start.size();
    data.requireEnoughFor(k);
    MixtureBuilder builder =
        GaussianMixture.builder(k)
            .covarianceType(type(line))
            .maxIter(maxIter)
            .tol(tol)
            .regCovar(regCovar)
            .nInit(nInit)
            .init(method(line))
            .seed(seed);
    if (start == null) {
      return builder;
    }
    if (start.dimension() != data.rows().columns()) {
      throw new InputException(
          "The start %s has %d features but the data has %d: give a start of the data's width."
              .formatted(initFrom, start.dimension(), data.rows().columns()));
    }
    return builder.startFrom(start.parameters());
  }
}
