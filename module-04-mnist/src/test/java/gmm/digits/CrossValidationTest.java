package gmm.digits;

import static gmm.kit.testing.Answer.answer;
import static gmm.kit.testing.Answer.experiment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.digits.given.HeldOutScore;
import gmm.digits.given.StratifiedSplit;
import gmm.kit.data.Iris;
import gmm.kit.testing.Answer.Call;
import gmm.kit.testing.Seed;
import gmm.likelihood.MultivariateGaussian;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CrossValidationTest {

  @Nested
  @Tag("4.10")
  class Folds {

    /** Twelve of class 0, nine of 1 and seven of 2, neither in order nor taking turns. */
    private static final int[] LABELS = {
      0, 0, 0, 0, 0, 2, 2, 2, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2
    };

    @Test
    void are_even_in_size_and_in_every_class_and_differ_from_seed_to_seed() {
      experiment("4.10", (Call<int[]> folds) -> Dealt.of(folds, LABELS, 4, 200).inWords())
          .by("folds")
          .seenAs("what 200 ways to deal 28 samples into 4 folds have in common", words -> words)
          .is(Dealt.WELL, 0);
    }

    @Test
    void classes_smaller_than_the_number_of_folds_leave_none_empty() {
      int[] pairs = {0, 1, 2, 3, 4, 0, 1, 2, 3, 4};
      experiment("4.10", (Call<int[]> folds) -> Dealt.of(folds, pairs, 5, 200).inWords())
          .by("folds")
          .seenAs("what 200 ways to deal five pairs into 5 folds have in common", words -> words)
          .is(
              List.of(
                  Dealt.WELL.get(0),
                  Dealt.WELL.get(1),
                  Dealt.WELL.get(2),
                  Dealt.NEVER,
                  Dealt.WELL.get(4)),
              0);
    }

    @Test
    void of_two_samples_either_comes_into_the_first_fold_at_times() {
      int[] two = {0, 0};
      experiment(
              "4.10",
              (Call<int[]> folds) ->
                  Dealt.of(folds, two, 2, 64).ways().stream().map(way -> way[0]).distinct().count())
          .by("folds")
          .seenAs("in how many folds the first of two samples is, dealt 64 times", count -> count)
          .is(2, 0);
    }

    @Test
    void as_many_folds_as_samples_hold_one_each() {
      int[] labels = {1, 1, 0, 1, 0, 0, 1};
      Seed seed = new Seed(2);
      answer("4.10", CrossValidation.folds(labels, 7, seed.random()))
          .by("folds")
          .to(labels, 7, seed)
          .seenAs("the folds in ascending order", f -> Arrays.stream(f).sorted().toArray())
          .is(new int[] {0, 1, 2, 3, 4, 5, 6}, 0);
    }
  }

  @Nested
  @Tag("4.10")
  class Score {

    private static final Golden GOLDEN = Golden.of("golden-cross-validation.json");

    @Test
    void of_the_lectures_five_folds() {
      double[] scores = {-1.10, -1.02, -1.31, -0.97, -1.20};
      int[] foldOf = {3, 0, 1, 4, 2, 2, 0, 4, 3, 1, 0};
      ToDoubleFunction<StratifiedSplit> scoreOf = split -> scores[foldOf[split.test()[0]]];
      answer("4.10", CrossValidation.score(foldOf, scoreOf))
          .by("score")
          .to(foldOf, scoreOf)
          .is(new HeldOutScore(-1.12, Math.sqrt(0.0754 / 4 / 5)), 1e-12);
    }

    @Test
    void each_fold_is_held_out_of_what_the_others_teach() {
      double[] x = {1, 4, 2, 11, 5, 8, 7, 3, 16, 23};
      int[] foldOf = {0, 1, 2, 1, 0, 2, 1, 2, 1, 0}; // of 3, 4 and 3
      // held-out means 29/3, 38/4, 13/3, less those of the others, 51/7, 42/6, 67/7
      double[] scores = {29 / 3.0 - 51 / 7.0, 38 / 4.0 - 42 / 6.0, 13 / 3.0 - 67 / 7.0};
      double mean = (scores[0] + scores[1] + scores[2]) / 3;
      double squares = Arrays.stream(scores).map(s -> (s - mean) * (s - mean)).sum();
      ToDoubleFunction<StratifiedSplit> scoreOf =
          split -> meanOf(x, split.test()) - meanOf(x, split.train());
      answer("4.10", CrossValidation.score(foldOf, scoreOf))
          .by("score")
          .to(foldOf, scoreOf)
          .is(new HeldOutScore(mean, Math.sqrt(squares / 6)), 1e-12);
    }

    @Test
    void folds_that_agree_have_no_error() {
      int[] foldOf = {1, 0, 1, 0, 0};
      ToDoubleFunction<StratifiedSplit> scoreOf = split -> 0.75;
      answer("4.10", CrossValidation.score(foldOf, scoreOf))
          .by("score")
          .to(foldOf, scoreOf)
          .is(new HeldOutScore(0.75, 0), 1e-12);
    }

    @Test
    void agrees_with_scikit_learn_on_one_gaussian_for_the_flowers() {
      double[][] petals = Iris.load().features(2, 3).rows();
      int[] foldOf = GOLDEN.at("foldOf").integers();
      ToDoubleFunction<StratifiedSplit> scoreOf = split -> logDensity(split, petals);
      answer("4.10", CrossValidation.score(foldOf, scoreOf))
          .by("score")
          .to(foldOf, scoreOf)
          .is(
              new HeldOutScore(
                  GOLDEN.at("oneGaussianMean").number(), GOLDEN.at("oneGaussianError").number()),
              1e-9);
    }

    private static double logDensity(StratifiedSplit split, double[][] rows) {
      MultivariateGaussian gaussian = MultivariateGaussian.fit(split.trainOf(rows));
      return Arrays.stream(split.testOf(rows))
          .mapToDouble(gaussian::logDensity)
          .average()
          .orElseThrow();
    }

    private static double meanOf(double[] x, int[] samples) {
      return Arrays.stream(samples).mapToDouble(i -> x[i]).average().orElseThrow();
    }
  }

  @Nested
  class Given {

    @Test
    void fewer_than_two_folds_or_more_than_samples_are_refused() {
      int[] labels = {0, 1, 0};
      assertThatThrownBy(() -> CrossValidation.folds(labels, 1, new Seed(1).random()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("folds must be from 2 to 3");
      assertThatThrownBy(() -> CrossValidation.folds(labels, 4, new Seed(1).random()))
          .hasMessageContaining("folds must be from 2 to 3");
    }

    @Test
    void a_fold_without_a_sample_is_named() {
      assertThatThrownBy(() -> CrossValidation.count(new int[] {0, 2, 2}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no sample is in fold 1");
      assertThatThrownBy(() -> CrossValidation.count(new int[] {0, 0}))
          .hasMessageContaining("folds must be at least 2");
    }

    @Test
    void folds_are_counted() {
      assertThat(CrossValidation.count(new int[] {1, 2, 0, 2, 2})).isEqualTo(3);
    }
  }
}
