package gmm.mixture;

import gmm.kit.testing.Mistake;
import java.util.function.IntFunction;

final class BlindBestOfStarts {
  private BlindBestOfStarts() {}

  @Mistake(exercise = "3.13", name = "compares each start with the one just before it", why = "", section = "")
  static GaussianMixture betterThanTheOneBefore(int starts, IntFunction<GaussianMixture> fitFrom) {
    GaussianMixture best = fitFrom.apply(0);
    double bound = best.lowerBound();
    for (int i = 1; i < starts; i++) {
      GaussianMixture next = fitFrom.apply(i);
      if (next.lowerBound() > bound) {
        best = next;
      }
      bound = next.lowerBound();
    }
    return best;
  }
}
