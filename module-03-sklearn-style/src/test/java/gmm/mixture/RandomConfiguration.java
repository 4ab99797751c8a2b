package gmm.mixture;

import gmm.mixture.given.MixtureBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Rows and a start made of a seed by sums and products alone, the same bits as
 * src/test/python/golden_random.py makes: numbers are drawn in the order in which it draws them.
 */
final class RandomConfiguration {

  private static final List<CovarianceType> TYPES =
      List.of(
          CovarianceType.FULL,
          CovarianceType.TIED,
          CovarianceType.DIAGONAL,
          CovarianceType.SPHERICAL);

  private final SplittableRandom random;
  private final CovarianceType type;
  private final int k;
  private final int d;
  private final int n;
  private final double regCovar;
  private final int iterations;
  private final double[][] centres;
  private final double[] weights;
  private final double[][] means;
  private final double[][] roots;
  private final double[][] rows;
  private final double[] signs;

  RandomConfiguration(long seed) {
    random = new SplittableRandom(seed);
    type = TYPES.get(place(4));
    k = (int) oneOf(1, 2, 3, 4, 6);
    d = (int) oneOf(1, 1, 2, 2, 2, 3, 3, 4, 5, 6, 8, 12, 33, 40);
    n = (int) oneOf(40, 60, 100, 160) * (d > 12 ? 2 : 1);
    regCovar = oneOf(0, 0, 0, 1e-9, 1e-6, 1e-3);
    iterations = (int) oneOf(1, 2);
    double distance = oneOf(0.5, 2, 2, 5, 30, 1000, 1e5);
    double offset = oneOf(0, 0, 0, 0, 1e3, 1e6);
    double spread = oneOf(1, 1, 1, 10, 1e3, 1e6);
    double thin = oneOf(1, 1, 1, 0.1, 1e-3, 1e-5);
    double start = oneOf(0.7, 1, 3);
    double[] scale = numbers(d, j -> oneOf(1 / spread, 1, spread));
    double[] width = numbers(k, c -> oneOf(1, 1, 1, 0.1, 1e-2, 1e-4));
    boolean own = oneOf(1, 1, 0) == 1;
    centres = table(k, d, (c, j) -> scale[j] * (offset + distance * (2 * random.nextDouble() - 1)));
    double[] parts = numbers(k, c -> Math.floor(1 + 9 * random.nextDouble()));
    double sum = Arrays.stream(parts).sum(); // of whole numbers
    weights = numbers(k, c -> parts[c] / sum);
    means =
        table(k, d, (c, j) -> centres[c][j] + width[c] * scale[j] * (random.nextDouble() - 0.5));
    roots = table(k, d, (c, j) -> 1 / ((own ? width[c] * start : start * distance) * scale[j]));
    rows = new double[n][];
    Arrays.setAll(rows, i -> row(scale, width, thin));
    signs = numbers(k * (1 + 2 * d + d * d), i -> random.nextDouble() < 0.5 ? -1 : 1);
  }

  private double[] row(double[] scale, double[] width, double thin) {
    int component = place(k);
    double[] row = new double[d];
    double t = 0;
    for (int j = 0; j < d; j++) {
      double first = random.nextDouble() + random.nextDouble();
      double z = (first + (random.nextDouble() + random.nextDouble()) - 2) * 1.7320508;
      t = j == 0 || thin == 1 ? z : t + thin * z;
      row[j] = centres[component][j] + width[component] * scale[j] * t;
    }
    return row;
  }

  private int place(int count) {
    return (int) (random.nextDouble() * count);
  }

  private double oneOf(double... values) {
    return values[place(values.length)];
  }

  private static double[] numbers(int count, IntToDoubleFunction number) {
    return IntStream.range(0, count).mapToDouble(number).toArray();
  }

  private interface Entry {
    double at(int row, int column);
  }

  private static double[][] table(int height, int width, Entry entry) {
    return IntStream.range(0, height)
        .mapToObj(i -> numbers(width, j -> entry.at(i, j)))
        .toArray(double[][]::new);
  }

  private double[][][] precisions() {
    int count = type == CovarianceType.TIED ? 1 : k;
    return IntStream.range(0, count).mapToObj(this::precision).toArray(double[][][]::new);
  }

  private double[][] precision(int c) {
    double[] r = roots[c];
    return switch (type) {
      case FULL, TIED -> table(d, d, (i, j) -> (i == j ? 1 : 0.2) * (r[i] * r[j]));
      case DIAGONAL -> new double[][] {numbers(d, j -> r[j] * r[j])};
      case SPHERICAL -> new double[][] {{r[0] * r[0]}};
    };
  }

  /** The fit that the reference has done. */
  GaussianMixture fit() {
    return new MixtureBuilder(k)
        .covarianceType(type)
        .regCovar(regCovar)
        .tol(0)
        .maxIter(iterations)
        .weightsInit(weights)
        .meansInit(means)
        .precisionsInit(precisions())
        .onWarning(warning -> {})
        .fit(rows);
  }

  /** The six numbers of a line of the reference. */
  double[] facts(GaussianMixture fitted) {
    double[] facts = {fitted.lowerBound(), 0, 0, 0, 0, fitted.score(rows)};
    for (int c = 0; c < k; c++) {
      facts[1] += signs[c] * Math.log(fitted.weights()[c]);
      double[][] covariance = fitted.covariance(c);
      for (int j = 0; j < d; j++) {
        double deviation = Math.sqrt(covariance[j][j]);
        facts[2] += signs[k + c * d + j] * ((fitted.mean(c)[j] - centres[c][j]) / deviation);
        facts[3] += signs[k + k * d + c * d + j] * Math.log(covariance[j][j]);
        for (int l = 0; l < d; l++) {
          double sign = signs[k + 2 * k * d + (c * d + j) * d + l];
          facts[4] += sign * (covariance[j][l] / deviation / Math.sqrt(covariance[l][l]));
        }
      }
    }
    return facts;
  }

  /** How far the means' number may be off because each mean is the double next to it. */
  double roundingOfMeans(GaussianMixture fitted) {
    double rounding = 0;
    for (int c = 0; c < k; c++) {
      double[][] covariance = fitted.covariance(c);
      for (int j = 0; j < d; j++) {
        rounding += 0.5 * Math.ulp(fitted.mean(c)[j]) / Math.sqrt(covariance[j][j]);
      }
    }
    return rounding;
  }

  @Override
  public String toString() {
    return "%s, k = %d, d = %d, n = %d, regCovar = %s, %d iterations"
        .formatted(type, k, d, n, regCovar, iterations);
  }
}
