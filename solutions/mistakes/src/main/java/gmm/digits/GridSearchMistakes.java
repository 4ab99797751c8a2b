package gmm.digits;

import gmm.digits.given.HeldOutCandidate;
import gmm.digits.given.HeldOutScore;
import gmm.digits.given.StratifiedSplit;
import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.MixtureBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

final class GridSearchMistakes {

  private GridSearchMistakes() {}

  @Mistake(
      exercise = "4.11",
      method = "search",
      name = "fits each mixture to all rows before scoring the folds",
      why =
          "Then no fold is held out. Each fold needs a fit of its own, to the rows of the other"
              + " folds.",
      section = "12.4")
  static List<HeldOutCandidate> fitsOnce(
      double[][] rows,
      int[] foldOf,
      List<CovarianceType> types,
      int[] components,
      UnaryOperator<MixtureBuilder> settings) {
    return grid(
        types,
        components,
        (type, k) -> {
          GaussianMixture model = fit(rows, type, k, settings);
          HeldOutScore score =
              CrossValidation.score(foldOf, split -> model.score(split.testOf(rows)));
          return new HeldOutCandidate(type, k, score, model.bic(rows));
        });
  }

  @Mistake(
      exercise = "4.11",
      method = "search",
      name = "scores the rows that were learned from",
      why =
          "The training likelihood grows with every component: score the fold, split.testOf(rows).",
      section = "12.4")
  static List<HeldOutCandidate> trainingScore(
      double[][] rows,
      int[] foldOf,
      List<CovarianceType> types,
      int[] components,
      UnaryOperator<MixtureBuilder> settings) {
    return grid(
        types,
        components,
        (type, k) ->
            new HeldOutCandidate(
                type,
                k,
                CrossValidation.score(
                    foldOf,
                    split -> {
                      double[][] train = split.trainOf(rows);
                      return fit(train, type, k, settings).score(train);
                    }),
                fit(rows, type, k, settings).bic(rows)));
  }

  @Mistake(
      exercise = "4.11",
      method = "search",
      name = "adds up the log-likelihood of a fold instead of averaging it",
      why =
          "A sum grows with the size of the fold: score gives the mean of a row, which compares"
              + " whatever the size.",
      section = "12.4")
  static List<HeldOutCandidate> sums(
      double[][] rows,
      int[] foldOf,
      List<CovarianceType> types,
      int[] components,
      UnaryOperator<MixtureBuilder> settings) {
    return grid(
        types,
        components,
        (type, k) ->
            new HeldOutCandidate(
                type,
                k,
                CrossValidation.score(
                    foldOf, split -> heldOut(split, rows, type, k, settings) * split.test().length),
                fit(rows, type, k, settings).bic(rows)));
  }

  @Mistake(
      exercise = "4.11",
      method = "search",
      name = "notes the BIC of held-out samples",
      why =
          "BIC charges for the parameters because it is taken where they were fitted. It needs no"
              + " held-out samples: fit to all rows, and ask for bic(rows).",
      section = "12.4")
  static List<HeldOutCandidate> bicOfTheFolds(
      double[][] rows,
      int[] foldOf,
      List<CovarianceType> types,
      int[] components,
      UnaryOperator<MixtureBuilder> settings) {
    return grid(
        types,
        components,
        (type, k) ->
            new HeldOutCandidate(
                type,
                k,
                CrossValidation.score(foldOf, split -> heldOut(split, rows, type, k, settings)),
                CrossValidation.score(
                        foldOf,
                        split ->
                            fit(split.trainOf(rows), type, k, settings).bic(split.testOf(rows)))
                    .mean()));
  }

  @Mistake(
      exercise = "4.11",
      method = "search",
      name = "fits full covariances whatever the type",
      why = "Each fit has to be told its type: builder(k).covarianceType(type).",
      section = "12.4")
  static List<HeldOutCandidate> alwaysFull(
      double[][] rows,
      int[] foldOf,
      List<CovarianceType> types,
      int[] components,
      UnaryOperator<MixtureBuilder> settings) {
    return grid(
        types,
        components,
        (type, k) -> {
          HeldOutCandidate full = candidate(rows, foldOf, CovarianceType.FULL, k, settings);
          return new HeldOutCandidate(type, k, full.heldOut(), full.bic());
        });
  }

  @Mistake(
      exercise = "4.11",
      method = "search",
      name = "leaves the settings out",
      why = "settings.apply(builder) is what should be fitted: it knows the starts and the floor.",
      section = "12.4")
  static List<HeldOutCandidate> withoutSettings(
      double[][] rows,
      int[] foldOf,
      List<CovarianceType> types,
      int[] components,
      UnaryOperator<MixtureBuilder> settings) {
    return grid(types, components, (type, k) -> candidate(rows, foldOf, type, k, b -> b));
  }

  @Mistake(
      exercise = "4.11",
      method = "search",
      name = "goes through all types for one number of components, then for the next",
      why = "The order is the other one: all numbers of components of the first type come first.",
      section = "12.4")
  static List<HeldOutCandidate> otherOrder(
      double[][] rows,
      int[] foldOf,
      List<CovarianceType> types,
      int[] components,
      UnaryOperator<MixtureBuilder> settings) {
    List<HeldOutCandidate> candidates = new ArrayList<>();
    for (int k : components) {
      for (CovarianceType type : types) {
        candidates.add(candidate(rows, foldOf, type, k, settings));
      }
    }
    return candidates;
  }

  @Mistake(
      exercise = "4.11",
      method = "best",
      name = "takes the lowest likelihood",
      why = "BIC is a cost, the lower the better; a likelihood is better where it is higher.",
      section = "12.4")
  static HeldOutCandidate lowest(List<HeldOutCandidate> candidates) {
    return candidates.stream().min(byMean()).orElseThrow();
  }

  @Mistake(
      exercise = "4.11",
      method = "best",
      name = "goes by BIC",
      why = "Here the held-out samples decide; BIC is noted for comparison.",
      section = "12.4")
  static HeldOutCandidate byBic(List<HeldOutCandidate> candidates) {
    return candidates.stream().min(Comparator.comparingDouble(HeldOutCandidate::bic)).orElseThrow();
  }

  @Mistake(
      exercise = "4.11",
      method = "best",
      name = "takes the one with the smallest standard error",
      why = "That one is known most exactly, not the best: compare the means.",
      section = "12.4")
  static HeldOutCandidate surest(List<HeldOutCandidate> candidates) {
    return candidates.stream()
        .min(Comparator.comparingDouble(c -> c.heldOut().standardError()))
        .orElseThrow();
  }

  @Mistake(
      exercise = "4.11",
      method = "best",
      name = "takes the last one of those that are equally good",
      why = "Move on only where the mean is higher, not where it is equal: the first one stays.",
      section = "12.4")
  static HeldOutCandidate lastOfTies(List<HeldOutCandidate> candidates) {
    return candidates.reversed().stream()
        .reduce((best, c) -> c.heldOut().mean() > best.heldOut().mean() ? c : best)
        .orElseThrow();
  }

  private static Comparator<HeldOutCandidate> byMean() {
    return Comparator.comparingDouble(c -> c.heldOut().mean());
  }

  private interface Trial {
    HeldOutCandidate of(CovarianceType type, int k);
  }

  private static List<HeldOutCandidate> grid(
      List<CovarianceType> types, int[] components, Trial trial) {
    return types.stream()
        .flatMap(type -> Arrays.stream(components).mapToObj(k -> trial.of(type, k)))
        .toList();
  }

  private static HeldOutCandidate candidate(
      double[][] rows,
      int[] foldOf,
      CovarianceType type,
      int k,
      UnaryOperator<MixtureBuilder> settings) {
    return new HeldOutCandidate(
        type,
        k,
        CrossValidation.score(foldOf, split -> heldOut(split, rows, type, k, settings)),
        fit(rows, type, k, settings).bic(rows));
  }

  private static double heldOut(
      StratifiedSplit split,
      double[][] rows,
      CovarianceType type,
      int k,
      UnaryOperator<MixtureBuilder> settings) {
    return fit(split.trainOf(rows), type, k, settings).score(split.testOf(rows));
  }

  private static GaussianMixture fit(
      double[][] rows, CovarianceType type, int k, UnaryOperator<MixtureBuilder> settings) {
    return settings.apply(GaussianMixture.builder(k).covarianceType(type)).fit(rows);
  }

  @Mistake(
      exercise = "4.11",
      method = "best",
      name = "takes the smallest model within one standard error of the best",
      why = "The exercise asks for the best mean itself.",
      section = "12.4")
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
      if (candidate.heldOut().mean() >= line && candidate.components() < simplest.components()) {
        simplest = candidate;
      }
    }
    return simplest;
  }
}
