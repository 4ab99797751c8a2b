package gmm.digits;

import static gmm.kit.testing.Answer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.data.Digits;
import gmm.kit.data.Iris;
import gmm.kit.linalg.Matrices;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PcaTest {

  /** The lecture's six points: spread 20, -10, -10 along (3, 4)/5 and 10, -5, -5 across it. */
  private static double[][] six() {
    return new double[][] {{32, 36}, {14, 12}, {14, 12}, {12, 26}, {24, 17}, {24, 17}};
  }

  private static final double[] MEAN = {20, 20};
  private static final double[][] AXES = {{0.6, 0.8}, {-0.8, 0.6}};
  private static final double[] VARIANCES = {120, 30};

  private static Pca ofTheSix(boolean whiten) {
    return Pca.of(MEAN, AXES, VARIANCES, 150, whiten);
  }

  private static Golden golden(String name) {
    return Golden.of("golden-pca.json").at(name);
  }

  @Nested
  @Tag("4.1")
  class Fit {

    @Test
    void directions_and_variances_of_the_lectures_six_points() {
      answer("4.1", Pca.fit(six(), 2, false)).to(six(), 2, false).is(ofTheSix(false), 1e-12);
    }

    @Test
    void one_component_of_two_explains_four_fifths_of_the_variance() {
      Pca expected = Pca.of(MEAN, new double[][] {{0.6, 0.8}}, new double[] {120}, 150, true);
      answer("4.1", Pca.fit(six(), 1, true)).to(six(), 1, true).is(expected, 1e-12);
    }

    @Test
    void agrees_with_scikit_learn_on_the_digits() {
      double[][] rows = Digits.load().rows();
      answer("4.1", Pca.fit(rows, 8, false))
          .to(rows, 8, false)
          .is(golden("digits").pca(), 1e-9); // two SVD routines
    }

    @Test
    void agrees_with_scikit_learn_on_the_flowers() {
      double[][] rows = Iris.load().rows();
      answer("4.1", Pca.fit(rows, 3, true))
          .to(rows, 3, true)
          .is(golden("irisWhitened").pca(), 1e-9);
    }

    @Test
    void agrees_with_scikit_learn_on_fewer_rows_than_features() {
      double[][] rows = Arrays.copyOf(Digits.load().rows(), 12);
      answer("4.1", Pca.fit(rows, 10, false)).to(rows, 10, false).is(golden("wide").pca(), 1e-9);
    }

    @Test
    void the_directions_are_unit_vectors_at_right_angles() {
      double[][] rows = Digits.load().rows();
      answer("4.1", Pca.fit(rows, 20, false))
          .to(rows, 20, false)
          .seenAs("the products of all directions with each other", PcaTest::products)
          .is(Matrices.identity(20), 1e-12);
    }

    @Test
    void a_feature_that_never_varies_is_in_no_direction() {
      double[][] rows = {{1, 7, 2}, {2, 7, 1}, {4, 7, 5}, {8, 7, 3}};
      answer("4.1", Pca.fit(rows, 2, false))
          .to(rows, 2, false)
          .seenAs(
              "what each direction takes of the feature that never varies",
              pca -> Matrices.column(pca.components(), 1))
          .is(new double[] {0, 0}, 1e-12);
    }

    @Test
    void moving_all_rows_moves_the_mean_and_nothing_else() {
      double[][] moved =
          Arrays.stream(six())
              .map(x -> new double[] {x[0] + 1000, x[1] - 500})
              .toArray(double[][]::new);
      Pca expected = Pca.of(new double[] {1020, -480}, AXES, VARIANCES, 150, false);
      answer("4.1", Pca.fit(moved, 2, false)).to(moved, 2, false).is(expected, 1e-12);
    }
  }

  @Nested
  @Tag("4.2")
  class ComponentsFor {

    /** Shares 1/2, 1/4, 1/8, 1/16, 1/16 of a total variance of 1/2: exact in binary. */
    private final Pca halves =
        Pca.of(
            new double[5],
            Matrices.identity(5),
            new double[] {0.25, 0.125, 0.0625, 0.03125, 0.03125},
            0.5,
            false);

    @Test
    void a_sum_that_equals_the_fraction_is_enough() {
      answer("4.2", halves.componentsFor(0.875)).to(halves, 0.875).is(3, 0);
    }

    @ParameterizedTest
    @CsvSource({"0.01, 1", "0.5, 1", "0.51, 2", "0.75, 2", "0.9, 4", "0.95, 5", "1, 5"})
    void the_first_count_whose_sum_reaches_the_fraction(double fraction, int count) {
      answer("4.2", halves.componentsFor(fraction)).to(halves, fraction).is(count, 0);
    }

    /** Of a total of 10 the components kept explain 7: shares 0.4, 0.6, 0.7. */
    @ParameterizedTest
    @CsvSource({"0.3, 1", "0.5, 2", "0.65, 3"})
    void shares_are_of_the_total_also_where_not_every_component_is_kept(
        double fraction, int count) {
      double[][] three = Arrays.copyOf(Matrices.identity(4), 3);
      Pca pca = Pca.of(new double[4], three, new double[] {4, 2, 1}, 10, false);
      answer("4.2", pca.componentsFor(fraction)).to(pca, fraction).is(count, 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.8, 0.9, 0.95, 0.99})
    void agrees_with_numpys_cumulative_sum_on_the_digits(double fraction) {
      double[] variances = golden("digitsVariances").vector();
      Pca digits = Pca.of(new double[64], Matrices.identity(64), variances, sum(variances), false);
      int expected = (int) golden("componentsFor").at(String.valueOf(fraction)).number();
      answer("4.2", digits.componentsFor(fraction)).to(digits, fraction).is(expected, 0);
    }

    @Test
    void all_the_variance_of_a_whole_basis_can_be_asked_for_whatever_the_rounding() {
      double[] variances = {0.7, 0.2, 0.1};
      Pca pca = Pca.of(new double[3], Matrices.identity(3), variances, 1.0000000000000002, false);
      answer("4.2", pca.componentsFor(1)).to(pca, 1.0).is(3, 0);
    }

    @Test
    void as_many_as_are_kept_are_enough_for_what_they_explain_whatever_the_rounding() {
      double[][] three = Arrays.copyOf(Matrices.identity(5), 3);
      Pca pca = Pca.of(new double[5], three, new double[] {0.7, 0.2, 0.1}, 1.25, false);
      double fraction = 0.8 + 1e-12;
      answer("4.2", pca.componentsFor(fraction)).to(pca, fraction).is(3, 0);
    }
  }

  @Nested
  @Tag("4.3")
  class Transform {

    @Test
    void coordinates_of_the_lectures_six_points() {
      double[][] expected = {{20, 0}, {-10, 0}, {-10, 0}, {0, 10}, {0, -5}, {0, -5}};
      Pca pca = ofTheSix(false);
      answer("4.3", pca.transform(six())).to(pca, six()).is(expected, 1e-12);
    }

    @Test
    void whitened_coordinates_are_divided_by_their_standard_deviations() {
      double a = Math.sqrt(120);
      double b = Math.sqrt(30);
      double[][] expected = {
        {20 / a, 0}, {-10 / a, 0}, {-10 / a, 0}, {0, 10 / b}, {0, -5 / b}, {0, -5 / b}
      };
      Pca pca = ofTheSix(true);
      answer("4.3", pca.transform(six())).to(pca, six()).is(expected, 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits", "digitsWhitened", "iris", "irisWhitened", "wide"})
    void agrees_with_scikit_learn(String name) {
      Golden expected = golden(name);
      double[][] all = name.startsWith("iris") ? Iris.load().rows() : Digits.load().rows();
      double[][] rows = Arrays.copyOf(all, expected.at("codes").matrix().length);
      Pca pca = expected.pca();
      answer("4.3", pca.transform(rows)).to(pca, rows).is(expected.at("codes").matrix(), 1e-10);
    }

    @Test
    void whitened_codes_have_variance_one_and_no_covariance() {
      Pca pca = golden("digitsWhitened").pca();
      double[][] rows = Digits.load().rows();
      answer("4.3", pca.transform(rows))
          .to(pca, rows)
          .seenAs("the covariance of the whitened codes", PcaTest::covariance)
          .is(Matrices.identity(pca.size()), 1e-10);
    }

    @Test
    void the_mean_has_the_code_zero() {
      double[][] rows = {MEAN.clone()};
      Pca pca = ofTheSix(true);
      answer("4.3", pca.transform(rows)).to(pca, rows).is(new double[][] {{0, 0}}, 1e-12);
    }
  }

  @Nested
  @Tag("4.4")
  class InverseTransform {

    @Test
    void the_lectures_six_points_come_back() {
      double[][] codes = {{20, 0}, {-10, 0}, {-10, 0}, {0, 10}, {0, -5}, {0, -5}};
      Pca pca = ofTheSix(false);
      answer("4.4", pca.inverseTransform(codes)).to(pca, codes).is(six(), 1e-12);
    }

    @Test
    void whitened_codes_are_multiplied_by_their_standard_deviations() {
      double[][] codes = {{1, 0}, {0, -2}, {0.5, 1}};
      double a = Math.sqrt(120);
      double b = Math.sqrt(30);
      double[][] expected = {
        {20 + 0.6 * a, 20 + 0.8 * a},
        {20 + 1.6 * b, 20 - 1.2 * b},
        {20 + 0.3 * a - 0.8 * b, 20 + 0.4 * a + 0.6 * b}
      };
      Pca pca = ofTheSix(true);
      answer("4.4", pca.inverseTransform(codes)).to(pca, codes).is(expected, 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits", "digitsWhitened", "iris", "irisWhitened", "wide"})
    void agrees_with_scikit_learn(String name) {
      Golden expected = golden(name);
      Pca pca = expected.pca();
      double[][] codes = expected.at("codes").matrix();
      answer("4.4", pca.inverseTransform(codes))
          .to(pca, codes)
          .is(expected.at("reconstructions").matrix(), 1e-12);
    }

    @Test
    void what_one_direction_loses_is_the_variance_of_the_other() {
      Pca first = Pca.of(MEAN, new double[][] {{0.6, 0.8}}, new double[] {120}, 150, false);
      double[][] codes = {{20}, {-10}, {-10}, {0}, {0}, {0}};
      answer("4.4", first.inverseTransform(codes))
          .to(first, codes)
          .seenAs("the squared distances from the six rows, summed", PcaTest::lost)
          .is((six().length - 1) * 30.0, 1e-11);
    }
  }

  @Test
  void its_sizes_are_those_of_a_code_and_of_a_row() {
    Pca first = Pca.of(MEAN, new double[][] {{0.6, 0.8}}, new double[] {120}, 150, false);
    assertThat(first.size()).isEqualTo(1);
    assertThat(first.dimension()).isEqualTo(2);
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }

  private static double lost(double[][] back) {
    double[][] rows = six();
    double error = 0;
    for (int i = 0; i < rows.length; i++) {
      error += Matrices.squaredDistance(rows[i], back[i]);
    }
    return error;
  }

  private static double[][] products(Pca pca) {
    double[][] w = pca.components();
    return Matrices.multiply(w, Matrices.transpose(w));
  }

  /** Of codes whose means are zero. */
  private static double[][] covariance(double[][] codes) {
    double[][] products = Matrices.multiply(Matrices.transpose(codes), codes);
    for (double[] row : products) {
      Arrays.setAll(row, j -> row[j] / (codes.length - 1));
    }
    return products;
  }
}
