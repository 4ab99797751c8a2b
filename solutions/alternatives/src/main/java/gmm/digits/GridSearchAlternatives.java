package gmm.digits;

import gmm.digits.given.HeldOutCandidate;
import gmm.digits.given.HeldOutScore;
import gmm.kit.testing.Alternative;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.MixtureBuilder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Right answers for {@link GridSearch} in another style. */
final class GridSearchAlternatives {

  private GridSearchAlternatives() {}

  @Alternative(exercise = "4.11", method = "search", style = "streams")
  static List<HeldOutCandidate> searchByStreams(
      double[][] rows,
      int[] foldOf,
      List<CovarianceType> types,
      int[] components,
      UnaryOperator<MixtureBuilder> settings) {
    return types.stream()
        .flatMap(
            type ->
                Arrays.stream(components).mapToObj(k -> candidate(rows, foldOf, type, k, settings)))
        .toList();
  }

  @Alternative(exercise = "4.11", method = "search", style = "an array, by division with remainder")
  static List<HeldOutCandidate> searchByIndex(
      double[][] rows,
      int[] foldOf,
      List<CovarianceType> types,
      int[] components,
      UnaryOperator<MixtureBuilder> settings) {
    HeldOutCandidate[] all = new HeldOutCandidate[types.size() * components.length];
    for (int c = 0; c < all.length; c++) {
      CovarianceType type = types.get(c / components.length);
      all[c] = candidate(rows, foldOf, type, components[c % components.length], settings);
    }
    return List.of(all);
  }

  private static HeldOutCandidate candidate(
      double[][] rows,
      int[] foldOf,
      CovarianceType type,
      int k,
      UnaryOperator<MixtureBuilder> settings) {
    HeldOutScore score =
        CrossValidation.score(
            foldOf,
            split -> {
              MixtureBuilder builder = GaussianMixture.builder(k).covarianceType(type);
              GaussianMixture model = settings.apply(builder).fit(split.trainOf(rows));
              return model.score(split.testOf(rows));
            });
    GaussianMixture whole =
        settings.apply(GaussianMixture.builder(k).covarianceType(type)).fit(rows);
    return new HeldOutCandidate(type, k, score, whole.bic(rows));
  }

  @Alternative(exercise = "4.11", method = "best", style = "a stream")
  static HeldOutCandidate bestByStream(List<HeldOutCandidate> candidates) {
    Comparator<HeldOutCandidate> byMean = Comparator.comparingDouble(c -> c.heldOut().mean());
    return candidates.stream()
        .reduce((best, next) -> byMean.compare(next, best) > 0 ? next : best)
        .orElseThrow();
  }

  @Alternative(exercise = "4.11", method = "best", style = "the place of the best")
  static HeldOutCandidate bestByPlace(List<HeldOutCandidate> candidates) {
    int place = 0;
    for (int c = 1; c < candidates.size(); c++) {
      double best = candidates.get(place).heldOut().mean();
      place = candidates.get(c).heldOut().mean() > best ? c : place;
    }
    return candidates.get(place);
  }
}
