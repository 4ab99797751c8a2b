package gmm.mixture;

import gmm.kit.testing.Mistake;
import java.util.HashMap;
import java.util.Map;

final class BlindAdjustedRandIndex {
  private BlindAdjustedRandIndex() {}

  @Mistake(exercise = "3.18", name = "pairs as n squared over two, each sample paired with itself as well", why = "", section = "")
  static double pairsWithItself(int[] a, int[] b) {
    Map<String, Integer> both = new HashMap<>();
    Map<Integer, Integer> ofA = new HashMap<>();
    Map<Integer, Integer> ofB = new HashMap<>();
    for (int i = 0; i < a.length; i++) {
      both.merge(a[i] + "," + b[i], 1, Integer::sum);
      ofA.merge(a[i], 1, Integer::sum);
      ofB.merge(b[i], 1, Integer::sum);
    }
    double together = pairs(both);
    double inA = pairs(ofA);
    double inB = pairs(ofB);
    double expected = inA * inB / (0.5 * a.length * a.length);
    double below = 0.5 * (inA + inB) - expected;
    return below == 0 ? 1 : (together - expected) / below;
  }

  private static double pairs(Map<?, Integer> counts) {
    double sum = 0;
    for (int count : counts.values()) {
      sum += 0.5 * count * count;
    }
    return sum;
  }
}
