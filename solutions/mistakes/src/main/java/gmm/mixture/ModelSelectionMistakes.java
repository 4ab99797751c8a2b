package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import gmm.mixture.given.Candidate;
import gmm.mixture.given.MixtureBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

final class ModelSelectionMistakes {

  private ModelSelectionMistakes() {}

  @Mistake(
      exercise = "3.17",
      method = "grid",
      name = "notes AIC as BIC and BIC as AIC",
      why = "A candidate takes BIC first, then AIC.",
      section = "7.5")
  static List<Candidate> swapped(
      double[][] rows,
      List<CovarianceType> types,
      int largest,
      UnaryOperator<MixtureBuilder> settings) {
    return grid(rows, types, largest, settings).stream()
        .map(c -> new Candidate(c.type(), c.components(), c.aic(), c.bic()))
        .toList();
  }

  @Mistake(
      exercise = "3.17",
      method = "grid",
      name = "stops one short of the largest number of components",
      why = "largest itself is to be tried as well.",
      section = "7.5")
  static List<Candidate> oneShort(
      double[][] rows,
      List<CovarianceType> types,
      int largest,
      UnaryOperator<MixtureBuilder> settings) {
    return grid(rows, types, largest - 1, settings);
  }

  @Mistake(
      exercise = "3.17",
      method = "grid",
      name = "fits full covariances whatever the type",
      why = "Each fit has to be told its type: builder(k).covarianceType(type).",
      section = "7.5")
  static List<Candidate> alwaysFull(
      double[][] rows,
      List<CovarianceType> types,
      int largest,
      UnaryOperator<MixtureBuilder> settings) {
    List<Candidate> full = grid(rows, List.of(CovarianceType.FULL), largest, settings);
    return types.stream()
        .flatMap(t -> full.stream().map(c -> new Candidate(t, c.components(), c.bic(), c.aic())))
        .toList();
  }

  @Mistake(
      exercise = "3.17",
      method = "best",
      name = "takes the highest value",
      why = "Both criteria are costs: the lowest is the best.",
      section = "7.5")
  static Candidate highest(List<Candidate> candidates, ToDoubleFunction<Candidate> criterion) {
    return candidates.stream().max(Comparator.comparingDouble(criterion)).orElseThrow();
  }

  @Mistake(
      exercise = "3.17",
      method = "best",
      name = "always goes by BIC",
      why = "The criterion is an argument: with Candidate::aic it is AIC that counts.",
      section = "7.5")
  static Candidate alwaysBic(List<Candidate> candidates, ToDoubleFunction<Candidate> criterion) {
    return candidates.stream().min(Comparator.comparingDouble(Candidate::bic)).orElseThrow();
  }

  private static List<Candidate> grid(
      double[][] rows,
      List<CovarianceType> types,
      int largest,
      UnaryOperator<MixtureBuilder> settings) {
    List<Candidate> candidates = new ArrayList<>();
    for (CovarianceType type : types) {
      for (int k = 1; k <= largest; k++) {
        GaussianMixture model =
            settings.apply(GaussianMixture.builder(k).covarianceType(type)).fit(rows);
        candidates.add(new Candidate(type, k, model.bic(rows), model.aic(rows)));
      }
    }
    return candidates;
  }

  @Mistake(
      exercise = "3.17",
      method = "best",
      name = "takes the last of equals",
      why = "Of equal criteria the first stays: compare strictly.",
      section = "7.5")
  static Candidate lastOfEquals(List<Candidate> candidates, ToDoubleFunction<Candidate> criterion) {
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
