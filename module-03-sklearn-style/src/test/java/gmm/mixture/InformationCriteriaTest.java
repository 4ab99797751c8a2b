package gmm.mixture;

import static gmm.kit.testing.Answer.answer;
import static gmm.mixture.CovarianceType.DIAGONAL;

import com.fasterxml.jackson.databind.JsonNode;
import gmm.mixture.given.Covariances;
import gmm.mixture.given.Parameters;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InformationCriteriaTest {

  /** One bell, mean 0 and variance 1. */
  private static final Parameters ONE =
      new Parameters(
          new double[] {1},
          new double[][] {{0}},
          Covariances.of(DIAGONAL, new double[][][] {{{1}}}));

  /** Of the samples 1, -1 and 2 under it. */
  private static final double LOG_LIKELIHOOD = -1.5 * Math.log(2 * Math.PI) - 3;

  @Nested
  @Tag("3.10")
  class Bic {

    @Test
    void of_one_bell_and_three_samples_worked_by_hand() {
      double score = LOG_LIKELIHOOD / 3;
      answer("3.10", InformationCriteria.bic(ONE, score, 3))
          .to(ONE, score, 3)
          .is(-2 * LOG_LIKELIHOOD + 2 * Math.log(3), 1e-12);
    }

    @ParameterizedTest
    @EnumSource
    void agrees_with_scikit_learn(CovarianceType type) {
      Parameters found = Golden.parameters(type);
      int n = Golden.rows().length;
      JsonNode facts = Golden.facts("converged", type);
      double score = facts.get("score").asDouble();
      answer("3.10", InformationCriteria.bic(found, score, n))
          .to(found, score, n)
          .is(facts.get("bic").asDouble(), 1e-10);
    }
  }

  @Nested
  @Tag("3.11")
  class Aic {

    @Test
    void of_one_bell_and_three_samples_worked_by_hand() {
      double score = LOG_LIKELIHOOD / 3;
      answer("3.11", InformationCriteria.aic(ONE, score, 3))
          .to(ONE, score, 3)
          .is(-2 * LOG_LIKELIHOOD + 4, 1e-12);
    }

    @ParameterizedTest
    @EnumSource
    void agrees_with_scikit_learn(CovarianceType type) {
      Parameters found = Golden.parameters(type);
      int n = Golden.rows().length;
      JsonNode facts = Golden.facts("converged", type);
      double score = facts.get("score").asDouble();
      answer("3.11", InformationCriteria.aic(found, score, n))
          .to(found, score, n)
          .is(facts.get("aic").asDouble(), 1e-10);
    }
  }
}
