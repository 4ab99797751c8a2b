package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

final class BlindBestOfStarts {

  private BlindBestOfStarts() {}

  @Mistake(
      exercise = "3.13",
      name = "comparator casts the difference of the bounds to int",
      why = "",
      section = "")
  static GaussianMixture castToInt(int starts, IntFunction<GaussianMixture> fitFrom) {
    Check.atLeast("starts", starts, 1);
    return IntStream.range(0, starts)
        .mapToObj(fitFrom)
        .max((a, b) -> (int) (a.lowerBound() - b.lowerBound()))
        .orElseThrow();
  }
}
