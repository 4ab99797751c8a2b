package gmm.em;

import static gmm.kit.testing.Answer.answer;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.kit.testing.Seed;
import gmm.likelihood.Mixture;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EvidenceLowerBoundTest {

  @Nested
  @Tag("2.2")
  class Of {

    @Test
    void hard_responsibilities_of_the_lectures_five_numbers() {
      Mixture mixture = FiveNumbers.start();
      double[][] hard = {{1, 0}, {1, 0}, {1, 0}, {0, 1}, {0, 1}};
      // the squared distances from the means are 1, 0, 4, 1, 4: their sum over 2 · 4 is 1.25
      double byHand = 5 * Math.log(0.5) - 2.5 * Math.log(8 * Math.PI) - 1.25;
      answer("2.2", EvidenceLowerBound.of(mixture, FiveNumbers.DATA, hard))
          .to(mixture, FiveNumbers.DATA, hard)
          .is(byHand, 1e-12);
    }

    @Test
    void touches_the_log_likelihood_at_the_posterior_responsibilities() {
      Mixture mixture = FiveNumbers.start();
      double[][] posterior = FiveNumbers.responsibilities();
      answer("2.2", EvidenceLowerBound.of(mixture, FiveNumbers.DATA, posterior))
          .to(mixture, FiveNumbers.DATA, posterior)
          .is(mixture.logLikelihood(FiveNumbers.DATA), 1e-12);
    }

    @Test
    void never_exceeds_the_log_likelihood_whatever_the_responsibilities() {
      Golden golden = Golden.of("em").list().getFirst();
      Mixture mixture = golden.mixture("start");
      double[][] data = golden.matrix("data");
      double logLikelihood = mixture.logLikelihood(data);
      RandomGenerator random = new Seed(5).random();
      for (int trial = 0; trial < 20; trial++) {
        double[][] any = anyResponsibilities(data.length, mixture.size(), random);
        answer("2.2", EvidenceLowerBound.of(mixture, data, any))
            .to(mixture, data, any)
            .satisfies("at most " + logLikelihood, bound -> bound <= logLikelihood);
      }
    }

    @Test
    void agrees_with_scipy_for_arbitrary_responsibilities() {
      Golden golden = Golden.of("em").list().getFirst();
      Mixture mixture = golden.mixture("start");
      double[][] data = golden.matrix("data");
      double[][] any = Golden.of("bound").matrix("responsibilities");
      answer("2.2", EvidenceLowerBound.of(mixture, data, any))
          .to(mixture, data, any)
          .is(Golden.of("bound").number("bound"), 1e-9);
    }

    @Test
    void counts_small_responsibilities_too() {
      Mixture mixture = FiveNumbers.start();
      double small = 1e-4;
      double[][] nearlyHard = new double[FiveNumbers.DATA.length][];
      Arrays.fill(nearlyHard, new double[] {1 - small, small});
      // by the gap: the log-likelihood less the divergences from the posterior, known by hand
      double bound = mixture.logLikelihood(FiveNumbers.DATA);
      for (double[] posterior : FiveNumbers.responsibilities()) {
        bound -= (1 - small) * Math.log((1 - small) / posterior[0]);
        bound -= small * Math.log(small / posterior[1]);
      }
      answer("2.2", EvidenceLowerBound.of(mixture, FiveNumbers.DATA, nearlyHard))
          .to(mixture, FiveNumbers.DATA, nearlyHard)
          .is(bound, 1e-12);
    }

    @Test
    void of_one_component_is_the_log_likelihood() {
      double[][] ones = {{1}, {1}};
      double[][] data = {{0}, {3}};
      Mixture mixture =
          Golden.mixture(new double[] {1}, new double[][] {{1}}, new double[][][] {{{2}}});
      // the squared distances 1 and 4, over twice the variance
      double byHand = -Math.log(4 * Math.PI) - 1.25;
      answer("2.2", EvidenceLowerBound.of(mixture, data, ones))
          .to(mixture, data, ones)
          .is(byHand, 1e-12);
    }
  }

  @Test
  void responsibilities_for_other_samples_are_refused() {
    assertThatThrownBy(
            () ->
                EvidenceLowerBound.of(
                    FiveNumbers.start(), FiveNumbers.DATA, new double[][] {{1, 0}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("responsibilities");
  }

  private static double[][] anyResponsibilities(int n, int k, RandomGenerator random) {
    double[][] rows = new double[n][k];
    for (double[] row : rows) {
      double sum = 0;
      for (int j = 0; j < k; j++) {
        row[j] = random.nextDouble();
        sum += row[j];
      }
      for (int j = 0; j < k; j++) {
        row[j] /= sum;
      }
    }
    return rows;
  }
}
