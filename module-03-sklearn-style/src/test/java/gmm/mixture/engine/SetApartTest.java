package gmm.mixture.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gmm.kit.linalg.RowSource;
import gmm.kit.testing.OnSolutions;
import gmm.mixture.CovarianceType;
import gmm.mixture.given.Covariances;
import gmm.mixture.given.Parameters;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One component needs more digits than products leave it: it alone goes another way. */
@OnSolutions
class SetApartTest {

  private static final double REG = 1e-6;
  private static final int K = 4;

  /** Three clusters, and every fifth row within {@code sd} of one point. */
  private static double[][] rows(int n, int d, double sd) {
    Random random = new Random(5);
    return IntStream.range(0, n)
        .mapToObj(
            i ->
                IntStream.range(0, d)
                    .mapToDouble(
                        j ->
                            i % 5 == 0
                                ? 7 + sd * random.nextGaussian()
                                : (i % 3 == j % 3 ? 4 : 0) + random.nextGaussian())
                    .toArray())
        .toArray(double[][]::new);
  }

  /** Components at the clusters and, the last, near the point. */
  private static Parameters start(CovarianceType type, int d, double last) {
    double[][] means = new double[K][d];
    double[][][] covariances = new double[K][d][d];
    for (int c = 0; c < K; c++) {
      int own = c;
      Arrays.setAll(means[c], j -> own == K - 1 ? 7 + 1e-3 : own == j % 3 ? 4 : 0.5);
      for (int j = 0; j < d; j++) {
        covariances[c][j][j] = c == K - 1 ? last : 1.5;
      }
    }
    return new Parameters(
            new double[] {0.3, 0.25, 0.25, 0.2},
            means,
            Covariances.of(CovarianceType.FULL, covariances))
        .as(type);
  }

  @ParameterizedTest
  @CsvSource({
    // where the component begins narrow, and where it only becomes so
    "FULL, 2, 1e-4, 0", "FULL, 16, 1e-4, 0", "DIAGONAL, 2, 1e-4, 0", "DIAGONAL, 16, 1e-4, 0",
    "SPHERICAL, 16, 1e-4, 0", "FULL, 2, 1, 0", "FULL, 16, 1, 0", "DIAGONAL, 16, 1, 0",
    "SPHERICAL, 16, 1, 0", "FULL, 3, 1, 1e-3", "DIAGONAL, 3, 1e-4, 1e-3", "SPHERICAL, 3, 1, 1e-3"
  })
  void a_collapsed_component_keeps_its_digits_and_the_others_go_the_fast_way(
      CovarianceType type, int d, double first, double sd) {
    double[][] rows = rows(900, d, sd);
    Parameters start = start(type, d, first);
    long numbers = SufficientStatistics.numbers(type, K, d);
    Partitions data = new Partitions(RowSource.of(rows), 128, numbers);
    EStep never =
        parameters -> {
          throw new AssertionError("the whole fit went the slow way");
        };
    EStep step = new FastEStep(data, type, REG, never);
    PlainEm plain = new PlainEm(rows, start, REG);
    Parameters found = start;
    for (int i = 0; i < 4; i++) {
      found = step.of(found).next();
      plain.iterate(1);
      assertSame(found, plain);
    }
    assertThat(new NaturalParameters(found, DataSummary.of(data)).inaccurate().stream())
        .containsExactly(K - 1);
  }

  private static void assertSame(Parameters found, PlainEm plain) {
    int d = found.dimension();
    assertThat(found.weights()).containsExactly(plain.weights, within(1e-10));
    for (int c = 0; c < K; c++) {
      double[][] covariance = found.covariances().matrix(c, d);
      for (int j = 0; j < d; j++) {
        double variance = plain.covariances[c][j][j];
        double deviation = Math.sqrt(variance);
        assertThat(found.mean(c)[j]).isCloseTo(plain.means[c][j], within(1e-9 * deviation));
        for (int l = 0; l < d; l++) {
          double scale = Math.sqrt(variance * plain.covariances[c][l][l]);
          assertThat(covariance[j][l]).isCloseTo(plain.covariances[c][j][l], within(1e-9 * scale));
        }
      }
    }
  }
}
