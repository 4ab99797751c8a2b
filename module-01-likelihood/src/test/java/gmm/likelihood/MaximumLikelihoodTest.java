package gmm.likelihood;

import static gmm.kit.testing.Answer.answer;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MaximumLikelihoodTest {

  @Nested
  @Tag("1.3")
  class Fit {

    @Test
    void mean_and_variance_of_the_lectures_eight_numbers() {
      double[] data = {2, 4, 4, 4, 5, 5, 7, 9};
      answer("1.3", MaximumLikelihood.fit(data)).to(data).is(new Gaussian(5, 4), 1e-12);
    }
  }
}
