package gmm.faces.demo;

import gmm.faces.Shrinkage;
import gmm.faces.given.MixtureEm;
import gmm.faces.given.StudentT;
import gmm.kit.Parallel;
import gmm.kit.linalg.Blas;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.MixtureBuilder;
import gmm.mixture.given.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Densities of codes that are tried against each other.
 *
 * @param name in words
 * @param fit from codes to a density
 */
record Contest(String name, Contest.Fitter fit) {

  private static final int ITERATIONS = 60;
  private static final int T_ITERATIONS = 30;
  private static final double LITTLE = 1e-4;

  /** Log densities of rows. */
  @FunctionalInterface
  interface Density {
    double[] of(double[][] rows);

    default double mean(double[][] rows) {
      return Arrays.stream(of(rows)).average().orElseThrow();
    }
  }

  /** From codes to a density. */
  @FunctionalInterface
  interface Fitter {
    Density of(double[][] codes);
  }

  /** A mixture of full covariances, as module 3 fits it. */
  static Contest full(int k, double regCovar) {
    String added = regCovar == 0 ? "" : ", %s added to each variance".formatted(regCovar);
    return new Contest(
        "full, k = %d%s".formatted(k, added),
        codes -> fullMixture(codes, k, regCovar)::scoreSamples);
  }

  static GaussianMixture fullMixture(double[][] codes, int k, double regCovar) {
    return plain(k, regCovar).fit(codes);
  }

  /** A mixture of diagonal covariances, as section 9 has it. */
  static Contest diagonal(int k, double regCovar) {
    return new Contest(
        "diagonal, k = " + k,
        codes ->
            GaussianMixture.builder(k)
                    .covarianceType(CovarianceType.DIAGONAL)
                    .regCovar(regCovar)
                    .nInit(3)
                    .seed(1)
                    .fit(codes)
                ::scoreSamples);
  }

  /** A mixture whose covariances are drawn to a common shape. */
  static Contest shrunk(int k, double strength) {
    return new Contest(
        Sheets.words("shrunk, k = %d, strength %.0f", k, strength),
        codes -> shrunkMixture(codes, k, strength)::scoreSamples);
  }

  /** The same with a tied covariance for the shape, at one size for all. */
  static Contest tied(int k, double strength) {
    double[] ones = new double[k];
    Arrays.fill(ones, 1);
    return new Contest(
        Sheets.words("shrunk to a tied covariance, k = %d, strength %.0f", k, strength),
        codes ->
            MixtureEm.fit(
                    codes,
                    settings(k),
                    (own, counts) ->
                        Shrinkage.covariances(
                            own, counts, Shrinkage.shape(own, counts, ones), ones, strength))
                ::scoreSamples);
  }

  /** 60 iterations are enough for a verdict. */
  static MixtureBuilder plain(int k, double regCovar) {
    return GaussianMixture.builder(k)
        .regCovar(regCovar)
        .maxIter(ITERATIONS)
        .onWarning(words -> {})
        .seed(1);
  }

  private static Settings settings(int k) {
    return plain(k, LITTLE).settings();
  }

  static GaussianMixture shrunkMixture(double[][] codes, int k, double strength) {
    return Shrinkage.fit(codes, settings(k), strength);
  }

  /** One t distribution. */
  static Contest student(double degrees) {
    return new Contest(
        Sheets.words("t, %.0f degrees of freedom", degrees),
        codes -> StudentT.fit(codes, degrees, T_ITERATIONS)::logDensities);
  }

  /** The one that suits some codes best when it is fitted to others. */
  static Contest best(List<Contest> all, double[][] codes, double[][] judges) {
    return all.get(place(means(all, codes, judges)));
  }

  /** The mean log density of the judges under each, fitted to the codes; side by side. */
  static double[] means(List<Contest> all, double[][] codes, double[][] judges) {
    Blas.singleThreaded();
    return Parallel.map(all.size(), i -> all.get(i).fit.of(codes).mean(judges)).stream()
        .mapToDouble(mean -> mean)
        .toArray();
  }

  private static int place(double[] scores) {
    return IntStream.range(0, scores.length)
        .reduce((a, b) -> scores[b] > scores[a] ? b : a)
        .orElseThrow();
  }

  /** How large a mixture's components are, the smallest as one. */
  static double[] sizes(GaussianMixture mixture) {
    double[][][] covariances = mixture.covariances();
    double[] scales = Shrinkage.scales(covariances, covariances[0]);
    double smallest = Arrays.stream(scales).min().orElseThrow();
    return Arrays.stream(scales).map(s -> s / smallest).toArray();
  }

  static double[] difference(double[] a, double[] b) {
    double[] difference = a.clone();
    Arrays.setAll(difference, i -> a[i] - b[i]);
    return difference;
  }
}
