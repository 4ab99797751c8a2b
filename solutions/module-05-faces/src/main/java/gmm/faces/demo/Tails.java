package gmm.faces.demo;

import gmm.kit.algorithms.LogGamma;
import gmm.kit.linalg.Block;
import gmm.likelihood.MultivariateGaussian;
import gmm.mixture.PrecisionCholesky;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** How far samples lie from their mean, and how far they would if they were Gaussian. */
final class Tails {

  private static final double STEP = 1e-4;
  private static final double[] TENTHS = {0.1, 0.5, 0.9};

  private Tails() {}

  /** Δ²/d of each row, under the mean and the covariance of the same rows. */
  static double[] shares(double[][] rows) {
    MultivariateGaussian fit = MultivariateGaussian.fit(rows);
    double[] squares =
        Block.of(rows)
            .minusRow(fit.mean())
            .timesUpper(PrecisionCholesky.full(fit.covariance()))
            .squaredNorms();
    return Arrays.stream(squares).map(s -> s / rows[0].length).toArray();
  }

  /** The first decile, the median and the last decile. */
  static double[] deciles(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return Arrays.stream(TENTHS)
        .map(
            share -> {
              double place = share * (sorted.length - 1);
              int low = (int) place;
              int high = Math.min(low + 1, sorted.length - 1);
              return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
            })
        .toArray();
  }

  /** The same of a density on the positive numbers, of a mean near 1. */
  static double[] deciles(DoubleUnaryOperator density) {
    double[] found = new double[TENTHS.length];
    double sum = 0;
    double x = STEP / 2;
    for (int i = 0; i < found.length; i++) {
      while (sum < TENTHS[i]) {
        sum += STEP * density.applyAsDouble(x);
        x += STEP;
      }
      found[i] = x;
    }
    return found;
  }

  /** The density of Δ²/d for a Gaussian of d features: that of χ²/d. */
  static DoubleUnaryOperator gaussian(int d) {
    double half = d / 2.0;
    double constant = half * Math.log(half) - LogGamma.of(half);
    return x -> x <= 0 ? 0 : Math.exp(constant + (half - 1) * Math.log(x) - half * x);
  }

  /** The density of Δ²/d, Δ measured by the covariance, for a t distribution of d features. */
  static DoubleUnaryOperator student(int d, double degrees) {
    double a = d / 2.0;
    double b = degrees / 2;
    double constant =
        LogGamma.of(a + b) - LogGamma.of(a) - LogGamma.of(b) + a * Math.log(d / degrees);
    double toScale = degrees / (degrees - 2); // F is measured by the scale, not by the covariance
    return x -> {
      double y = x * toScale;
      return x <= 0
          ? 0
          : toScale
              * Math.exp(constant + (a - 1) * Math.log(y) - (a + b) * Math.log1p(y * d / degrees));
    };
  }
}
