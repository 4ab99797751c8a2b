package gmm.mixture;

import gmm.kit.testing.Mistake;
import java.util.Comparator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class BestOfStartsMistakes {

  private BestOfStartsMistakes() {}

  @Mistake(
      exercise = "3.13",
      name = "keeps the last start",
      why = "The last start is as random as the first: keep the one with the highest lower bound.",
      section = "9.2")
  static GaussianMixture last(int starts, IntFunction<GaussianMixture> fitFrom) {
    return all(starts, fitFrom).reduce((first, second) -> second).orElseThrow();
  }

  @Mistake(
      exercise = "3.13",
      name = "keeps the lowest lower bound",
      why = "It is a log-likelihood, not a cost: the higher, the better.",
      section = "9.2")
  static GaussianMixture lowest(int starts, IntFunction<GaussianMixture> fitFrom) {
    return all(starts, fitFrom)
        .min(Comparator.comparingDouble(GaussianMixture::lowerBound))
        .orElseThrow();
  }

  @Mistake(
      exercise = "3.13",
      name = "takes the first start that converged",
      why = "Converged means that it stands on a hill, not that it is the highest.",
      section = "9.2")
  static GaussianMixture firstConverged(int starts, IntFunction<GaussianMixture> fitFrom) {
    return all(starts, fitFrom).filter(GaussianMixture::converged).findFirst().orElseThrow();
  }

  @Mistake(
      exercise = "3.13",
      name = "takes the start that converged fastest",
      why = "The number of iterations says nothing of how good the maximum is.",
      section = "9.2")
  static GaussianMixture fastest(int starts, IntFunction<GaussianMixture> fitFrom) {
    return all(starts, fitFrom)
        .min(Comparator.comparingInt(GaussianMixture::iterations))
        .orElseThrow();
  }

  private static Stream<GaussianMixture> all(int starts, IntFunction<GaussianMixture> fitFrom) {
    return IntStream.range(0, starts).mapToObj(fitFrom);
  }
}
