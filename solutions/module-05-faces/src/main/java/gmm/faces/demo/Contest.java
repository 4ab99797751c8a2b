package gmm.faces.demo;

import gmm.faces.Shrinkage;
import gmm.faces.given.StudentT;
import gmm.mixture.GaussianMixture;
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
    return new Contest(
        "full, k = %d, %s added to the variances".formatted(k, regCovar),
        codes -> fullMixture(codes, k, regCovar)::scoreSamples);
  }

  static GaussianMixture fullMixture(double[][] codes, int k, double regCovar) {
    return GaussianMixture.builder(k).regCovar(regCovar).maxIter(ITERATIONS).seed(1).fit(codes);
  }

  /** A mixture whose covariances are drawn to a common shape. */
  static Contest shrunk(int k, double strength) {
    return new Contest(
        Sheets.words("shrunk, k = %d, strength %.0f", k, strength),
        codes -> shrunkMixture(codes, k, strength)::scoreSamples);
  }

  static GaussianMixture shrunkMixture(double[][] codes, int k, double strength) {
    return Shrinkage.fit(
        codes,
        GaussianMixture.builder(k).regCovar(LITTLE).maxIter(ITERATIONS).seed(1).settings(),
        strength);
  }

  /** One t distribution. */
  static Contest student(double degrees) {
    return new Contest(
        Sheets.words("t, %.0f degrees of freedom", degrees),
        codes -> StudentT.fit(codes, degrees, ITERATIONS / 2)::logDensities);
  }

  /** The one that suits some codes best when it is fitted to others. */
  static Contest best(List<Contest> all, double[][] codes, double[][] judges) {
    double[] scores = all.stream().mapToDouble(c -> c.fit.of(codes).mean(judges)).toArray();
    return all.get(place(scores));
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
