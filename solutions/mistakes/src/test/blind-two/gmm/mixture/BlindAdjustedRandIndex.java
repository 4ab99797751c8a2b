package gmm.mixture;

import gmm.kit.testing.Mistake;
import java.util.HashMap;
import java.util.Map;

final class BlindAdjustedRandIndex {

  private BlindAdjustedRandIndex() {}

  @Mistake(exercise = "3.18", name = "each sample paired with itself too: n (n + 1) / 2", why = "", section = "")
  static double withItself(int[] a, int[] b) {
    Map<Integer, Integer> ofA = new HashMap<>();
    Map<Integer, Integer> ofB = new HashMap<>();
    Map<String, Integer> ofBoth = new HashMap<>();
    for (int i = 0; i < a.length; i++) {
      ofA.merge(a[i], 1, Integer::sum);
      ofB.merge(b[i], 1, Integer::sum);
      ofBoth.merge(a[i] + "," + b[i], 1, Integer::sum);
    }
    double pairsA = ofA.values().stream().mapToDouble(n -> pairs(n)).sum();
    double pairsB = ofB.values().stream().mapToDouble(n -> pairs(n)).sum();
    double both = ofBoth.values().stream().mapToDouble(n -> pairs(n)).sum();
    double expected = pairsA * pairsB / pairs(a.length);
    double lower = (pairsA + pairsB) / 2 - expected;
    return lower == 0 ? 1 : (both - expected) / lower;
  }

  private static double pairs(double n) {
    return n * (n + 1) / 2;
  }
}
