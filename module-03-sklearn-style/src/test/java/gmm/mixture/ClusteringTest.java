package gmm.mixture;

import static gmm.kit.testing.Answer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import gmm.kit.algorithms.Assignment;
import gmm.kit.testing.Seed;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Silhouette, label matching, adjusted Rand index. */
class ClusteringTest {

  private static int[] found() {
    return Golden.as(Golden.part("clustering").get("found"), int[].class);
  }

  private static int[] truth() {
    return Golden.as(Golden.part("clustering").get("labels"), int[].class);
  }

  @Nested
  @Tag("3.14")
  class SilhouetteScore {

    @Test
    void of_the_lectures_five_numbers() {
      double[][] rows = {{0}, {2}, {5}, {6}, {20}};
      int[] labels = {0, 0, 1, 1, 2};
      // a: 2, 2, 1, 1, none; b: 5.5, 3.5, 4, 5, 14.5
      double expected = (3.5 / 5.5 + 1.5 / 3.5 + 3.0 / 4 + 4.0 / 5 + 0) / 5;
      answer("3.14", Silhouette.score(rows, labels)).to(rows, labels).is(expected, 1e-12);
    }

    @Test
    void is_negative_for_samples_in_the_wrong_cluster() {
      double[][] rows = {{0}, {1}, {10}, {11}};
      int[] labels = {0, 1, 0, 1};
      // a: 10 everywhere; b: 6, 5, 5, 6
      double expected = (-0.4 - 0.5 - 0.5 - 0.4) / 4;
      answer("3.14", Silhouette.score(rows, labels)).to(rows, labels).is(expected, 1e-12);
    }

    @Test
    void agrees_with_scikit_learn() {
      double expected = Golden.part("clustering").get("silhouette").asDouble();
      answer("3.14", Silhouette.score(Golden.rows(), found()))
          .to(Golden.rows(), found())
          .is(expected, 1e-12);
    }

    @Test
    void does_not_mind_a_number_that_no_cluster_has() {
      double[][] rows = {{0}, {2}, {5}, {6}};
      int[] labels = {0, 0, 3, 3};
      double expected = (3.5 / 5.5 + 1.5 / 3.5 + 3.0 / 4 + 4.0 / 5) / 4;
      answer("3.14", Silhouette.score(rows, labels)).to(rows, labels).is(expected, 1e-12);
    }

    @Test
    void of_samples_that_are_all_equal_is_zero() {
      double[][] rows = {{1, 1}, {1, 1}, {1, 1}, {1, 1}};
      int[] labels = {0, 1, 0, 1};
      answer("3.14", Silhouette.score(rows, labels)).to(rows, labels).is(0.0, 1e-12);
    }
  }

  @Nested
  @Tag("3.16")
  class Matching {

    /** Component 0 is mostly class 1, and so is component 1, but that has no other choice. */
    private final int[] labels = {0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2};

    private final int[] classes = {1, 1, 1, 0, 0, 1, 1, 1, 1, 2, 2, 2, 0};

    @Test
    void gives_up_a_little_for_the_best_sum() {
      answer("3.16", LabelMatching.best(labels, 3, classes, 3))
          .by("best")
          .to(labels, 3, classes, 3)
          .is(new int[] {0, 1, 2}, 0);
      int[] map = {0, 1, 2};
      answer("3.16", LabelMatching.accuracy(labels, classes, map))
          .by("accuracy")
          .to(labels, classes, map)
          .is(8.0 / 13, 1e-12);
    }

    @Test
    void the_largest_pair_is_not_always_part_of_the_best_sum() {
      int[] two = {0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1};
      int[] their = {0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0};
      // shared: 5 and 4, 4 and 0: 4 + 4 is more than 5 + 0
      answer("3.16", LabelMatching.best(two, 2, their, 2))
          .by("best")
          .to(two, 2, their, 2)
          .is(new int[] {1, 0}, 0);
    }

    @Test
    void counts_samples_and_not_shares_of_a_component() {
      int[] unequal = {0, 0, 0, 0, 0, 0, 0, 1};
      int[] their = {0, 0, 0, 0, 0, 0, 1, 0};
      // shared: 6 and 1, 1 and 0: 6 + 0 is more than 1 + 1, but 1/7 + 1 more than 6/7 + 0
      answer("3.16", LabelMatching.best(unequal, 2, their, 2))
          .by("best")
          .to(unequal, 2, their, 2)
          .is(new int[] {0, 1}, 0);
    }

    @Test
    void finds_classes_that_only_have_other_names() {
      int[] renamed = Arrays.stream(labels).map(label -> (label + 1) % 3).toArray();
      answer("3.16", LabelMatching.best(renamed, 3, labels, 3))
          .by("best")
          .to(renamed, 3, labels, 3)
          .is(new int[] {2, 0, 1}, 0);
      int[] map = {2, 0, 1};
      answer("3.16", LabelMatching.accuracy(renamed, labels, map))
          .by("accuracy")
          .to(renamed, labels, map)
          .is(1.0, 0);
    }

    @Test
    void leaves_components_over_where_there_are_more_than_classes() {
      int[] four = {0, 0, 0, 1, 1, 2, 2, 2, 3};
      int[] two = {1, 1, 1, 1, 0, 0, 0, 0, 0};
      answer("3.16", LabelMatching.best(four, 4, two, 2))
          .by("best")
          .to(four, 4, two, 2)
          .is(new int[] {1, -1, 0, -1}, 0);
      int[] map = {1, -1, 0, -1};
      answer("3.16", LabelMatching.accuracy(four, two, map))
          .by("accuracy")
          .to(four, two, map)
          .is(6.0 / 9, 1e-12);
    }

    @Test
    void leaves_classes_without_a_component_where_there_are_fewer() {
      int[] one = {0, 0, 0, 0};
      int[] three = {2, 2, 1, 0};
      answer("3.16", LabelMatching.best(one, 1, three, 3))
          .by("best")
          .to(one, 1, three, 3)
          .is(new int[] {2}, 0);
    }
  }

  @Nested
  @Tag("3.18")
  class RandIndex {

    @Test
    void of_the_lectures_six_samples() {
      int[] a = {0, 0, 0, 1, 1, 1};
      int[] b = {1, 1, 0, 0, 2, 2};
      // shared 2, 1, 1, 2: together 2; A = 6, B = 3, C(6) = 15: E = 1.2
      answer("3.18", AdjustedRandIndex.of(a, b)).to(a, b).is((2 - 1.2) / (4.5 - 1.2), 1e-12);
    }

    @Test
    void of_the_same_clustering_under_other_names_is_one() {
      int[] a = {0, 0, 1, 1, 2, 2};
      int[] b = {2, 2, 0, 0, 1, 1};
      answer("3.18", AdjustedRandIndex.of(a, b)).to(a, b).is(1.0, 1e-12);
    }

    @Test
    void agrees_with_scikit_learn() {
      double expected = Golden.part("clustering").get("adjustedRandIndex").asDouble();
      answer("3.18", AdjustedRandIndex.of(truth(), found()))
          .to(truth(), found())
          .is(expected, 1e-12);
    }

    @Test
    void of_labels_drawn_at_random_is_about_zero() {
      RandomGenerator random = new Seed(1).random();
      int[] a = random.ints(5_000, 0, 4).toArray();
      int[] b = random.ints(5_000, 0, 3).toArray();
      answer("3.18", AdjustedRandIndex.of(a, b))
          .to(a, b)
          .satisfies("within 0.005 of zero", index -> Math.abs(index) < 0.005);
    }

    @Test
    void of_one_cluster_twice_is_one() {
      int[] a = {0, 0, 0};
      answer("3.18", AdjustedRandIndex.of(a, a)).to(a, a).is(1.0, 0);
    }
  }

  @Test
  void the_assignment_solver_agrees_with_scipy() {
    for (JsonNode node : Golden.part("assignments")) {
      double[][] gain = Golden.as(node.get("gain"), double[][].class);
      int[] columns = Assignment.maximize(gain);
      double total = 0;
      for (int i = 0; i < gain.length; i++) {
        total += columns[i] == Assignment.NONE ? 0 : gain[i][columns[i]];
      }
      assertThat(total).isCloseTo(node.get("total").asDouble(), within(1e-9));
      int[] given = Arrays.stream(columns).filter(c -> c != Assignment.NONE).toArray();
      assertThat(given).doesNotHaveDuplicates().hasSize(Math.min(gain.length, gain[0].length));
    }
  }

  @Test
  void one_cluster_alone_has_no_silhouette() {
    assertThatThrownBy(() -> Silhouette.score(new double[][] {{1}, {2}}, new int[] {0, 0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("labels must name at least two clusters but name one");
  }

  @Test
  void labels_out_of_range_are_refused() {
    assertThatThrownBy(() -> LabelMatching.best(new int[] {0, 3}, 3, new int[] {0, 0}, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("labels[1] must be from 0 to 2 but is 3");
  }
}
