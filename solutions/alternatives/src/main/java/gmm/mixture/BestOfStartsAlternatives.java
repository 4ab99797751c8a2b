package gmm.mixture;

import gmm.kit.testing.Alternative;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Right answers for {@link BestOfStarts} in another style. */
final class BestOfStartsAlternatives {

  private BestOfStartsAlternatives() {}

  @Alternative(exercise = "3.13", style = "a null to begin with")
  static GaussianMixture beginsWithNull(int starts, IntFunction<GaussianMixture> fitFrom) {
    GaussianMixture best = null;
    for (int i = 0; i < starts; i++) {
      GaussianMixture model = fitFrom.apply(i);
      if (best == null || best.lowerBound() < model.lowerBound()) {
        best = model;
      }
    }
    return best;
  }

  @Alternative(exercise = "3.13", style = "a stream")
  static GaussianMixture stream(int starts, IntFunction<GaussianMixture> fitFrom) {
    Comparator<GaussianMixture> byBound = Comparator.comparingDouble(GaussianMixture::lowerBound);
    Optional<GaussianMixture> best =
        IntStream.range(0, starts)
            .mapToObj(fitFrom)
            .reduce((first, then) -> byBound.compare(then, first) > 0 ? then : first);
    return best.orElseThrow();
  }
}
