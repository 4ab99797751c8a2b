package gmm.kit.testing.samples;

import java.util.List;
import java.util.random.RandomGenerator;

/** An exercise as a student has done it: wrong in ways that people are. */
public final class Average {

  /** A result with parts of different size. */
  public record Fit(double mean, double variance, double[] shares) {}

  /** A class that hides what it holds, as the course's own do. */
  public static final class Hidden {
    private final double[] mean;
    private final double[][] covariance;

    public Hidden(double[] mean, double[][] covariance) {
      this.mean = mean.clone();
      this.covariance = covariance.clone();
    }
  }

  private final double scale;

  public Average(double scale) {
    this.scale = scale;
  }

  /** The exercise, right. */
  public static double of(double[] data) {
    double sum = 0;
    for (double x : data) {
      sum += x;
    }
    return sum / data.length;
  }

  /** Its second method, of an instance; forgets the scale. */
  public double scaled(double[] data) {
    return of(data);
  }

  /** Its third, random: gives uniform numbers for normal ones. */
  public static double draw(double mean, RandomGenerator random) {
    return mean + random.nextDouble();
  }

  /** Its fourth, of rows. */
  public static double ofRows(double[][] rows) {
    return rows.length;
  }

  /** Its fifth fails. */
  public static double failing(List<Double> data) {
    throw new IllegalStateException("a student's own, " + data);
  }

  @Override
  public String toString() {
    return "Average of scale " + scale;
  }
}
