package gmm.mixture;

import static gmm.mixture.CovarianceType.FULL;
import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.data.Npy;
import gmm.kit.data.NpyRows;
import gmm.kit.linalg.RowSource;
import gmm.kit.testing.OnSolutions;
import gmm.mixture.given.Covariances;
import gmm.mixture.given.InitMethod;
import gmm.mixture.given.MixtureBuilder;
import gmm.mixture.given.Parameters;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same seed gives the same bits, however the work is shared out and the rows are read. */
@Tag("slow")
class SameBitsTest {

  private static final int K = 3;

  @TempDir Path folder;

  /** 17,000 rows of 33 features are two of the blocks that hold whole components. */
  @ParameterizedTest
  @OnSolutions
  @CsvSource({
    "FULL, 3, 9000",
    "FULL, 33, 17000",
    "TIED, 3, 9000",
    "TIED, 33, 3000",
    "DIAGONAL, 3, 9000",
    "DIAGONAL, 33, 3000",
    "SPHERICAL, 3, 9000"
  })
  void for_one_two_and_five_threads(CovarianceType type, int d, int n) {
    RowSource rows = RowSource.of(clusters(n, d));
    MixtureBuilder builder = builder(type, d);
    GaussianMixture one = inThreads(1, builder, rows);
    assertSame(inThreads(2, builder, rows), one);
    assertSame(inThreads(5, builder, rows), one);
  }

  @ParameterizedTest
  @OnSolutions
  @CsvSource({"FULL, 2, 3000", "FULL, 40, 900", "TIED, 4, 3000", "DIAGONAL, 4, 3000"})
  void for_a_mapped_file_and_for_rows_in_memory(CovarianceType type, int d, int n) {
    double[][] rows = clusters(n, d);
    Path file = folder.resolve("rows.npy");
    Npy.write(file, rows);
    GaussianMixture inMemory = builder(type, d).fit(rows);
    assertSame(builder(type, d).fit(NpyRows.open(file)), inMemory);
  }

  /** More rows than k-means sees, and more work than one thread is given. */
  @ParameterizedTest
  @Tag("3.7")
  @CsvSource({"KMEANS", "K_MEANS_PLUS_PLUS", "RANDOM_FROM_DATA", "RANDOM"})
  void for_each_start_however_many_threads_there_are_and_in_a_file(InitMethod init) {
    double[][] rows = clusters(40_000, 4);
    MixtureBuilder builder =
        GaussianMixture.builder(K).init(init).maxIter(1).onWarning(warning -> {});
    GaussianMixture one = inThreads(1, builder, RowSource.of(rows));
    assertSame(inThreads(2, builder, RowSource.of(rows)), one);
    assertSame(inThreads(5, builder, RowSource.of(rows)), one);
    Path file = folder.resolve("rows.npy");
    Npy.write(file, rows);
    assertSame(builder.fit(NpyRows.open(file)), one);
  }

  @Test
  @OnSolutions
  void for_a_second_fit_of_the_same_builder_with_several_starts() {
    double[][] rows = clusters(600, 34);
    MixtureBuilder builder =
        GaussianMixture.builder(K).seed(5).nInit(3).tol(0).maxIter(2).onWarning(warning -> {});
    assertSame(builder.fit(rows), builder.fit(rows));
  }

  private static void assertSame(GaussianMixture found, GaussianMixture expected) {
    assertThat(found.lowerBound()).isEqualTo(expected.lowerBound());
    assertThat(found.weights()).isEqualTo(expected.weights());
    assertThat(found.means()).isDeepEqualTo(expected.means());
    assertThat(Arrays.deepToString(found.covariances()))
        .isEqualTo(Arrays.deepToString(expected.covariances()));
  }

  private static GaussianMixture inThreads(int threads, MixtureBuilder builder, RowSource rows) {
    try (ForkJoinPool pool = new ForkJoinPool(threads)) {
      return pool.submit(() -> builder.fit(rows)).join();
    }
  }

  private static MixtureBuilder builder(CovarianceType type, int d) {
    double[] weights = {0.2, 0.3, 0.5};
    double[][] means = new double[K][d];
    double[][][] unit = new double[K][d][d];
    for (int c = 0; c < K; c++) {
      Arrays.fill(means[c], c);
      double[][] own = unit[c];
      IntStream.range(0, d).forEach(j -> own[j][j] = 1);
    }
    Parameters start = new Parameters(weights, means, Covariances.of(FULL, unit));
    return GaussianMixture.builder(K).covarianceType(type).startFrom(start).tol(0).maxIter(3);
  }

  private static double[][] clusters(int n, int d) {
    Random random = new Random(1);
    double[][] rows = new double[n][d];
    for (int i = 0; i < n; i++) {
      double centre = 1.5 * (i % K);
      Arrays.setAll(rows[i], j -> random.nextGaussian() + centre);
    }
    return rows;
  }
}
