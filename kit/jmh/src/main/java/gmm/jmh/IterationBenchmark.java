package gmm.jmh;

import gmm.kit.linalg.RowSource;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.MixtureBuilder;
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

/**
 * One whole EM iteration from a given start, all threads, 20,000 rows and 8 components; for the
 * tied type also the second moment of all rows, which a fit computes once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class IterationBenchmark {

  private static final int ROWS = 20_000;
  private static final int COMPONENTS = 8;

  /** The workloads' widths: flat, wide, digits, faces. */
  @Param({"2", "16", "41", "150"})
  public int features;

  /** The shape of the covariances. */
  @Param public CovarianceType type;

  private RowSource rows;
  private MixtureBuilder builder;

  /** Makes the rows and a start. */
  @Setup
  public void prepare() {
    Made made = new Made(features);
    rows = RowSource.of(made.rows(ROWS));
    builder =
        GaussianMixture.builder(COMPONENTS)
            .covarianceType(type)
            .maxIter(1)
            .tol(0)
            .weightsInit(made.weights(COMPONENTS))
            .meansInit(made.means(COMPONENTS))
            .precisionsInit(made.precisions(type, COMPONENTS));
  }

  /** E-step, M-step, and the little that surrounds them in a fit. */
  @Benchmark
  public GaussianMixture iteration() {
    return builder.fit(rows);
  }
}
