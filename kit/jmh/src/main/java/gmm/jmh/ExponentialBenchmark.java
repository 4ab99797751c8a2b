package gmm.jmh;

import gmm.kit.linalg.Block;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The exponentials of the E-step, a column of 1,024 from sure to hardly possible. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class ExponentialBenchmark {

  private static final int ROWS = 1024;

  private Block logarithms;

  /** Makes the column. */
  @Setup
  public void prepare() {
    logarithms =
        Block.ofColumns(IntStream.range(0, ROWS).mapToDouble(i -> -40.0 * i / ROWS).toArray());
  }

  /** Copied anew each time, for they are taken in place. */
  @Benchmark
  public Block exponentials() {
    return logarithms.minusRow(new double[1]).exp();
  }

  /** The same by the JDK, for comparison. */
  @Benchmark
  public double[] exponentialsOfTheJdk() {
    double[] x = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      x[i] = Math.exp(logarithms.get(i, 0));
    }
    return x;
  }
}
