package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import gmm.mixture.given.Candidate;
import gmm.mixture.given.MixtureBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

final class BlindModelSelection {
  private BlindModelSelection() {}

  @Mistake(exercise = "3.17", method = "grid", name = "AIC written where BIC belongs and the other way round", why = "", section = "")
  static List<Candidate> criteriaSwapped(
      double[][] rows,
      List<CovarianceType> types,
      int largest,
      UnaryOperator<MixtureBuilder> settings) {
    Check.atLeast("largest", largest, 1);
    List<Candidate> candidates = new ArrayList<>();
    for (CovarianceType type : types) {
      for (int k = 1; k <= largest; k++) {
        GaussianMixture model =
            settings.apply(GaussianMixture.builder(k).covarianceType(type)).fit(rows);
        candidates.add(new Candidate(type, k, model.aic(rows), model.bic(rows)));
      }
    }
    return candidates;
  }

  @Mistake(exercise = "3.17", method = "best", name = "the last one of equals", why = "", section = "")
  static Candidate lastOfEquals(
      List<Candidate> candidates, ToDoubleFunction<Candidate> criterion) {
    Check.that(!candidates.isEmpty(), "candidates must not be empty");
    Candidate best = candidates.get(0);
    for (Candidate candidate : candidates) {
      if (criterion.applyAsDouble(candidate) <= criterion.applyAsDouble(best)) {
        best = candidate;
      }
    }
    return best;
  }
}
