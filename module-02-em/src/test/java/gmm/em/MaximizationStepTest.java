package gmm.em;

import static gmm.kit.testing.Answer.answer;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MaximizationStepTest {

  private static final double[][] SHARES = {{0.9, 0.1}, {0.6, 0.4}, {0.2, 0.8}, {1, 0}};
  private static final double[] COUNTS = {2.7, 1.3};
  private static final double[][] SQUARE = {{0, 0}, {2, 0}, {2, 3}, {0, 4}};

  /** What scikit-learn computes beside ours: it adds 10 machine epsilons to each count. */
  private static final double AS_SKLEARN = 1e-8;

  @Nested
  @Tag("2.3")
  class EffectiveCounts {

    @Test
    void add_up_the_column_of_each_component() {
      answer("2.3", MaximizationStep.effectiveCounts(SHARES)).to((Object) SHARES).is(COUNTS, 1e-12);
    }

    @Test
    void of_the_lectures_five_numbers() {
      double[][] r = FiveNumbers.responsibilities();
      // 0.9526 + 0.8808 + 0.5 + 0.0474 + 0.0180, to four places, and the rest of 5
      answer("2.3", MaximizationStep.effectiveCounts(r))
          .to((Object) r)
          .is(new double[] {2.39878, 2.60122}, 1e-5);
    }

    @Test
    void sum_to_the_number_of_samples() {
      double[][] r = Golden.of("bound").matrix("responsibilities");
      answer("2.3", MaximizationStep.effectiveCounts(r))
          .to((Object) r)
          .satisfies(
              "the counts sum to " + r.length,
              counts -> Math.abs(Arrays.stream(counts).sum() - r.length) < 1e-9);
    }

    @Test
    void of_hard_responsibilities_are_whole() {
      double[][] hard = {{1, 0, 0}, {0, 0, 1}, {1, 0, 0}};
      answer("2.3", MaximizationStep.effectiveCounts(hard))
          .to((Object) hard)
          .is(new double[] {2, 0, 1}, 0);
    }

    @Test
    void agree_with_scikit_learn_on_three_data_sets() {
      for (Golden golden : Golden.of("em").list()) {
        double[][] r = golden.matrix("responsibilities");
        double[] weights = golden.get("after").list().getFirst().vector("weights");
        answer("2.3", MaximizationStep.effectiveCounts(r))
            .to((Object) r)
            .is(Arrays.stream(weights).map(w -> w * r.length).toArray(), AS_SKLEARN);
      }
    }
  }

  @Nested
  @Tag("2.4")
  class Weights {

    @Test
    void are_the_shares_of_the_samples() {
      answer("2.4", MaximizationStep.weights(COUNTS))
          .to(COUNTS)
          .is(new double[] {0.675, 0.325}, 1e-12);
    }

    @Test
    void sum_to_one_however_large_the_counts() {
      double[] counts = {3e9, 1e-9, 2.5, 70000.25};
      answer("2.4", MaximizationStep.weights(counts))
          .to(counts)
          .satisfies("the weights sum to 1", w -> Math.abs(Arrays.stream(w).sum() - 1) < 1e-12);
    }

    @Test
    void of_a_component_without_samples_is_zero() {
      double[] counts = {4, 0, 1};
      answer("2.4", MaximizationStep.weights(counts)).to(counts).is(new double[] {0.8, 0, 0.2}, 0);
    }

    @Test
    void agree_with_scikit_learn_on_three_data_sets() {
      for (Golden golden : Golden.of("em").list()) {
        double[] counts = columnSums(golden.matrix("responsibilities"));
        answer("2.4", MaximizationStep.weights(counts))
            .to(counts)
            .is(golden.get("after").list().getFirst().vector("weights"), AS_SKLEARN);
      }
    }
  }

  @Nested
  @Tag("2.5")
  class Means {

    @Test
    void count_each_sample_by_its_responsibility() {
      // first feature of the first: (0.6 · 2 + 0.2 · 2) / 2.7, second: (0.2 · 3 + 1 · 4) / 2.7
      double[][] expected = {{1.6 / 2.7, 4.6 / 2.7}, {2.4 / 1.3, 2.4 / 1.3}};
      answer("2.5", MaximizationStep.means(SQUARE, SHARES, COUNTS))
          .to(SQUARE, SHARES, COUNTS)
          .is(expected, 1e-12);
    }

    @Test
    void of_the_lectures_five_numbers() {
      double[][] r = FiveNumbers.responsibilities();
      double[] counts = columnSums(r);
      answer("2.5", MaximizationStep.means(FiveNumbers.DATA, r, counts))
          .to(FiveNumbers.DATA, r, counts)
          .is(new double[][] {{2.16361}, {6.46235}}, 1e-5);
    }

    @Test
    void of_a_component_with_hardly_any_samples_are_still_right() {
      double[][] r = {{1, 1e-300}, {1, 3e-300}};
      double[] counts = {2, 4e-300};
      double[][] data = {{1}, {5}};
      answer("2.5", MaximizationStep.means(data, r, counts))
          .to(data, r, counts)
          .is(new double[][] {{3}, {4}}, 1e-12);
    }

    @Test
    void agree_with_scikit_learn_on_three_data_sets() {
      for (Golden golden : Golden.of("em").list()) {
        double[][] data = golden.matrix("data");
        double[][] r = golden.matrix("responsibilities");
        answer("2.5", MaximizationStep.means(data, r, columnSums(r)))
            .to(data, r, columnSums(r))
            .is(golden.get("after").list().getFirst().matrix("means"), AS_SKLEARN);
      }
    }
  }

  @Nested
  @Tag("2.6")
  class Covariances {

    @Test
    void average_the_products_of_the_differences() {
      double[][] data = {{0, 0}, {2, 0}, {2, 4}, {10, 10}};
      double[][] r = {{0.5, 0.5}, {1, 0}, {0.5, 0.5}, {0, 1}};
      double[] counts = {2, 2};
      double[][] means = {{1.5, 1}, {5.5, 6}};
      // of the first: (0.5 · 1.5² + 0.5² + 0.5 · 0.5²) / 2, (0.75 - 0.5 + 0.75) / 2, ...
      double[][][] expected = {
        {{0.75 + 0.1, 0.5}, {0.5, 3 + 0.1}},
        {{20.75 + 0.1, 19}, {19, 18 + 0.1}}
      };
      answer("2.6", MaximizationStep.covariances(data, r, counts, means, 0.1))
          .to(data, r, counts, means, 0.1)
          .is(expected, 1e-12);
    }

    @Test
    void of_the_lectures_five_numbers() {
      double[][] r = FiveNumbers.responsibilities();
      double[] counts = columnSums(r);
      double[][] means = {{2.16361315}, {6.46234543}};
      answer("2.6", MaximizationStep.covariances(FiveNumbers.DATA, r, counts, means, 0))
          .to(FiveNumbers.DATA, r, counts, means, 0.0)
          .is(new double[][][] {{{1.96829}}, {{3.62041}}}, 1e-5);
    }

    @Test
    void of_one_sample_are_the_regularization_alone() {
      double[][] data = {{3, -2}};
      double[][] r = {{1}};
      double[] counts = {1};
      answer("2.6", MaximizationStep.covariances(data, r, counts, data, 0.25))
          .to(data, r, counts, data, 0.25)
          .is(new double[][][] {{{0.25, 0}, {0, 0.25}}}, 1e-12);
    }

    @Test
    void keep_their_digits_far_from_the_origin() {
      double far = 1 << 30; // its square leaves no digit for the 1 in (far + 1)²
      double[][] data = {{far}, {far + 1}};
      double[][] r = {{1}, {1}};
      double[] counts = {2};
      double[][] means = {{far + 0.5}};
      answer("2.6", MaximizationStep.covariances(data, r, counts, means, 0))
          .to(data, r, counts, means, 0.0)
          .is(new double[][][] {{{0.25}}}, 1e-9);
    }

    @Test
    void of_tiny_and_of_huge_data_neither_vanish_nor_overflow() {
      for (double scale : new double[] {1e-150, 1e150}) {
        double[][] data = {{-scale}, {scale}};
        double[][] r = {{1}, {1}};
        double[] counts = {2};
        double[][] means = {{0}};
        answer("2.6", MaximizationStep.covariances(data, r, counts, means, 0))
            .to(data, r, counts, means, 0.0)
            .is(new double[][][] {{{scale * scale}}}, 1e-9);
      }
    }

    @Test
    void agree_with_scikit_learn_on_three_data_sets() {
      for (Golden golden : Golden.of("em").list()) {
        double[][] data = golden.matrix("data");
        double[][] r = golden.matrix("responsibilities");
        double[] counts = columnSums(r);
        Golden after = golden.get("after").list().getFirst();
        double[][] means = after.matrix("means");
        double ridge = golden.number("regularization");
        answer("2.6", MaximizationStep.covariances(data, r, counts, means, ridge))
            .to(data, r, counts, means, ridge)
            .is(after.matrices("covariances"), AS_SKLEARN);
      }
    }
  }

  @Test
  void shapes_that_do_not_fit_are_refused() {
    assertThatThrownBy(() -> MaximizationStep.means(SQUARE, new double[][] {{1, 0}}, COUNTS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("responsibilities");
    assertThatThrownBy(
            () ->
                MaximizationStep.covariances(
                    SQUARE, SHARES, COUNTS, new double[][] {{1, 1}, {0, 0}}, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("regularization");
  }

  @Test
  void a_sample_without_responsibilities_is_named() {
    double[][] lost = {{1, 0}, {Double.NaN, Double.NaN}};
    assertThatThrownBy(() -> MaximizationStep.of(new double[][] {{1}, {1e300}}, lost, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sample 1");
  }

  private static double[] columnSums(double[][] rows) {
    double[] sums = new double[rows[0].length];
    for (double[] row : rows) {
      Arrays.setAll(sums, j -> sums[j] + row[j]);
    }
    return sums;
  }
}
