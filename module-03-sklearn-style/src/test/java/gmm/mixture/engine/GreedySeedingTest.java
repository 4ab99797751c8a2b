package gmm.mixture.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gmm.em.KMeans;
import gmm.em.KMeansPlusPlus;
import gmm.kit.linalg.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GreedySeedingTest {

  private static List<Block> blocks(int size, double[]... rows) {
    List<Block> blocks = new ArrayList<>();
    for (int from = 0; from < rows.length; from += size) {
      blocks.add(Block.of(rows, from, Math.min(rows.length, from + size)));
    }
    return blocks;
  }

  private static double[][] seed(double[][] rows, int k, long seed) {
    return GreedySeeding.seed(blocks(2, rows), k, new SplittableRandom(seed));
  }

  private static double[][] lattice(int clusters, int each, SplittableRandom random) {
    double[][] rows = new double[clusters * each][];
    for (int i = 0; i < rows.length; i++) {
      int c = i % clusters;
      rows[i] =
          new double[] {
            5 * (c % 4) + 0.7 * random.nextGaussian(), 5 * (c / 4) + 0.7 * random.nextGaussian()
          };
    }
    return rows;
  }

  /**
   * By hand, for two candidates: from 0 the other is 1 only if both draws are 1, (1/10)²; from 1 it
   * is 0 only if both are 0, (1/5)²; from 3 both leave an inertia of 1, and the first drawn stays.
   */
  @Test
  void pairs_come_as_often_as_their_probabilities_say() {
    double[][] rows = {{0}, {1}, {3}};
    int draws = 20_000;
    Map<Set<Double>, Integer> times = new HashMap<>();
    for (int i = 0; i < draws; i++) {
      double[][] pair = seed(rows, 2, i);
      times.merge(Set.of(pair[0][0], pair[1][0]), 1, Integer::sum);
    }
    double four = 4 * Math.sqrt(0.25 / draws); // standard deviations of a share
    assertThat(times.get(Set.of(0.0, 1.0)) / (double) draws)
        .isCloseTo((0.01 + 0.04) / 3, within(four));
    assertThat(times.get(Set.of(0.0, 3.0)) / (double) draws)
        .isCloseTo((0.99 + 9 / 13.0) / 3, within(four));
    assertThat(times.get(Set.of(1.0, 3.0)) / (double) draws)
        .isCloseTo((0.96 + 4 / 13.0) / 3, within(four));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 100})
  void it_does_not_matter_how_the_rows_are_cut(int size) {
    double[][] rows = new double[60][];
    Arrays.setAll(rows, i -> new double[] {i * i % 17, i % 5}); // whole numbers: sums are exact
    double[][] whole = GreedySeeding.seed(blocks(60, rows), 7, new SplittableRandom(3));
    double[][] cut = GreedySeeding.seed(blocks(size, rows), 7, new SplittableRandom(3));
    assertThat(cut).isDeepEqualTo(whole);
  }

  @Test
  void centroids_are_rows_and_differ_while_rows_do() {
    double[][] rows = new double[90][];
    Arrays.setAll(
        rows, i -> new double[] {i % 3, 7}); // three rows, thirty times; one column constant
    for (int s = 0; s < 200; s++) {
      double[][] three = seed(rows, 3, s);
      Set<Double> values = new HashSet<>();
      for (double[] centroid : three) {
        assertThat(centroid[1]).isEqualTo(7);
        values.add(centroid[0]);
      }
      assertThat(values).containsExactlyInAnyOrder(0.0, 1.0, 2.0);
    }
  }

  @Test
  void more_centroids_than_different_rows_hold_each_of_these() {
    double[][] rows = {{1, 2}, {1, 2}, {3, 4}, {1, 2}, {3, 4}};
    for (int s = 0; s < 50; s++) {
      double[][] five = seed(rows, 5, s);
      assertThat(five).hasDimensions(5, 2);
      assertThat(List.of(five)).contains(new double[] {1, 2}, new double[] {3, 4});
      assertThat(List.of(five)).allMatch(c -> c[0] == 1 && c[1] == 2 || c[0] == 3 && c[1] == 4);
    }
  }

  @Test
  void one_row_is_the_one_centroid_and_a_copy() {
    double[][] rows = {{4, 5, 6}};
    double[][] one = seed(rows, 1, 0);
    assertThat(one).isDeepEqualTo(new double[][] {{4, 5, 6}});
    one[0][0] = 9;
    assertThat(seed(rows, 1, 0)[0][0]).isEqualTo(4);
  }

  @Test
  void data_far_from_the_origin_get_the_same_centroids() {
    double[][] near = new double[50][];
    double[][] far = new double[50][];
    for (int i = 0; i < near.length; i++) {
      near[i] = new double[] {i * i % 13, i % 7};
      far[i] = new double[] {near[i][0] + 1e12, near[i][1] - 1e12};
    }
    double[][] of = seed(near, 6, 5);
    for (double[] centroid : of) {
      centroid[0] += 1e12;
      centroid[1] -= 1e12;
    }
    assertThat(seed(far, 6, 5)).isDeepEqualTo(of);
  }

  /** Sixteen clusters: module 2's plain draws leave about three of them empty. */
  @Test
  void it_starts_lower_than_exercise_2_11_does() {
    SplittableRandom random = new SplittableRandom(1);
    double[][] rows = lattice(16, 30, random);
    double greedy = 0;
    double plain = 0;
    for (int s = 0; s < 100; s++) {
      greedy += inertia(rows, seed(rows, 16, s));
      plain += inertia(rows, KMeansPlusPlus.seed(rows, 16, random));
    }
    assertThat(greedy).isLessThan(0.8 * plain);
  }

  private static double inertia(double[][] rows, double[][] centroids) {
    return KMeans.inertia(rows, KMeans.assign(rows, centroids), centroids);
  }
}
