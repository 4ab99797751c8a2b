package gmm.faces.demo;

import gmm.faces.Memorization;
import gmm.kit.linalg.Matrices;
import gmm.likelihood.given.LabelledSample;
import gmm.mixture.AnomalyDetector;
import gmm.mixture.GaussianMixture;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How near codes that a mixture makes lie to those it was fitted to, with the codes of people held
 * out as the yardstick.
 *
 * @param seen n x m, what was learnt from
 * @param real length h, the distance of each held-out code to the nearest of those
 */
record Likeness(double[][] seen, double[] real) {

  /** The temperatures among which one is chosen. */
  static final double[] TEMPERATURES = {0.75, 0.8, 0.85, 0.9, 0.95, 1, 1.05, 1.1};

  private static final int DRAWS = 1000;
  private static final int SEED = 31;
  private static final double TENTH = 0.1;

  static Likeness of(double[][] seen, double[][] heldOut) {
    return new Likeness(seen, distances(heldOut, seen));
  }

  /** Of codes that the mixture makes at a temperature; the same draws at each. */
  double[] made(GaussianMixture mixture, double temperature) {
    return nearest(drawn(mixture, DRAWS, temperature, SEED));
  }

  /** The distance of each code to the nearest seen. */
  double[] nearest(double[][] codes) {
    return distances(codes, seen);
  }

  static double[][] drawn(GaussianMixture mixture, int count, double temperature, long seed) {
    LabelledSample sample = mixture.sample(count, Sheets.random(seed));
    double[][] codes = sample.points();
    double[][] means = mixture.means();
    for (int i = 0; i < count; i++) {
      double[] mean = means[sample.labels()[i]];
      double[] code = codes[i];
      Arrays.setAll(code, j -> mean[j] + temperature * (code[j] - mean[j]));
    }
    return codes;
  }

  /** As {@link Memorization#nearestDistances}, by one product: ‖a - b‖² = ‖a‖² + ‖b‖² - 2 a·b. */
  private static double[] distances(double[][] codes, double[][] seen) {
    double[][] products = Matrices.multiply(codes, Matrices.transpose(seen));
    double[] norms = Arrays.stream(seen).mapToDouble(s -> Matrices.dot(s, s)).toArray();
    double[] nearest = new double[codes.length];
    for (int i = 0; i < nearest.length; i++) {
      double[] product = products[i];
      double least =
          IntStream.range(0, norms.length)
              .mapToDouble(s -> norms[s] - 2 * product[s])
              .min()
              .orElseThrow();
      nearest[i] = Math.sqrt(Math.max(0, Matrices.dot(codes[i], codes[i]) + least));
    }
    return nearest;
  }

  /** The probability that a made code is nearer than a held-out one. */
  double copies(double[] made) {
    return Memorization.copyProbability(made, real);
  }

  /** The median distance of made codes over that of held-out ones. */
  double medianRatio(double[] made) {
    return Sheets.median(made) / Sheets.median(real);
  }

  /** The distance that a tenth of the made codes is nearer than, over that of held-out ones. */
  double tenthRatio(double[] made) {
    return AnomalyDetector.threshold(made, TENTH) / AnomalyDetector.threshold(real, TENTH);
  }

  /** The temperature at which made codes are as near as held-out ones are, as nearly as can be. */
  double temperature(GaussianMixture mixture) {
    double[] off =
        Arrays.stream(TEMPERATURES).map(t -> Math.abs(copies(made(mixture, t)) - 0.5)).toArray();
    int best =
        IntStream.range(0, off.length).reduce((a, b) -> off[b] < off[a] ? b : a).orElseThrow();
    return TEMPERATURES[best];
  }
}
