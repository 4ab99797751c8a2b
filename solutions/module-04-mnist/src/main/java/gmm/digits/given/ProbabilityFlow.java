package gmm.digits.given;

import gmm.kit.Check;
import java.util.Arrays;

/**
 * From noise to samples: follows dx/dσ = (x - E[x | x + σ e]) / σ from much noise to hardly any.
 * Along it the samples' distribution is that of the data with noise σ, at every σ; no randomness
 * but the start's is used.
 *
 * <p>Heun's method, the noise falling by the same factor at each step. Source: Song and others,
 * Score-Based Generative Modeling through Stochastic Differential Equations, 2021; Karras and
 * others, Elucidating the Design Space of Diffusion-Based Generative Models, 2022, algorithm 1.
 */
public final class ProbabilityFlow {

  private final PosteriorMean expectation;
  private final double[] noises;

  private ProbabilityFlow(PosteriorMean expectation, double[] noises) {
    this.expectation = expectation;
    this.noises = noises;
  }

  /**
   * {@return the flow}
   *
   * @param expectation what to expect behind noise
   * @param most the noise to begin with, above {@code least}
   * @param least the noise to end with, greater than 0
   * @param steps at least 1
   */
  public static ProbabilityFlow of(
      PosteriorMean expectation, double most, double least, int steps) {
    Check.positive("least", least);
    Check.positive("most - least", most - least);
    Check.atLeast("steps", steps, 1);
    double[] noises = new double[steps + 1];
    Arrays.setAll(noises, s -> most * Math.pow(least / most, (double) s / steps));
    return new ProbabilityFlow(expectation, noises);
  }

  /** {@return the noise before each step and after the last, steps + 1 numbers that fall} */
  public double[] noises() {
    return noises.clone();
  }

  /**
   * {@return where the samples are before each step and after the last: steps + 1 times n x d}
   *
   * @param start n x d, drawn with the noise that the flow begins with
   */
  public double[][][] from(double[][] start) {
    Check.rows("start", start);
    double[][][] path = new double[noises.length][][];
    path[0] = start;
    for (int s = 1; s < path.length; s++) {
      path[s] = step(path[s - 1], noises[s - 1], noises[s]);
    }
    return path;
  }

  /** Along the mean of the slopes here and where the slope here leads. */
  private double[][] step(double[][] x, double noise, double next) {
    double[][] slope = slope(x, noise);
    double[][] ahead = moved(x, slope, next - noise);
    double[][] slopeAhead = slope(ahead, next);
    return moved(moved(x, slope, (next - noise) / 2), slopeAhead, (next - noise) / 2);
  }

  private double[][] slope(double[][] x, double noise) {
    return moved(times(x, 1 / noise), expectation.of(x, noise), -1 / noise);
  }

  private static double[][] times(double[][] x, double factor) {
    return moved(new double[x.length][x[0].length], x, factor);
  }

  private static double[][] moved(double[][] x, double[][] along, double by) {
    double[][] moved = new double[x.length][x[0].length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x[i].length; j++) {
        moved[i][j] = x[i][j] + by * along[i][j];
      }
    }
    return moved;
  }
}
