package gmm.em;

import static gmm.kit.testing.Answer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.em.given.KMeansResult;
import gmm.kit.testing.Monotone;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class KMeansTest {

  private static final double[][] CORNERS = {{0, 0}, {3, 3}};

  @Nested
  @Tag("2.8")
  class Assign {

    @Test
    void of_a_sample_far_from_every_centroid_too() {
      double[][] data = {{100}, {-100}};
      double[][] centroids = {{0}, {60}, {-60}};
      answer("2.8", KMeans.assign(data, centroids)).to(data, centroids).is(new int[] {1, 2}, 0);
    }

    @Test
    void takes_the_nearest_centroid() {
      // squared distances 16.25 and 11.25; 26 and 20; 16.25 and 7.25; 0.5 and 12.5
      double[][] data = {{4, -0.5}, {5, -1}, {0.5, 4}, {0.5, 0.5}};
      answer("2.8", KMeans.assign(data, CORNERS)).to(data, CORNERS).is(new int[] {1, 1, 1, 0}, 0);
    }

    @Test
    void gives_a_tie_to_the_lower_index() {
      double[][] data = {{1.5, 1.5}, {3, 0}, {2, 2}};
      answer("2.8", KMeans.assign(data, CORNERS)).to(data, CORNERS).is(new int[] {0, 0, 1}, 0);
    }

    @Test
    void to_one_centroid_is_easy() {
      double[][] one = {{7, 7}};
      answer("2.8", KMeans.assign(CORNERS, one)).to(CORNERS, one).is(new int[] {0, 0}, 0);
    }

    @Test
    void agrees_with_scikit_learn_on_two_data_sets() {
      for (Golden golden : Golden.of("kmeans").list()) {
        for (Golden after : golden.get("after").list()) {
          double[][] data = golden.matrix("data");
          double[][] centroids = after.matrix("centroids");
          answer("2.8", KMeans.assign(data, centroids))
              .to(data, centroids)
              .is(after.integers("labels"), 0);
        }
      }
    }
  }

  @Nested
  @Tag("2.9")
  class Update {

    @Test
    void moves_each_centroid_to_the_mean_of_its_samples() {
      int[] labels = {0, 0, 1, 1, 1};
      double[][] old = {{1}, {5.25}};
      answer("2.9", KMeans.update(FiveNumbers.DATA, labels, old))
          .to(FiveNumbers.DATA, labels, old)
          .is(new double[][] {{1.5}, {19 / 3.0}}, 1e-12);
    }

    @Test
    void gives_an_empty_cluster_the_sample_farthest_from_its_centroid() {
      int[] labels = {0, 0, 1, 1, 1};
      double[][] old = {{1}, {5}, {100}};
      // 8 lies 3 from its centroid, farther than any other: the second keeps 4 and 7
      answer("2.9", KMeans.update(FiveNumbers.DATA, labels, old))
          .to(FiveNumbers.DATA, labels, old)
          .is(new double[][] {{1.5}, {5.5}, {8}}, 1e-12);
    }

    @Test
    void fills_the_very_first_cluster_and_two_at_once() {
      int[] labels = {1, 1, 2, 2, 2};
      double[][] firstEmpty = {{100}, {1}, {5}};
      answer("2.9", KMeans.update(FiveNumbers.DATA, labels, firstEmpty))
          .to(FiveNumbers.DATA, labels, firstEmpty)
          .is(new double[][] {{8}, {1.5}, {5.5}}, 1e-12);
      // 8 lies 3 from its centroid, then 7 lies 2: the third keeps 4 alone
      double[][] twoEmpty = {{100}, {1}, {5}, {200}};
      answer("2.9", KMeans.update(FiveNumbers.DATA, labels, twoEmpty))
          .to(FiveNumbers.DATA, labels, twoEmpty)
          .is(new double[][] {{8}, {1.5}, {4}, {7}}, 1e-12);
    }

    @Test
    void takes_the_first_of_two_samples_that_lie_as_far() {
      double[][] data = {{1}, {-3}, {3}, {0.5}};
      int[] labels = {0, 0, 0, 0};
      double[][] old = {{0}, {50}};
      answer("2.9", KMeans.update(data, labels, old))
          .to(data, labels, old)
          .is(new double[][] {{1.5}, {-3}}, 1e-12);
    }

    @Test
    void does_not_empty_another_cluster_to_fill_one() {
      // 8 is farthest from its centroid, but alone in its cluster: 4 goes instead
      int[] labels = {0, 0, 0, 0, 1};
      double[][] old = {{7}, {20}, {30}};
      double[][] data = {{4}, {7}, {7}, {8}, {8}};
      answer("2.9", KMeans.update(data, labels, old))
          .to(data, labels, old)
          .is(new double[][] {{22 / 3.0}, {8}, {4}}, 1e-12);
    }

    @Test
    void does_not_take_the_sample_that_is_left_in_a_cluster_of_two_which_has_given_one() {
      // 0 and 20 are as far from 10, and farthest: one of them goes, then one of the three by 31
      int[] labels = {0, 0, 3, 3, 3};
      double[][] old = {{10}, {-90}, {200}, {31}};
      double[][] data = {{0}, {20}, {30}, {31}, {32}};
      answer("2.9", KMeans.update(data, labels, old))
          .to(data, labels, old)
          .is(new double[][] {{20}, {0}, {30}, {31.5}}, 1e-12);
    }

    @Test
    void of_as_many_clusters_as_samples_ends_with_each_sample_alone() {
      double[][] data = {{0, 0}, {1, 0}, {5, 5}};
      int[] labels = {0, 0, 0};
      double[][] old = {{0, 0}, {50, 50}, {60, 60}};
      answer("2.9", KMeans.update(data, labels, old))
          .to(data, labels, old)
          .is(new double[][] {{0, 0}, {5, 5}, {1, 0}}, 1e-12);
    }

    @Test
    void agrees_with_scikit_learn_where_two_clusters_are_empty() {
      Golden golden = Golden.of("emptyClusters");
      double[][] data = golden.matrix("data");
      double[][] old = golden.matrix("centroids");
      int[] labels = nearest(data, old);
      answer("2.9", KMeans.update(data, labels, old))
          .to(data, labels, old)
          .is(golden.get("after").list().getFirst().matrix("centroids"), 1e-9);
    }

    private int[] nearest(double[][] data, double[][] centroids) {
      int[] labels = new int[data.length];
      for (int i = 0; i < data.length; i++) {
        double[] x = data[i];
        double a = Math.hypot(x[0] - centroids[0][0], x[1] - centroids[0][1]);
        double b = Math.hypot(x[0] - centroids[1][0], x[1] - centroids[1][1]);
        labels[i] = b < a ? 1 : 0; // the other two are hundreds away
      }
      return labels;
    }
  }

  @Nested
  @Tag("2.10")
  class Fit {

    @Test
    void of_the_lectures_five_numbers_from_a_bad_start() {
      double[][] start = {{1}, {2}};
      // labels 0 1 1 1 1 (inertia 0 + 0 + 4 + 25 + 36), centroids 1 and 5.25; labels 0 0 1 1 1
      // (0 + 1 + 1.5625 + 3.0625 + 7.5625), centroids 1.5 and 19/3; no label changes
      double[][] centroids = {{1.5}, {19 / 3.0}};
      double[] inertia = {65, 13.1875, 0.5 + 26 / 3.0};
      answer("2.10", KMeans.fit(FiveNumbers.DATA, start, 100))
          .to(FiveNumbers.DATA, start, 100)
          .is(new KMeansResult(centroids, new int[] {0, 0, 1, 1, 1}, inertia, true, 2), 1e-12);
    }

    @Test
    void begins_with_the_inertia_of_a_start_that_is_not_of_the_samples() {
      double[][] start = {{0}, {3}};
      // labels 0 1 1 1 1 (inertia 1 + 1 + 1 + 16 + 25); then as from the bad start
      double[][] centroids = {{1.5}, {19 / 3.0}};
      double[] inertia = {44, 13.1875, 0.5 + 26 / 3.0};
      answer("2.10", KMeans.fit(FiveNumbers.DATA, start, 100))
          .to(FiveNumbers.DATA, start, 100)
          .is(new KMeansResult(centroids, new int[] {0, 0, 1, 1, 1}, inertia, true, 2), 1e-12);
    }

    @Test
    void says_that_it_has_not_converged_when_the_iterations_run_out() {
      double[][] start = {{1}, {2}};
      double[][] centroids = {{1}, {5.25}};
      double[] inertia = {65, 13.1875};
      answer("2.10", KMeans.fit(FiveNumbers.DATA, start, 1))
          .to(FiveNumbers.DATA, start, 1)
          .is(new KMeansResult(centroids, new int[] {0, 0, 1, 1, 1}, inertia, false, 1), 1e-12);
    }

    @Test
    void never_raises_the_inertia() {
      for (Golden golden : Golden.of("kmeans").list()) {
        double[][] data = golden.matrix("data");
        double[][] start = golden.matrix("centroids");
        answer("2.10", KMeans.fit(data, start, 100))
            .to(data, start, 100)
            .seenAs("the inertia", KMeansResult::inertiaHistory)
            .fulfils("an inertia that never rises", r -> Monotone.rise(r.inertiaHistory(), 1e-12));
      }
      double[][] data = Golden.of("emptyClusters").matrix("data");
      double[][] farStart = Golden.of("emptyClusters").matrix("centroids");
      answer("2.10", KMeans.fit(data, farStart, 100))
          .to(data, farStart, 100)
          .seenAs("the inertia", KMeansResult::inertiaHistory)
          .fulfils("an inertia that never rises", r -> Monotone.rise(r.inertiaHistory(), 1e-12));
    }

    @Test
    void of_as_many_centroids_as_samples_has_no_inertia_left() {
      double[][] data = {{0, 0}, {1, 0}, {5, 5}};
      double[][] start = {{0, 0}, {0, 0}, {9, 9}};
      answer("2.10", KMeans.fit(data, start, 10))
          .to(data, start, 10)
          .seenAs("the inertia, and whether it converged", r -> List.of(r.inertia(), r.converged()))
          .is(List.of(0, true), 0);
    }

    @Test
    void of_samples_that_are_all_the_same_ends() {
      double[][] data = {{2}, {2}, {2}};
      double[][] start = {{2}, {3}};
      answer("2.10", KMeans.fit(data, start, 50))
          .to(data, start, 50)
          .seenAs("the inertia and the centroids", r -> List.of(r.inertia(), r.centroids()))
          .is(List.of(0, new double[][] {{2}, {2}}), 0);
    }

    @Test
    void agrees_with_scikit_learn_on_two_data_sets() {
      for (Golden golden : Golden.of("kmeans").list()) {
        double[][] data = golden.matrix("data");
        double[][] start = golden.matrix("centroids");
        for (Golden after : golden.get("after").list()) {
          int iterations = (int) after.number("iterations");
          KMeansResult result = KMeans.fit(data, start, iterations);
          answer("2.10", result)
              .to(data, start, iterations)
              .seenAs("the centroids", KMeansResult::centroids)
              .is(after.matrix("centroids"), 1e-9);
          answer("2.10", result)
              .to(data, start, iterations)
              .seenAs("the labels", KMeansResult::labels)
              .is(after.integers("labels"), 0);
          answer("2.10", result)
              .to(data, start, iterations)
              .seenAs("the last inertia", KMeansResult::inertia)
              .is(after.number("inertia"), 1e-9);
        }
      }
    }
  }

  @Test
  void arguments_that_do_not_fit_are_refused() {
    assertThatThrownBy(() -> KMeans.assign(CORNERS, new double[][] {{1}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("data[0]");
    assertThatThrownBy(() -> KMeans.update(CORNERS, new int[] {0}, CORNERS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("labels");
    assertThatThrownBy(() -> KMeans.update(new double[][] {{1, 1}}, new int[] {0}, CORNERS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("number of samples");
    assertThatThrownBy(() -> KMeans.fit(CORNERS, CORNERS, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("maxIterations");
  }

  @Test
  void inertia_adds_up_squared_distances() {
    assertThat(KMeans.inertia(new double[][] {{0, 0}, {6, 7}}, new int[] {0, 1}, CORNERS))
        .isEqualTo(25);
  }
}
