package gmm.digits;

import gmm.digits.given.HeldOutCandidate;
import gmm.digits.given.HeldOutScore;
import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.MixtureBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

final class BlindGridSearch {
  private BlindGridSearch() {}

  private static GaussianMixture fit(
      double[][] rows, CovarianceType type, int k, UnaryOperator<MixtureBuilder> settings) {
    return settings.apply(GaussianMixture.builder(k).covarianceType(type)).fit(rows);
  }

  @Mistake(exercise = "4.11", method = "search", name = "each fold scored by the one mixture fitted to all rows", why = "", section = "")
  static List<HeldOutCandidate> fittedToAll(
      double[][] rows,
      int[] foldOf,
      List<CovarianceType> types,
      int[] components,
      UnaryOperator<MixtureBuilder> settings) {
    Check.rows("rows", rows);
    Check.sameSize("folds of samples", foldOf.length, "rows", rows.length);
    List<HeldOutCandidate> candidates = new ArrayList<>();
    for (CovarianceType type : types) {
      for (int k : components) {
        GaussianMixture all = fit(rows, type, k, settings);
        HeldOutScore heldOut =
            CrossValidation.score(foldOf, split -> all.score(split.testOf(rows)));
        candidates.add(new HeldOutCandidate(type, k, heldOut, all.bic(rows)));
      }
    }
    return candidates;
  }

  @Mistake(exercise = "4.11", method = "best", name = "rule of one standard error: fewest components within it", why = "", section = "")
  static HeldOutCandidate oneStandardError(List<HeldOutCandidate> candidates) {
    Check.that(!candidates.isEmpty(), "candidates must not be empty");
    HeldOutCandidate best = candidates.get(0);
    for (HeldOutCandidate candidate : candidates) {
      if (candidate.heldOut().mean() > best.heldOut().mean()) {
        best = candidate;
      }
    }
    double line = best.heldOut().mean() - best.heldOut().standardError();
    HeldOutCandidate simplest = best;
    for (HeldOutCandidate candidate : candidates) {
      if (candidate.heldOut().mean() >= line
          && candidate.components() < simplest.components()) {
        simplest = candidate;
      }
    }
    return simplest;
  }
}
