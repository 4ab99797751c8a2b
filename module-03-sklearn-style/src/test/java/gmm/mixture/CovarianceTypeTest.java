package gmm.mixture;

import static gmm.kit.testing.Answer.answer;
import static gmm.mixture.CovarianceType.DIAGONAL;
import static gmm.mixture.CovarianceType.FULL;
import static gmm.mixture.CovarianceType.SPHERICAL;
import static gmm.mixture.CovarianceType.TIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.mixture.given.CovarianceShape;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CovarianceTypeTest {

  @Nested
  @Tag("3.1")
  class FreeParameters {

    @Test
    void of_the_lectures_table_three_components_in_four_features() {
      answer("3.1", FULL.freeParameters(3, 4)).to(FULL, 3, 4).is(44, 0);
      answer("3.1", TIED.freeParameters(3, 4)).to(TIED, 3, 4).is(24, 0);
      answer("3.1", DIAGONAL.freeParameters(3, 4)).to(DIAGONAL, 3, 4).is(26, 0);
      answer("3.1", SPHERICAL.freeParameters(3, 4)).to(SPHERICAL, 3, 4).is(17, 0);
    }

    @ParameterizedTest
    @EnumSource
    void one_component_of_one_feature_has_a_mean_and_a_variance(CovarianceType type) {
      answer("3.1", type.freeParameters(1, 1)).to(type, 1, 1).is(2, 0);
    }

    @ParameterizedTest
    @EnumSource
    void agree_with_scikit_learn(CovarianceType type) {
      int expected = Golden.facts("converged", type).get("parameters").asInt();
      answer("3.1", type.freeParameters(3, 3)).to(type, 3, 3).is(expected, 0);
    }

    @Test
    void of_full_matrices_in_150_features_outnumber_most_data_sets() {
      answer("3.1", FULL.freeParameters(50, 150)).to(FULL, 50, 150).is(573_799, 0);
    }
  }

  @Test
  void the_compact_form_has_a_matrix_a_row_or_a_number_a_component() {
    assertThat(FULL.shape(3, 4)).isEqualTo(new CovarianceShape(3, 4, 4));
    assertThat(TIED.shape(3, 4)).isEqualTo(new CovarianceShape(1, 4, 4));
    assertThat(DIAGONAL.shape(3, 4)).isEqualTo(new CovarianceShape(3, 1, 4));
    assertThat(SPHERICAL.shape(3, 4)).isEqualTo(new CovarianceShape(3, 1, 1));
    assertThat(DIAGONAL.shape(3, 4).fits(new double[3][1][4])).isTrue();
    assertThat(DIAGONAL.shape(3, 4).fits(new double[3][1][3])).isFalse();
    assertThat(TIED.shape(3, 4).fits(new double[3][4][4])).isFalse();
  }

  @Test
  void a_mixture_of_no_components_is_refused() {
    assertThatThrownBy(() -> FULL.freeParameters(0, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("k must be at least 1 but is 0");
  }
}
