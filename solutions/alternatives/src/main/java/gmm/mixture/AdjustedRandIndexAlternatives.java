package gmm.mixture;

import gmm.kit.testing.Alternative;
import java.util.HashMap;
import java.util.Map;

/** Right answers for {@link AdjustedRandIndex} in another style. */
final class AdjustedRandIndexAlternatives {

  private AdjustedRandIndexAlternatives() {}

  @Alternative(exercise = "3.18", style = "all pairs of samples, counted")
  static double pairs(int[] a, int[] b) {
    double both = 0;
    double inA = 0;
    double inB = 0;
    double all = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < i; j++) {
        boolean togetherInA = a[i] == a[j];
        boolean togetherInB = b[i] == b[j];
        both += togetherInA && togetherInB ? 1 : 0;
        inA += togetherInA ? 1 : 0;
        inB += togetherInB ? 1 : 0;
        all++;
      }
    }
    return index(both, inA, inB, all);
  }

  @Alternative(exercise = "3.18", style = "the table in maps")
  static double maps(int[] a, int[] b) {
    Map<Long, Integer> cells = new HashMap<>();
    Map<Integer, Integer> rows = new HashMap<>();
    Map<Integer, Integer> columns = new HashMap<>();
    for (int i = 0; i < a.length; i++) {
      cells.merge(((long) a[i] << 32) + b[i], 1, Integer::sum);
      rows.merge(a[i], 1, Integer::sum);
      columns.merge(b[i], 1, Integer::sum);
    }
    double n = a.length;
    return index(pairsOf(cells), pairsOf(rows), pairsOf(columns), n * (n - 1) / 2);
  }

  private static double pairsOf(Map<?, Integer> counts) {
    return counts.values().stream().mapToDouble(c -> c * (c - 1.0) / 2).sum();
  }

  private static double index(double both, double inA, double inB, double all) {
    double chance = inA / all * inB;
    double most = (inA + inB) / 2;
    return Math.abs(most - chance) < 1e-9 * most || most == 0
        ? 1
        : (both - chance) / (most - chance);
  }
}
