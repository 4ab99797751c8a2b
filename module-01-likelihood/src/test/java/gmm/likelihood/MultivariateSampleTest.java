package gmm.likelihood;

import static gmm.kit.testing.Answer.answer;
import static gmm.kit.testing.Answer.experiment;

import gmm.kit.testing.Answer.Call;
import gmm.kit.testing.Seed;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MultivariateSampleTest {

  private static final int MANY = 5_000;

  @Nested
  @Tag("1.9")
  class Sample {

    private final MultivariateGaussian gaussian = lectures();

    private static MultivariateGaussian lectures() {
      return MultivariateGaussian.of(new double[] {1, 2}, new double[][] {{4, 2}, {2, 10}});
    }

    @Test
    void has_the_mean_of_the_gaussian() {
      // the mean of 5,000 draws strays by √(10 / 5,000) = 0.045: five of those are 0.22 of 2
      experiment("1.9", (Call<double[]> sample) -> Moments.of(draws(sample)).mean())
          .is(new double[] {1, 2}, 0.11);
    }

    @Test
    void has_the_covariance_of_the_gaussian() {
      // an entry strays by at most 10 √(2 / 5,000) = 0.2: five of those are 1 of 10
      experiment("1.9", (Call<double[]> sample) -> Moments.of(draws(sample)).covariance())
          .is(new double[][] {{4, 2}, {2, 10}}, 0.1);
    }

    @Test
    void lies_within_half_a_spread_and_within_two_as_often_as_a_gaussian_does() {
      // in two dimensions P(squared distance ≤ r²) = 1 - exp(-r²/2): 0.12 and 0.86, which stray by
      // 0.005; products of two normals have the same mean and covariance and crowd in the middle
      experiment("1.9", (Call<double[]> sample) -> sharesWithin(draws(sample), 0.5, 2))
          .seenAs("the shares of draws within half a spread and within two", shares -> shares)
          .is(new double[] {1 - Math.exp(-0.125), 1 - Math.exp(-2)}, 0.028);
    }

    @Test
    void of_almost_no_spread_stays_at_the_mean() {
      MultivariateGaussian narrow =
          MultivariateGaussian.of(
              new double[] {-3.25, 70.375}, new double[][] {{1e-300, 0}, {0, 1e-300}});
      Seed seed = new Seed(11);
      answer("1.9", narrow.sample(seed.random()))
          .to(narrow, seed)
          .is(new double[] {-3.25, 70.375}, 1e-12);
    }

    @Test
    void draws_again_what_the_same_generator_gave() {
      experiment("1.9", (Call<double[]> sample) -> twice(sample))
          .satisfies(
              "the same draw again from the same generator: every random number comes from the one"
                  + " that is passed in, none from one of your own",
              both -> Arrays.equals(both[0], both[1]));
    }

    private double[][] twice(Call<double[]> sample) {
      return new double[][] {
        sample.with(gaussian, new Seed(5).random()), sample.with(gaussian, new Seed(5).random())
      };
    }

    private double[][] draws(Call<double[]> sample) {
      RandomGenerator random = new Seed(2024).random();
      double[][] draws = new double[MANY][];
      Arrays.setAll(draws, i -> sample.with(lectures(), random));
      return draws;
    }

    /** Written out for L = [[2, 0], [1, 3]], so that this exercise may be done before 1.5. */
    private static double[] sharesWithin(double[][] draws, double... radii) {
      double[] distances =
          Arrays.stream(draws)
              .mapToDouble(
                  x -> {
                    double first = (x[0] - 1) / 2;
                    double second = (x[1] - 2 - first) / 3;
                    return Math.hypot(first, second);
                  })
              .toArray();
      return Arrays.stream(radii)
          .map(r -> Arrays.stream(distances).map(d -> d <= r ? 1 : 0).average().orElseThrow())
          .toArray();
    }
  }
}
