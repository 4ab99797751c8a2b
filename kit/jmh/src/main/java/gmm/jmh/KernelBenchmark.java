package gmm.jmh;

import gmm.kit.linalg.Block;
import gmm.kit.linalg.Moments;
import gmm.mixture.GaussianMixture;
import gmm.mixture.LogGaussian;
import gmm.mixture.given.Posterior;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What is done with one block of rows and one component; the E-step does it with all of them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class KernelBenchmark {

  private static final int ROWS = 1024;
  private static final int COMPONENTS = 8;

  /** The workloads' widths: flat, wide, digits, faces. */
  @Param({"2", "16", "41", "150"})
  public int features;

  private Block rows;
  private double[] mean;
  private double[] scale;
  private double[][] precisionCholesky;
  private Block responsibilities;
  private double[] sums;
  private double[] squares;
  private double[] products;
  private GaussianMixture mixture;

  /** Makes a block and a mixture that suits it. */
  @Setup
  public void prepare() {
    Made made = new Made(features);
    rows = Block.of(made.rows(ROWS));
    mixture = made.mixture(COMPONENTS);
    mean = mixture.means()[0];
    scale = made.scale();
    precisionCholesky = made.precisionCholesky();
    responsibilities = mixture.predictProba(rows).responsibilities();
    sums = new double[features];
    squares = new double[features];
    products = new double[features * features];
  }

  /** The squared distances of the full and the tied type. */
  @Benchmark
  public double[] whitenedDistances() {
    return rows.minusRow(mean).timesUpper(precisionCholesky).squaredNorms();
  }

  /** The squared distances of the diagonal and the spherical type. */
  @Benchmark
  public double[] scaledDistances() {
    return rows.scaledSquaredDistances(mean, scale);
  }

  /** What the M-step needs of the full type. */
  @Benchmark
  public double momentsFull() {
    return Moments.add(rows, responsibilities, 0, mean, sums, products);
  }

  /** What the M-step needs of the diagonal type. */
  @Benchmark
  public double momentsDiagonal() {
    return Moments.add(rows, responsibilities, 0, mean, sums, squares);
  }

  /** Exercise 3.6, any covariance. */
  @Benchmark
  public double[] logGaussianFull() {
    return LogGaussian.full(rows, mean, precisionCholesky);
  }

  /** Exercise 3.6, independent features. */
  @Benchmark
  public double[] logGaussianDiagonal() {
    return LogGaussian.diagonal(rows, mean, scale);
  }

  /** Exercise 3.7: the E-step of a block, eight components. */
  @Benchmark
  public Posterior predictProba() {
    return mixture.predictProba(rows);
  }
}
