package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class BlindAdjustedRandIndex {

  private BlindAdjustedRandIndex() {}

  @Mistake(
      exercise = "3.18",
      name = "expected pairs are A B / n², not over the number of pairs",
      why = "",
      section = "")
  static double overSquaredCount(int[] a, int[] b) {
    Check.sameSize("a", a.length, "b", b.length);
    Check.atLeast("the number of samples", a.length, 2);
    Check.labels("a", a, Integer.MAX_VALUE);
    Check.labels("b", b, Integer.MAX_VALUE);
    Map<Integer, Integer> rows = new HashMap<>();
    Map<Integer, Integer> columns = new HashMap<>();
    Map<List<Integer>, Integer> cells = new HashMap<>();
    for (int i = 0; i < a.length; i++) {
      rows.merge(a[i], 1, Integer::sum);
      columns.merge(b[i], 1, Integer::sum);
      cells.merge(List.of(a[i], b[i]), 1, Integer::sum);
    }
    double both = pairs(cells);
    double sumA = pairs(rows);
    double sumB = pairs(columns);
    double n = a.length;
    double expected = sumA * sumB / (n * n);
    double lower = (sumA + sumB) / 2 - expected;
    return lower == 0 ? 1 : (both - expected) / lower;
  }

  private static double pairs(Map<?, Integer> counts) {
    return counts.values().stream().mapToDouble(c -> c * (c - 1.0) / 2).sum();
  }
}
