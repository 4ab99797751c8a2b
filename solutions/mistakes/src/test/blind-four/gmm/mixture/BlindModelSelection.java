package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import gmm.mixture.given.Candidate;
import gmm.mixture.given.MixtureBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

final class BlindModelSelection {

  private BlindModelSelection() {}

  @Mistake(
      exercise = "3.17",
      method = "grid",
      name = "the builder is never told the covariance type",
      why = "",
      section = "")
  static List<Candidate> typeNotSet(
      double[][] rows,
      List<CovarianceType> types,
      int largest,
      UnaryOperator<MixtureBuilder> settings) {
    Check.atLeast("largest", largest, 1);
    List<Candidate> candidates = new ArrayList<>();
    for (CovarianceType type : types) {
      for (int k = 1; k <= largest; k++) {
        GaussianMixture model = settings.apply(GaussianMixture.builder(k)).fit(rows);
        candidates.add(new Candidate(type, k, model.bic(rows), model.aic(rows)));
      }
    }
    return candidates;
  }
}
