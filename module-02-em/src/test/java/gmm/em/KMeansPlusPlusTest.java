package gmm.em;

import static gmm.kit.testing.Answer.answer;
import static gmm.kit.testing.Answer.experiment;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.kit.testing.Answer.Call;
import gmm.kit.testing.Seed;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class KMeansPlusPlusTest {

  private static final int RUNS = 4_000;

  /** Five standard errors of a frequency of RUNS draws are 0.0395 at most. */
  private static final double FIVE_SIGMA = 0.0395 / 0.5;

  @Nested
  @Tag("2.11")
  class SeedCentroids {

    @Test
    void two_of_0_1_and_3_with_the_lectures_probabilities() {
      // first 0: then 1 or 3 with odds 1 to 9; first 1: 0 or 3, 1 to 4; first 3: 0 or 1, 9 to 4
      double zeroAndOne = (1 / 10.0 + 1 / 5.0) / 3;
      double zeroAndThree = (9 / 10.0 + 9 / 13.0) / 3;
      double oneAndThree = (4 / 5.0 + 4 / 13.0) / 3;
      double[][] data = {{0}, {1}, {3}};
      int[][] sets = {{0, 1}, {0, 2}, {1, 2}};
      experiment("2.11", (Call<double[][]> seed) -> frequencies(seed, data, 2, sets))
          .is(new double[] {zeroAndOne, zeroAndThree, oneAndThree}, FIVE_SIGMA);
    }

    @Test
    void sets_of_samples_with_the_probabilities_of_D_squared_sampling() {
      for (Golden golden : Golden.of("plusPlus").list()) {
        double[][] data = golden.matrix("points");
        int k = (int) golden.number("k");
        int[][] sets =
            Arrays.stream(golden.matrix("sets"))
                .map(s -> Arrays.stream(s).mapToInt(i -> (int) i).toArray())
                .toArray(int[][]::new);
        experiment("2.11", (Call<double[][]> seed) -> frequencies(seed, data, k, sets))
            .is(golden.vector("probabilities"), FIVE_SIGMA);
      }
    }

    @Test
    void a_third_near_the_first_is_as_probable_as_one_near_the_second() {
      // first one of a pair, then one of the other; their neighbours are both 2 away
      double[][] data = {{0}, {2}, {100}, {102}};
      experiment("2.11", (Call<double[][]> seed) -> besideTheFirst(seed, data))
          .seenAs("how often the third of three is the neighbour of the first", f -> f)
          .is(0.5, FIVE_SIGMA);
    }

    private double besideTheFirst(Call<double[][]> seed, double[][] data) {
      RandomGenerator random = new Seed(5).random();
      double frequency = 0;
      for (int run = 0; run < RUNS; run++) {
        double[][] centroids = seed.with(data, 3, random);
        frequency += Math.abs(centroids[2][0] - centroids[0][0]) == 2 ? 1.0 / RUNS : 0;
      }
      return frequency;
    }

    @Test
    void as_many_as_there_are_samples_takes_each_once() {
      double[][] data = {{4, 1}, {0, 0}, {-3, 2}, {8, 8}};
      Seed seed = new Seed(11);
      answer("2.11", KMeansPlusPlus.seed(data, 4, seed.random()))
          .to(data, 4, seed)
          .satisfies(
              "each sample once",
              c -> Arrays.stream(data).allMatch(x -> count(c, x) == 1) && c.length == 4);
    }

    @Test
    void of_samples_that_are_all_the_same_gives_that_one() {
      double[][] data = {{2, 2}, {2, 2}, {2, 2}};
      Seed seed = new Seed(1);
      answer("2.11", KMeansPlusPlus.seed(data, 2, seed.random()))
          .to(data, 2, seed)
          .is(new double[][] {{2, 2}, {2, 2}}, 0);
    }

    @Test
    void uniformly_where_every_sample_is_on_a_centroid() {
      // 0 and 5 are taken, in whatever order; then each of the three samples with 1/3
      double[][] data = {{5}, {0}, {0}};
      experiment("2.11", (Call<double[][]> seed) -> twice(seed, data, new double[] {5}))
          .is(1 / 3.0, FIVE_SIGMA / (2 / 3.0));
    }

    /** How often three draws hold a row twice. */
    private double twice(Call<double[][]> seed, double[][] data, double[] row) {
      RandomGenerator random = new Seed(8).random();
      double frequency = 0;
      for (int run = 0; run < RUNS; run++) {
        frequency += count(seed.with(data, 3, random), row) == 2 ? 1.0 / RUNS : 0;
      }
      return frequency;
    }

    @Test
    void never_a_duplicate_while_there_are_others() {
      double[][] data = {{0}, {0}, {0}, {0}, {1}};
      for (int trial = 0; trial < 50; trial++) {
        Seed seed = new Seed(trial);
        answer("2.11", KMeansPlusPlus.seed(data, 2, seed.random()))
            .to(data, 2, seed)
            .satisfies("two different samples", c -> c[0][0] != c[1][0]);
      }
    }

    @Test
    void copies_the_samples() {
      double[][] data = {{1}};
      Seed seed = new Seed(1);
      answer("2.11", KMeansPlusPlus.seed(data, 1, seed.random()))
          .to(data, 1, seed)
          .seenAs("whether a centroid is the very row of the data", c -> c[0] == data[0])
          .is(false, 0);
    }
  }

  @Test
  void more_centroids_than_samples_are_refused() {
    assertThatThrownBy(() -> KMeansPlusPlus.seed(new double[][] {{1}}, 2, new Seed(1).random()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("k must be from 1 to 1");
  }

  /** How often each set of samples (of one feature, all different) was drawn. */
  private static double[] frequencies(Call<double[][]> seed, double[][] data, int k, int[][] sets) {
    RandomGenerator random = new Seed(2).random();
    double[] frequencies = new double[sets.length];
    for (int run = 0; run < RUNS; run++) {
      double[][] centroids = seed.with(data, k, random);
      for (int s = 0; s < sets.length; s++) {
        if (Arrays.stream(sets[s]).allMatch(i -> count(centroids, data[i]) == 1)) {
          frequencies[s] += 1.0 / RUNS;
        }
      }
    }
    return frequencies;
  }

  private static long count(double[][] rows, double[] row) {
    return Arrays.stream(rows).filter(r -> Arrays.equals(r, row)).count();
  }
}
