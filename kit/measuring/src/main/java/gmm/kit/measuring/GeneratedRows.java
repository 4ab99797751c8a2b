package gmm.kit.measuring;

import gmm.kit.data.Digits;
import gmm.kit.data.Npy;
import gmm.kit.linalg.Matrices;
import gmm.kit.linalg.Svd;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** Makes the rows of a workload; the same ones each time. */
final class GeneratedRows {

  private static final long SEED = 7;

  /** The share of the digits' variance that their components keep. */
  private static final double KEPT = 0.99;

  private GeneratedRows() {}

  static void write(Workload workload, Path file) {
    if (workload == Workload.DIGITS) {
      Npy.write(file, whitened(Digits.load().rows()));
    } else if (workload == Workload.FIRST_DIGITS) {
      Npy.write(file, Digits.load().rows());
    } else if (workload.fromScratch()) {
      separated(file, workload.rows(), workload.columns(), workload.components());
    } else {
      blobs(file, workload.rows(), workload.columns(), workload.components());
    }
  }

  /**
   * Normal rows of standard deviation 3 in the first column down to 0.2 in the last, about centres
   * twice as far out as normal ones. Written as they come, whatever their number.
   */
  static void blobs(Path file, int n, int d, int k) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    double[][] centres = new double[k][d];
    for (double[] centre : centres) {
      Arrays.setAll(centre, j -> 2 * random.nextGaussian());
    }
    double[] scale =
        IntStream.range(0, d).mapToDouble(j -> d == 1 ? 3 : 3 - 2.8 * j / (d - 1)).toArray();
    double[] row = new double[d];
    Npy.write(
        file,
        n,
        d,
        i -> {
          double[] centre = centres[random.nextInt(k)];
          Arrays.setAll(row, j -> centre[j] + scale[j] * random.nextGaussian());
          return row;
        });
  }

  /** Normal rows of standard deviation 1 about centres that are uniform from -10 to 10. */
  static void separated(Path file, int n, int d, int k) {
    RandomGenerator random = new SplittableRandom(SEED);
    double[][] centres = new double[k][d];
    for (double[] centre : centres) {
      Arrays.setAll(centre, j -> random.nextDouble(-10, 10));
    }
    double[] row = new double[d];
    Npy.write(
        file,
        n,
        d,
        i -> {
          double[] centre = centres[random.nextInt(k)];
          Arrays.setAll(row, j -> centre[j] + random.nextGaussian());
          return row;
        });
  }

  /** {@return principal components of unit variance, as many as keep 99 % of it; n x m} */
  static double[][] whitened(double[][] rows) {
    double[] mean = Matrices.columnMeans(rows);
    double[][] centred = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      double[] row = rows[i];
      centred[i] = IntStream.range(0, mean.length).mapToDouble(j -> row[j] - mean[j]).toArray();
    }
    Svd svd = Matrices.svd(centred);
    int m = componentsFor(svd.singularValues());
    double scale = Math.sqrt(rows.length - 1.0);
    return Arrays.stream(svd.u())
        .map(row -> Arrays.stream(row, 0, m).map(u -> u * scale).toArray())
        .toArray(double[][]::new);
  }

  private static int componentsFor(double[] singularValues) {
    double total = Arrays.stream(singularValues).map(s -> s * s).sum();
    double sum = 0;
    int m = 0;
    while (sum <= KEPT * total && m < singularValues.length) {
      sum += singularValues[m] * singularValues[m];
      m++;
    }
    return m;
  }
}
