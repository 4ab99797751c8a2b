package gmm.mixture.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gmm.em.KMeans;
import gmm.em.given.KMeansResult;
import gmm.kit.linalg.Block;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockKMeansTest {

  private static double[][] blobs(int n, int k) {
    SplittableRandom random = new SplittableRandom(4);
    double[][] rows = new double[n][];
    Arrays.setAll(
        rows,
        i -> new double[] {8 * (i % k) + random.nextGaussian(), 3 * random.nextGaussian(), 2.5});
    return rows;
  }

  private static List<Block> blocks(double[][] rows) {
    int half = Math.max(1, rows.length / 2);
    return rows.length == 1
        ? List.of(Block.of(rows))
        : List.of(Block.of(rows, 0, half), Block.of(rows, half, rows.length));
  }

  private static BlockKMeans.Found fit(double[][] rows, double[][] start) {
    List<Block> blocks = blocks(rows);
    return new BlockKMeans(blocks, BlockKMeans.meanVariance(blocks)).fit(start);
  }

  /** Without a tolerance both end when no label changes. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void it_comes_to_rest_where_module_2s_loop_does(int k) {
    double[][] rows = blobs(400, 5);
    double[][] start = Arrays.copyOf(rows, k);
    KMeansResult expected = KMeans.fit(rows, start, 300);
    BlockKMeans.Found found = new BlockKMeans(blocks(rows), 0).fit(start);
    assertThat(found.inertia()).isCloseTo(expected.inertia(), within(1e-9 * expected.inertia()));
    for (int c = 0; c < k; c++) {
      assertThat(found.centroids()[c]).containsExactly(expected.centroids()[c], within(1e-10));
    }
  }

  @Test
  void it_ends_early_where_centroids_hardly_move() {
    double[][] rows = blobs(400, 5);
    double[][] start = Arrays.copyOf(rows, 7);
    BlockKMeans.Found whole = new BlockKMeans(blocks(rows), 0).fit(start);
    BlockKMeans.Found early = new BlockKMeans(blocks(rows), 1e9).fit(start);
    assertThat(early.iterations()).isEqualTo(2).isLessThan(whole.iterations());
    assertThat(early.inertia()).isGreaterThan(whole.inertia());
  }

  @Test
  void an_empty_cluster_takes_the_farthest_row() {
    double[][] rows = {{1}, {2}, {4}, {7}, {8}};
    double[][] start = {{1}, {5}, {100}};
    BlockKMeans.Found found = new BlockKMeans(blocks(rows), 0).fit(start);
    KMeansResult expected = KMeans.fit(rows, start, 300);
    assertThat(found.centroids()).isDeepEqualTo(expected.centroids());
  }

  @Test
  void more_clusters_than_different_rows_come_to_an_end() {
    double[][] rows = {{1, 1}, {1, 1}, {1, 1}, {3, 3}};
    BlockKMeans.Found found = fit(rows, new double[][] {{1, 1}, {1, 1}, {3, 3}, {3, 3}});
    assertThat(found.inertia()).isZero();
    assertThat(List.of(found.centroids())).allMatch(c -> c[0] == 1 || c[0] == 3);
  }

  @Test
  void one_row_is_its_own_centroid() {
    BlockKMeans.Found found = fit(new double[][] {{2, 3}}, new double[][] {{5, 5}});
    assertThat(found.centroids()).isDeepEqualTo(new double[][] {{2, 3}});
    assertThat(found.inertia()).isZero();
  }

  @Test
  void the_mean_variance_is_that_of_the_features_wherever_they_lie() {
    double[][] rows = {{1e6 + 1, 5}, {1e6 + 3, 5}, {1e6 + 5, 5}};
    assertThat(BlockKMeans.meanVariance(blocks(rows))).isCloseTo(8 / 3.0 / 2, within(1e-9));
    assertThat(BlockKMeans.meanVariance(blocks(new double[][] {{7, 7}}))).isZero();
  }
}
