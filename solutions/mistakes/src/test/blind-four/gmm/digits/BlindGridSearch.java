package gmm.digits;

import gmm.digits.given.HeldOutCandidate;
import gmm.digits.given.HeldOutScore;
import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.MixtureBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

final class BlindGridSearch {

  private BlindGridSearch() {}

  @Mistake(
      exercise = "4.11",
      method = "search",
      name = "BIC is the mean of the folds' fits on what they learned from",
      why = "",
      section = "")
  static List<HeldOutCandidate> bicOfTheFolds(
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
        HeldOutScore score =
            CrossValidation.score(
                foldOf,
                split -> fit(chosen(rows, split.train()), type, k, settings)
                    .score(chosen(rows, split.test())));
        double bic =
            CrossValidation.score(
                    foldOf,
                    split -> {
                      double[][] train = chosen(rows, split.train());
                      return fit(train, type, k, settings).bic(train);
                    })
                .mean();
        candidates.add(new HeldOutCandidate(type, k, score, bic));
      }
    }
    return candidates;
  }

  private static double[][] chosen(double[][] rows, int[] which) {
    return Arrays.stream(which).mapToObj(i -> rows[i]).toArray(double[][]::new);
  }

  private static GaussianMixture fit(
      double[][] rows, CovarianceType type, int k, UnaryOperator<MixtureBuilder> settings) {
    return settings.apply(GaussianMixture.builder(k).covarianceType(type)).fit(rows);
  }
}
