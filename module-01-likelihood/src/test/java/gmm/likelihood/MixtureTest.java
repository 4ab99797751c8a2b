package gmm.likelihood;

import static gmm.kit.testing.Answer.answer;
import static gmm.kit.testing.Answer.experiment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Answer.Call;
import gmm.kit.testing.Seed;
import gmm.likelihood.given.LabelledSample;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Exercises 1.11 to 1.13. */
class MixtureTest {

  /** The lecture's: a quarter N(0, 1), three quarters N(4, 4). */
  private static final Mixture LECTURES =
      Mixture.of(new double[] {0.25, 0.75}, List.of(line(0, 1), line(4, 4)));

  private static MultivariateGaussian line(double mean, double variance) {
    return MultivariateGaussian.of(new double[] {mean}, new double[][] {{variance}});
  }

  private static Mixture golden() {
    JsonNode node = Golden.of("mixture");
    double[][] means = Golden.matrix(node.required("means"));
    List<MultivariateGaussian> components =
        IntStream.range(0, means.length)
            .mapToObj(
                j ->
                    MultivariateGaussian.of(
                        means[j], Golden.matrix(node.required("covariances").get(j))))
            .toList();
    return Mixture.of(Golden.vector(node.required("weights")), components);
  }

  /** The density of the lecture's mixture, written out. */
  private static double density(double x) {
    return 0.25 * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI)
        + 0.75 * Math.exp(-(x - 4) * (x - 4) / 8) / Math.sqrt(8 * Math.PI);
  }

  @Nested
  @Tag("1.11")
  class LogDensity {

    @Test
    void of_the_lectures_mixture_at_two() {
      double[] x = {2};
      answer("1.11", LECTURES.logDensity(x)).to(LECTURES, x).is(Math.log(density(2)), 1e-12);
    }

    @Test
    void of_one_component_is_the_components_own() {
      Mixture single = Mixture.of(new double[] {1}, List.of(line(1, 4)));
      double[] x = {3};
      answer("1.11", single.logDensity(x)).to(single, x).is(-2.112085713764618, 1e-12);
    }

    @Test
    void of_two_equal_components_is_theirs_whatever_the_weights() {
      Mixture twice = Mixture.of(new double[] {0.3, 0.7}, List.of(line(1, 4), line(1, 4)));
      double[] x = {3};
      answer("1.11", twice.logDensity(x)).to(twice, x).is(-2.112085713764618, 1e-12);
    }

    @Test
    void a_component_of_weight_zero_is_not_there() {
      Mixture idle = Mixture.of(new double[] {0, 1}, List.of(line(3, 1), line(1, 4)));
      double[] x = {3};
      answer("1.11", idle.logDensity(x)).to(idle, x).is(-2.112085713764618, 1e-12);
    }

    @Test
    void far_from_every_component_is_very_small_but_not_minus_infinity() {
      double[] x = {1e6};
      // the wide component is all that counts there: log ¾ - ½ log 8π - (1e6 - 4)² / 8
      double expected = Math.log(0.75) - 0.5 * Math.log(8 * Math.PI) - Math.pow(1e6 - 4, 2) / 8;
      answer("1.11", LECTURES.logDensity(x)).to(LECTURES, x).is(expected, 1e-12);
    }

    @Test
    void holds_for_components_of_variance_1e_minus_300_and_1e300() {
      Mixture extreme =
          Mixture.of(new double[] {0.5, 0.5}, List.of(line(0, 1e-300), line(0, 1e300)));
      double[] x = {2e-150};
      // two standard deviations from the middle of the narrow one; the wide one adds nothing there
      double expected = Math.log(0.5) - 0.5 * (Math.log(2 * Math.PI) + Math.log(1e-300) + 4);
      answer("1.11", extreme.logDensity(x)).to(extreme, x).is(expected, 1e-12);
    }

    @Test
    void integrates_to_one() {
      experiment("1.11", (Call<Double> logDensity) -> areaUnder(LECTURES, logDensity))
          .seenAs("the area under exp of logDensity", area -> area)
          .is(1.0, 1e-9);
    }

    private static double areaUnder(Mixture mixture, Call<Double> logDensity) {
      double step = 0.05;
      double area = 0;
      for (int i = 0; i < 960; i++) {
        double[] x = {-20 + step * (i + 0.5)};
        area += step * Math.exp(logDensity.with(mixture, x));
      }
      return area;
    }

    @Test
    void agrees_with_scikit_learn_on_three_components_in_two_dimensions() {
      Mixture mixture = golden();
      double[][] points = Golden.matrix(Golden.of("mixture").required("points"));
      double[] expected = Golden.vector(Golden.of("mixture").required("logDensities"));
      for (int i = 0; i < points.length; i++) {
        answer("1.11", mixture.logDensity(points[i])).to(mixture, points[i]).is(expected[i], 1e-11);
      }
    }
  }

  @Nested
  @Tag("1.12")
  class LogLikelihood {

    @Test
    void of_the_lectures_two_numbers() {
      double[][] data = {{2}, {0}};
      double expected = Math.log(density(2)) + Math.log(density(0));
      answer("1.12", LECTURES.logLikelihood(data)).to(LECTURES, data).is(expected, 1e-12);
    }

    @Test
    void of_one_sample_is_its_log_density() {
      double[][] data = {{-1}};
      answer("1.12", LECTURES.logLikelihood(data))
          .to(LECTURES, data)
          .is(Math.log(density(-1)), 1e-12);
    }

    @Test
    void of_a_thousand_samples_whose_densities_multiply_to_zero() {
      double[][] data = new double[1000][1];
      Arrays.fill(data, new double[] {2});
      answer("1.12", LECTURES.logLikelihood(data))
          .to(LECTURES, data)
          .is(1000 * Math.log(density(2)), 1e-12);
    }

    @Test
    void does_not_care_for_the_order_of_the_components() {
      Mixture swapped = Mixture.of(new double[] {0.75, 0.25}, List.of(line(4, 4), line(0, 1)));
      double[][] data = {{-3}, {1}, {8}};
      double expected = Math.log(density(-3)) + Math.log(density(1)) + Math.log(density(8));
      answer("1.12", swapped.logLikelihood(data)).to(swapped, data).is(expected, 1e-12);
    }

    @Test
    void agrees_with_scikit_learn_with_a_far_outlier_among_the_points() {
      Mixture mixture = golden();
      double[][] points = Golden.matrix(Golden.of("mixture").required("points"));
      answer("1.12", mixture.logLikelihood(points))
          .to(mixture, points)
          .is(Golden.of("mixture").required("logLikelihood").doubleValue(), 1e-11);
    }
  }

  @Nested
  @Tag("1.13")
  class Sample {

    private static final int MANY = 5_000;

    /** Three components far apart, none of the shares half of another. */
    private static final Mixture THREE =
        Mixture.of(new double[] {0.2, 0.5, 0.3}, List.of(line(0, 1), line(50, 1), line(100, 1)));

    @Test
    void comes_from_each_component_as_often_as_its_weight_says() {
      // a share of 5,000 strays by 0.006: five of those are 0.04 of 0.75
      experiment("1.13", (Call<LabelledSample> sample) -> shares(draw(sample)))
          .is(new double[] {0.25, 0.75}, 0.04);
    }

    @Test
    void comes_from_each_of_three_components_as_often_as_its_weight_says() {
      // a share of 5,000 strays by at most 0.007: four of those are 0.06 of 0.5
      experiment("1.13", (Call<LabelledSample> sample) -> sharesOfThree(sample, MANY, 1))
          .is(new double[] {0.2, 0.5, 0.3}, 0.06);
    }

    @Test
    void draws_one_sample_at_a_time_as_it_draws_many() {
      // the component is drawn anew for each sample, whether one is asked for or many
      experiment("1.13", (Call<LabelledSample> sample) -> sharesOfThree(sample, 1, MANY))
          .is(new double[] {0.2, 0.5, 0.3}, 0.06);
    }

    @Test
    void takes_the_last_component_with_a_weight_where_rounding_leaves_u_above_the_sum() {
      Mixture hairUnderOne =
          Mixture.of(
              new double[] {0.5, 0.5 - 4e-10, 0}, List.of(line(0, 1), line(5, 1), line(9, 1)));
      experiment(
              "1.13",
              (Call<LabelledSample> sample) ->
                  sample.with(hairUnderOne, 3, new Seed(8).almostOne()).labels())
          .seenAs("the labels where u is above the sum of the weights", labels -> labels)
          .satisfies(
              "three labels, none of the component of weight 0",
              labels -> labels.length == 3 && Arrays.stream(labels).noneMatch(z -> z == 2));
    }

    /** Where a label is none of 0, 1 and 2 it is counted nowhere. */
    private static double[] sharesOfThree(Call<LabelledSample> sample, int n, int times) {
      RandomGenerator random = new Seed(77).random();
      double[] shares = new double[3];
      for (int time = 0; time < times; time++) {
        for (int label : sample.with(THREE, n, random).labels()) {
          if (label >= 0 && label < 3) {
            shares[label] += 1.0 / (n * times);
          }
        }
      }
      return shares;
    }

    @Test
    void has_around_each_component_that_components_mean_and_variance() {
      // the means of 1,250 and 3,750 draws stray by 0.03, the variances by 0.04 and by 0.09: five
      // of
      // those are 0.12 of 4
      experiment("1.13", (Call<LabelledSample> sample) -> momentsByLabel(draw(sample)))
          .is(new double[] {0, 1, 4, 4}, 0.12);
    }

    @Test
    void has_as_many_points_and_labels_as_were_asked_for() {
      Seed seed = new Seed(3);
      answer("1.13", LECTURES.sample(7, seed.random()))
          .to(LECTURES, 7, seed)
          .seenAs("points and labels", s -> new int[] {s.points().length, s.labels().length})
          .is(new int[] {7, 7}, 0);
    }

    @Test
    void never_comes_from_a_component_of_weight_zero() {
      Mixture idle =
          Mixture.of(new double[] {0, 1, 0}, List.of(line(-9, 1), line(0, 1), line(9, 1)));
      Seed seed = new Seed(4);
      int[] ones = new int[200];
      Arrays.fill(ones, 1);
      answer("1.13", idle.sample(200, seed.random()))
          .to(idle, 200, seed)
          .seenAs("labels", LabelledSample::labels)
          .is(ones, 0);
    }

    @Test
    void is_drawn_again_by_the_same_generator() {
      experiment("1.13", (Call<LabelledSample> sample) -> twice(sample))
          .satisfies(
              "the same points again from the same generator: every random number comes from the"
                  + " one that is passed in, none from one of your own",
              both -> Arrays.deepEquals(both[0], both[1]));
    }

    private static double[][][] twice(Call<LabelledSample> sample) {
      return new double[][][] {
        sample.with(LECTURES, 20, new Seed(5).random()).points(),
        sample.with(LECTURES, 20, new Seed(5).random()).points()
      };
    }

    private static LabelledSample draw(Call<LabelledSample> sample) {
      return sample.with(LECTURES, MANY, new Seed(99).random());
    }

    private static double[] shares(LabelledSample drawn) {
      double first = Arrays.stream(drawn.labels()).filter(label -> label == 0).count();
      return new double[] {first / MANY, 1 - first / MANY};
    }

    private static double[] momentsByLabel(LabelledSample drawn) {
      double[] result = new double[4];
      for (int label = 0; label < 2; label++) {
        double[][] points = pointsOf(drawn, label);
        if (points.length > 0) {
          Moments moments = Moments.of(points);
          result[2 * label] = moments.mean()[0];
          result[2 * label + 1] = moments.covariance()[0][0];
        }
      }
      return result;
    }

    private static double[][] pointsOf(LabelledSample drawn, int label) {
      double[][] points = drawn.points();
      int[] labels = drawn.labels();
      return IntStream.range(0, labels.length)
          .filter(i -> labels[i] == label)
          .mapToObj(i -> points[i])
          .toArray(double[][]::new);
    }
  }

  /** Given: what a mixture may be. */
  @Nested
  class Construction {

    @Test
    void refuses_weights_that_are_no_probabilities() {
      List<MultivariateGaussian> two = List.of(line(0, 1), line(1, 1));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Mixture.of(new double[] {0.5, 0.47}, two))
          .withMessageContaining("weights must sum to 1 (within 1.0E-9) but sum to 0.97");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Mixture.of(new double[] {1.5, -0.5}, two))
          .withMessageContaining("weights[1] is -0.5");
    }

    @Test
    void refuses_components_that_do_not_fit() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Mixture.of(new double[] {1}, List.of(line(0, 1), line(1, 1))))
          .withMessageContaining("as many weights as components");
      MultivariateGaussian plane = MultivariateGaussian.of(new double[2], Matrices.identity(2));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Mixture.of(new double[] {0.5, 0.5}, List.of(line(0, 1), plane)))
          .withMessageContaining("same dimension");
    }

    @Test
    void hands_out_a_copy_of_its_weights() {
      LECTURES.weights()[0] = 9;
      assertThat(LECTURES.weights()).containsExactly(0.25, 0.75);
    }
  }
}
