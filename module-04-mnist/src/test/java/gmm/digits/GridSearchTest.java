package gmm.digits;

import static gmm.kit.testing.Answer.answer;
import static gmm.mixture.CovarianceType.DIAGONAL;
import static gmm.mixture.CovarianceType.FULL;
import static gmm.mixture.CovarianceType.SPHERICAL;
import static gmm.mixture.CovarianceType.TIED;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.digits.given.HeldOutCandidate;
import gmm.digits.given.HeldOutScore;
import gmm.kit.data.Iris;
import gmm.kit.testing.Seed;
import gmm.mixture.CovarianceType;
import gmm.mixture.given.MixtureBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GridSearchTest {

  private static final Golden GOLDEN = Golden.of("golden-cross-validation.json");
  private static final double[][] PETALS = Iris.load().features(2, 3).rows();

  private static final UnaryOperator<MixtureBuilder> SETTINGS =
      b ->
          b.onWarning(warning -> {})
              .tol(1e-10)
              .maxIter(2000)
              .nInit(3)
              .regCovar(GOLDEN.at("regCovar").number())
              .seed(3);

  @Nested
  @Tag("4.11")
  class Search {

    @Test
    void agrees_with_scikit_learn_on_one_and_two_components_of_the_flowers() {
      int[] foldOf = GOLDEN.at("foldOf").integers();
      List<CovarianceType> types = List.of(FULL, TIED, DIAGONAL, SPHERICAL);
      int[] components = {1, 2};
      double[] means = GOLDEN.at("means").vector();
      double[] errors = GOLDEN.at("standardErrors").vector();
      double[] bics = GOLDEN.at("bics").vector();
      List<HeldOutCandidate> expected = new ArrayList<>();
      for (CovarianceType type : types) {
        for (int k : components) {
          int place = expected.size();
          HeldOutScore heldOut = new HeldOutScore(means[place], errors[place]);
          expected.add(new HeldOutCandidate(type, k, heldOut, bics[place]));
        }
      }
      answer("4.11", GridSearch.search(PETALS, foldOf, types, components, SETTINGS))
          .by("search")
          .to(PETALS, foldOf, types, components, SETTINGS)
          .is(expected, 1e-5);
    }

    @Test
    void goes_through_types_and_numbers_of_components_in_the_order_wanted() {
      int[] foldOf = GOLDEN.at("foldOf").integers();
      List<CovarianceType> types = List.of(SPHERICAL, TIED);
      int[] components = {3, 1};
      answer("4.11", GridSearch.search(PETALS, foldOf, types, components, SETTINGS))
          .by("search")
          .to(PETALS, foldOf, types, components, SETTINGS)
          .seenAs(
              "types and numbers of components",
              grid -> grid.stream().map(c -> c.type() + " " + c.components()).toList())
          .is(List.of("SPHERICAL 3", "SPHERICAL 1", "TIED 3", "TIED 1"), 0);
    }

    @Test
    void a_cloud_of_one_gaussian_is_best_described_by_one() {
      RandomGenerator random = new Seed(6).random();
      double[][] cloud = new double[60][2];
      int[] foldOf = new int[cloud.length];
      for (int i = 0; i < cloud.length; i++) {
        cloud[i][0] = random.nextGaussian();
        cloud[i][1] = 3 * random.nextGaussian();
        foldOf[i] = i * 3 / 70; // of 24, 23 and 13
      }
      int[] components = {1, 4, 8};
      List<CovarianceType> full = List.of(FULL);
      answer("4.11", GridSearch.search(cloud, foldOf, full, components, SETTINGS))
          .by("search")
          .to(cloud, foldOf, full, components, SETTINGS)
          .satisfies(
              "the more components, the less probable are samples that were held out",
              grid ->
                  grid.get(0).heldOut().mean() > grid.get(1).heldOut().mean()
                      && grid.get(1).heldOut().mean() > grid.get(2).heldOut().mean());
    }
  }

  @Nested
  @Tag("4.11")
  class Best {

    @Test
    void has_the_highest_mean_and_is_the_first_of_those() {
      List<HeldOutCandidate> candidates =
          List.of(
              new HeldOutCandidate(FULL, 1, new HeldOutScore(-1.5, 0.1), 900),
              new HeldOutCandidate(FULL, 2, new HeldOutScore(-1.25, 0.3), 850),
              new HeldOutCandidate(TIED, 2, new HeldOutScore(-1.3, 0.05), 800),
              new HeldOutCandidate(FULL, 3, new HeldOutScore(-1.25, 0.2), 870),
              new HeldOutCandidate(TIED, 3, new HeldOutScore(-1.7, 0.4), 890));
      answer("4.11", GridSearch.best(candidates))
          .by("best")
          .to(candidates)
          .is(candidates.get(1), 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void may_stand_at_any_place(int place) {
      List<HeldOutCandidate> candidates =
          IntStream.range(0, 4)
              .mapToObj(
                  i ->
                      new HeldOutCandidate(
                          FULL, i + 1, new HeldOutScore(i == place ? -1 : -2, 0.1), 800))
              .toList();
      answer("4.11", GridSearch.best(candidates))
          .by("best")
          .to(candidates)
          .is(candidates.get(place), 0);
    }

    @Test
    void of_densities_above_one_too() {
      List<HeldOutCandidate> candidates =
          List.of(
              new HeldOutCandidate(DIAGONAL, 2, new HeldOutScore(0.4, 0.1), -30),
              new HeldOutCandidate(DIAGONAL, 3, new HeldOutScore(2.5, 0.3), -20),
              new HeldOutCandidate(DIAGONAL, 4, new HeldOutScore(-0.5, 0.2), -10));
      answer("4.11", GridSearch.best(candidates))
          .by("best")
          .to(candidates)
          .is(candidates.get(1), 0);
    }
  }

  @Nested
  class Given {

    @Test
    void a_fold_for_each_row_and_at_least_one_candidate() {
      assertThatThrownBy(
              () -> GridSearch.search(PETALS, new int[3], List.of(FULL), new int[] {1}, SETTINGS))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("there must be as many folds of samples as rows");
      assertThatThrownBy(() -> GridSearch.best(List.of()))
          .hasMessageContaining("candidates must not be empty");
    }
  }
}
