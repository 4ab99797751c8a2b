package gmm.faces.demo;

import gmm.faces.FrechetDistance;
import gmm.faces.given.ByPerson;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import java.util.List;

/**
 * A sort of mixture in a sweep.
 *
 * @param key for figures
 * @param name in words
 * @param fit from codes and a number of components
 */
record Trial(String key, String name, Trial.Fitter fit) {

  static final String SHRUNK = "shrunk";

  private static final double WIDE = 0.01;
  private static final double LITTLE = 0.001;
  private static final double STRENGTH = 400;

  /** Fits so many components. */
  @FunctionalInterface
  interface Fitter {
    GaussianMixture of(double[][] codes, int k);
  }

  /** Full covariances with 0.01 added to each variance, tied and diagonal ones with 0.001. */
  static List<Trial> all() {
    return List.of(
        plain("full", CovarianceType.FULL, WIDE),
        plain("tied", CovarianceType.TIED, LITTLE),
        plain("diagonal", CovarianceType.DIAGONAL, LITTLE),
        new Trial(
            SHRUNK,
            "shrunk (strength 400)",
            (codes, k) -> Contest.shrunkMixture(codes, k, STRENGTH)));
  }

  static Trial full() {
    return all().get(0);
  }

  static Trial shrunk() {
    return all().get(3);
  }

  private static Trial plain(String key, CovarianceType type, double regCovar) {
    return new Trial(
        key, key, (codes, k) -> Contest.plain(k, regCovar).covarianceType(type).fit(codes));
  }

  /**
   * What people held out say of a mixture.
   *
   * @param k components
   * @param training mean log-likelihood of what was learnt from
   * @param scores log-likelihood of each held-out code
   * @param copies probability that a made code is nearer than a held-out one, at T = 1
   * @param median the made codes' median distance to the nearest seen, over the held-out ones'
   * @param tenth the same of the nearest tenth
   * @param temperature chosen on training people
   * @param cooledCopies probability as above, at that temperature
   * @param cooledTenth the nearest tenth at that temperature
   * @param frechet squared distance of all that the mixture makes from held-out codes
   * @param seconds that the fit took
   * @param iterations of EM
   */
  record Verdict(
      int k,
      double training,
      double[] scores,
      double copies,
      double median,
      double tenth,
      double temperature,
      double cooledCopies,
      double cooledTenth,
      double frechet,
      double seconds,
      int iterations) {

    double heldOut() {
      return Sheets.mean(scores);
    }

    double gain(Verdict other) {
      return Sheets.mean(Contest.difference(scores, other.scores));
    }

    double gainError(Verdict other, int[] persons) {
      return ByPerson.standardError(Contest.difference(scores, other.scores), persons);
    }
  }

  /** Judges a mixture of all training codes, cooled as training people ask for. */
  static Verdict judge(
      GaussianMixture mixture, double seconds, Likeness likeness, double[][] heldOut, double t) {
    double[] warm = likeness.made(mixture, 1);
    double[] cool = t == 1 ? warm : likeness.made(mixture, t);
    Moments made = Moments.of(mixture);
    Moments real = Moments.of(heldOut);
    return new Verdict(
        mixture.size(),
        mixture.score(likeness.seen()),
        mixture.scoreSamples(heldOut),
        likeness.copies(warm),
        likeness.medianRatio(warm),
        likeness.tenthRatio(warm),
        t,
        likeness.copies(cool),
        likeness.tenthRatio(cool),
        FrechetDistance.between(made.mean(), made.covariance(), real.mean(), real.covariance()),
        seconds,
        mixture.iterations());
  }
}
