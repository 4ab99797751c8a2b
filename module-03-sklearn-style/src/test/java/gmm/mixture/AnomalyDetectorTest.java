package gmm.mixture;

import static gmm.kit.testing.Answer.answer;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AnomalyDetectorTest {

  @Nested
  @Tag("3.15")
  class Threshold {

    private final double[] scores = {-3, -1, -9, -2, -5};

    @Test
    void lies_between_two_scores_as_the_lecture_computes_it() {
      // in order -9 -5 -3 -2 -1; place 0.3 * 4 = 1.2
      answer("3.15", AnomalyDetector.threshold(scores, 0.3))
          .by("threshold")
          .to(scores, 0.3)
          .is(-4.6, 1e-12);
    }

    @Test
    void of_zero_and_of_one_are_the_lowest_and_the_highest_score() {
      answer("3.15", AnomalyDetector.threshold(scores, 0))
          .by("threshold")
          .to(scores, 0.0)
          .is(-9.0, 0);
      answer("3.15", AnomalyDetector.threshold(scores, 1))
          .by("threshold")
          .to(scores, 1.0)
          .is(-1.0, 0);
    }

    @Test
    void agrees_with_numpy() {
      var facts = Golden.facts("converged", CovarianceType.FULL);
      double[] all = Golden.as(facts.get("scoreSamples"), double[].class);
      for (Map.Entry<String, JsonNode> quantile : Golden.part("quantiles").properties()) {
        double q = Double.parseDouble(quantile.getKey());
        answer("3.15", AnomalyDetector.threshold(all, q))
            .by("threshold")
            .to(all, q)
            .is(quantile.getValue().asDouble(), 1e-12);
      }
    }
  }

  @Nested
  @Tag("3.15")
  class Anomalies {

    @Test
    void lie_below_the_threshold_and_not_on_it() {
      double[] scores = {-3, -1, -9, -2, -5};
      answer("3.15", AnomalyDetector.anomalies(scores, -3))
          .by("anomalies")
          .to(scores, -3.0)
          .is(new boolean[] {false, false, true, false, true}, 0);
    }

    @Test
    void may_be_the_first_and_the_last_score() {
      double[] scores = {-9, -1, -4, -6};
      answer("3.15", AnomalyDetector.anomalies(scores, -4))
          .by("anomalies")
          .to(scores, -4.0)
          .is(new boolean[] {true, false, false, true}, 0);
    }

    @Test
    void are_none_below_the_lowest_score() {
      double[] scores = {-3, -1};
      answer("3.15", AnomalyDetector.anomalies(scores, -3))
          .by("anomalies")
          .to(scores, -3.0)
          .is(new boolean[] {false, false}, 0);
    }
  }

  @Test
  void a_share_above_one_is_refused() {
    assertThatThrownBy(() -> AnomalyDetector.threshold(new double[] {1}, 1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("q must be from 0 to 1 but is 1.5");
  }
}
