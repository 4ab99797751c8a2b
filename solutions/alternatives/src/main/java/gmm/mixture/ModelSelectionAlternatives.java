package gmm.mixture;

import gmm.kit.testing.Alternative;
import gmm.mixture.given.Candidate;
import gmm.mixture.given.MixtureBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Right answers for {@link ModelSelection} in another style. */
final class ModelSelectionAlternatives {

  private ModelSelectionAlternatives() {}

  @Alternative(exercise = "3.17", method = "grid", style = "streams")
  static List<Candidate> gridByStreams(
      double[][] rows,
      List<CovarianceType> types,
      int largest,
      UnaryOperator<MixtureBuilder> settings) {
    return types.stream()
        .flatMap(
            type ->
                IntStream.rangeClosed(1, largest).mapToObj(k -> candidate(rows, type, k, settings)))
        .toList();
  }

  @Alternative(exercise = "3.17", method = "grid", style = "an array, by division with remainder")
  static List<Candidate> gridByIndex(
      double[][] rows,
      List<CovarianceType> types,
      int largest,
      UnaryOperator<MixtureBuilder> settings) {
    Candidate[] grid = new Candidate[types.size() * largest];
    for (int i = 0; i < grid.length; i++) {
      grid[i] = candidate(rows, types.get(i / largest), i % largest + 1, settings);
    }
    return List.of(grid);
  }

  private static Candidate candidate(
      double[][] rows, CovarianceType type, int k, UnaryOperator<MixtureBuilder> settings) {
    GaussianMixture model =
        settings.apply(GaussianMixture.builder(k).covarianceType(type)).fit(rows);
    double bic = InformationCriteria.bic(model.parameters(), model.score(rows), rows.length);
    double aic = InformationCriteria.aic(model.parameters(), model.score(rows), rows.length);
    return new Candidate(type, k, bic, aic);
  }

  @Alternative(exercise = "3.17", method = "best", style = "a stream")
  static Candidate bestByStream(List<Candidate> candidates, ToDoubleFunction<Candidate> criterion) {
    return candidates.stream().min(Comparator.comparingDouble(criterion)).orElseThrow();
  }

  @Alternative(exercise = "3.17", method = "best", style = "the lowest value so far")
  static Candidate bestByLowest(List<Candidate> candidates, ToDoubleFunction<Candidate> criterion) {
    Candidate best = candidates.get(0);
    double lowest = criterion.applyAsDouble(best);
    for (int i = 1; i < candidates.size(); i++) {
      double value = criterion.applyAsDouble(candidates.get(i));
      if (value < lowest) {
        lowest = value;
        best = candidates.get(i);
      }
    }
    return best;
  }
}
