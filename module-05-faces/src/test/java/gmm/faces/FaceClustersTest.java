package gmm.faces;

import static gmm.kit.testing.Answer.answer;
import static gmm.kit.testing.Answer.experiment;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gmm.em.KMeans;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Answer.Call;
import gmm.kit.testing.Seed;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceClustersTest {

  /** Clusters on a line: {0, 4} loose, {9, 13, 10, 11} middling, {20} alone, and an empty one. */
  private static final FaceClusters LINE =
      new FaceClusters(
          new double[][] {{0}, {9}, {13}, {20}, {10}, {4}, {11}},
          new double[][] {{2}, {10.75}, {20}, {99}},
          new int[] {0, 1, 1, 2, 1, 0, 1});

  @Nested
  @Tag("5.3")
  class Fit {

    /** Nine heaps of six codes, which one start in two or so gets wrong. */
    private final double[][] heaps = heaps(new Seed(5).random());

    private final double best = KMeans.inertia(heaps, ownLabels(), ownCentroids(heaps));

    @ParameterizedTest
    @ValueSource(longs = {2, 7})
    void the_best_of_thirty_starts_finds_nine_heaps(long number) {
      Seed seed = new Seed(number);
      answer("5.3", FaceClusters.fit(heaps, 9, 30, seed.random()))
          .by("fit")
          .to(heaps, 9, 30, seed)
          .seenAs("inertia", FaceClustersTest::inertia)
          .is(best, 1e-9);
    }

    @Test
    void the_best_of_a_hundred_starts_is_scikit_learns_best_of_two_thousand() {
      double[][] cloud = Golden.matrix("cloud");
      Seed seed = new Seed(8);
      answer("5.3", FaceClusters.fit(cloud, 4, 100, seed.random()))
          .by("fit")
          .to(cloud, 4, 100, seed)
          .seenAs("inertia", FaceClustersTest::inertia)
          .is(Golden.number("cloudInertia"), 1e-9);
    }

    @Test
    void three_starts_end_no_worse_than_the_first_of_them_alone() {
      double[][] cloud = Golden.matrix("cloud");
      for (int number = 0; number < 30; number++) {
        Seed seed = new Seed(number);
        double first = inertia(FaceClusters.fit(cloud, 4, 1, seed.random()));
        answer("5.3", FaceClusters.fit(cloud, 4, 3, seed.random()))
            .by("fit")
            .to(cloud, 4, 3, seed)
            .satisfies(
                "inertia at most %s, where the first start alone ends".formatted(first),
                c -> inertia(c) <= first * (1 + 1e-9));
      }
    }

    @Test
    void other_random_numbers_give_other_starts() {
      double[][] cloud = Golden.matrix("cloud");
      experiment("5.3", (Call<FaceClusters> fit) -> differentInertias(fit, cloud))
          .by("fit")
          .seenAs("how many different ends 20 generators lead to, one start each", n -> n)
          .satisfies("more than one", n -> n > 1);
    }

    @Test
    void the_same_random_numbers_give_the_same_clusters() {
      double[][] cloud = Golden.matrix("cloud");
      for (int number = 0; number < 5; number++) {
        Seed seed = new Seed(number);
        double again = inertia(FaceClusters.fit(cloud, 4, 1, seed.random()));
        answer("5.3", FaceClusters.fit(cloud, 4, 1, seed.random()))
            .by("fit")
            .to(cloud, 4, 1, seed)
            .seenAs(
                "inertia, where the same generator has given another", FaceClustersTest::inertia)
            .is(again, 1e-9);
      }
    }

    @Test
    void the_codes_are_kept_as_they_are() {
      Seed seed = new Seed(3);
      answer("5.3", FaceClusters.fit(heaps, 4, 2, seed.random()))
          .by("fit")
          .to(heaps, 4, 2, seed)
          .seenAs("codes", FaceClusters::codes)
          .is(heaps, 0);
    }

    @Test
    void each_face_belongs_to_the_centroid_nearest_to_it() {
      Seed seed = new Seed(4);
      answer("5.3", FaceClusters.fit(heaps, 5, 3, seed.random()))
          .by("fit")
          .to(heaps, 5, 3, seed)
          .satisfies(
              "each label is the nearest centroid's",
              c -> Arrays.equals(c.labels(), KMeans.assign(heaps, c.centroids())));
    }

    @Test
    void a_start_is_followed_until_nothing_moves_any_more() {
      double[][] cloud = Golden.matrix("cloud");
      for (int number = 20; number < 24; number++) {
        Seed seed = new Seed(number);
        answer("5.3", FaceClusters.fit(cloud, 4, 1, seed.random()))
            .by("fit")
            .to(cloud, 4, 1, seed)
            .satisfies(
                "each centroid is the mean of its faces", FaceClustersTest::centroidsAreMeans);
      }
    }

    @Test
    void one_cluster_has_the_mean_for_its_centroid() {
      double[][] codes = {{0, 0}, {2, 0}, {1, 3}};
      Seed seed = new Seed(1);
      answer("5.3", FaceClusters.fit(codes, 1, 1, seed.random()))
          .by("fit")
          .to(codes, 1, 1, seed)
          .is(new FaceClusters(codes, new double[][] {{1, 1}}, new int[3]), 1e-12);
    }
  }

  @Nested
  @Tag("5.3")
  class Cohesion {

    @Test
    void is_the_mean_squared_distance_and_infinite_for_an_empty_cluster() {
      double[] expected = {4, 2.1875, 0, Double.POSITIVE_INFINITY};
      answer("5.3", LINE.cohesions()).by("cohesions").to(LINE).is(expected, 1e-12);
    }

    @Test
    void is_the_trace_of_each_clusters_biased_covariance() {
      FaceClusters clusters =
          new FaceClusters(
              Golden.matrix("codes"), Golden.matrix("centroids"), Golden.indices("labels"));
      answer("5.3", clusters.cohesions())
          .by("cohesions")
          .to(clusters)
          .is(Golden.vector("cohesions"), 1e-9);
    }
  }

  @Nested
  @Tag("5.3")
  class Curated {

    @Test
    void two_faces_come_from_the_tightest_cluster_that_has_two_nearest_first() {
      answer("5.3", LINE.curated(2)).by("curated").to(LINE, 2).is(new int[] {6, 4}, 0);
    }

    @Test
    void all_four_of_a_cluster_come_in_order_of_their_distance() {
      answer("5.3", LINE.curated(4)).by("curated").to(LINE, 4).is(new int[] {6, 4, 1, 2}, 0);
    }

    @Test
    void a_cluster_of_one_is_the_tightest_where_one_face_is_enough() {
      answer("5.3", LINE.curated(1)).by("curated").to(LINE, 1).is(new int[] {3}, 0);
    }

    @Test
    void tightness_counts_before_size() {
      FaceClusters clusters =
          new FaceClusters(
              new double[][] {
                {1, 0}, {8, 8.1}, {7, 9}, {-1, 0}, {0, 3}, {0, -3}, {0.5, 0}, {30, 6}, {30, 15}
              },
              new double[][] {{0.1, 0}, {7.5, 8.5}, {30, 10}},
              new int[] {0, 1, 1, 0, 0, 0, 0, 2, 2});
      answer("5.3", clusters.curated(2)).by("curated").to(clusters, 2).is(new int[] {1, 2}, 0);
    }

    @Test
    void the_first_cluster_may_be_the_tightest() {
      FaceClusters clusters =
          new FaceClusters(
              new double[][] {{2}, {20}, {-0.5}, {26}, {0.5}},
              new double[][] {{1}, {23}},
              new int[] {0, 1, 0, 1, 0});
      answer("5.3", clusters.curated(2)).by("curated").to(clusters, 2).is(new int[] {4, 0}, 0);
    }

    @Test
    void a_face_of_another_cluster_is_not_taken_though_it_lies_nearer() {
      FaceClusters clusters = // 5 is nearer to 0 than -6, and nearer still to 9
          new FaceClusters(
              new double[][] {{5}, {13}, {1}, {2}, {-6}, {3}},
              new double[][] {{9}, {0}},
              new int[] {0, 0, 1, 1, 1, 1});
      answer("5.3", clusters.curated(4))
          .by("curated")
          .to(clusters, 4)
          .is(new int[] {2, 3, 5, 4}, 0);
    }
  }

  @Test
  void more_faces_than_the_largest_cluster_has_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LINE.curated(5))
        .withMessage("faces must be from 1 to 4 but is 5");
  }

  @Test
  void labels_must_be_clusters() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FaceClusters(new double[2][1], new double[1][1], new int[] {0, 1}))
        .withMessage("labels[1] must be from 0 to 0 but is 1");
  }

  private static double inertia(FaceClusters clusters) {
    return KMeans.inertia(clusters.codes(), clusters.labels(), clusters.centroids());
  }

  private static long differentInertias(Call<FaceClusters> fit, double[][] codes) {
    return IntStream.range(0, 20)
        .mapToObj(number -> fit.with(codes, 4, 1, new Seed(number)))
        .mapToLong(clusters -> Math.round(1e6 * inertia(clusters)))
        .distinct()
        .count();
  }

  private static double[][] heaps(RandomGenerator random) {
    return IntStream.range(0, 54)
        .mapToObj(
            i ->
                new double[] {
                  8 * (i % 9 / 3) + random.nextGaussian(), 8 * (i % 3) + random.nextGaussian()
                })
        .toArray(double[][]::new);
  }

  private static int[] ownLabels() {
    return IntStream.range(0, 54).map(i -> i % 9).toArray();
  }

  private static double[][] ownCentroids(double[][] heaps) {
    return KMeans.update(heaps, ownLabels(), new double[9][2]);
  }

  private static boolean centroidsAreMeans(FaceClusters clusters) {
    double[][] means = KMeans.update(clusters.codes(), clusters.labels(), clusters.centroids());
    for (int k = 0; k < means.length; k++) {
      if (!(Matrices.squaredDistance(means[k], clusters.centroids()[k]) < 1e-18)) {
        return false;
      }
    }
    return true;
  }
}
