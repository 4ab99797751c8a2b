package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class BlindAdjustedRandIndex {
  private BlindAdjustedRandIndex() {}

  private static void check(int[] a, int[] b) {
    Check.sameSize("a", a.length, "b", b.length);
    Check.atLeast("the number of samples", a.length, 2);
    Check.labels("a", a, Integer.MAX_VALUE);
    Check.labels("b", b, Integer.MAX_VALUE);
  }

  private static double pairs(double n) {
    return n * (n - 1) / 2;
  }

  @Mistake(exercise = "3.18", name = "divided by the larger of A and B instead of their mean", why = "", section = "")
  static double largerForMean(int[] a, int[] b) {
    check(a, b);
    Map<Integer, Integer> ofA = new HashMap<>();
    Map<Integer, Integer> ofB = new HashMap<>();
    Map<List<Integer>, Integer> ofBoth = new HashMap<>();
    for (int i = 0; i < a.length; i++) {
      ofA.merge(a[i], 1, Integer::sum);
      ofB.merge(b[i], 1, Integer::sum);
      ofBoth.merge(List.of(a[i], b[i]), 1, Integer::sum);
    }
    double index = 0;
    for (int n : ofBoth.values()) {
      index += pairs(n);
    }
    double sumA = 0;
    for (int n : ofA.values()) {
      sumA += pairs(n);
    }
    double sumB = 0;
    for (int n : ofB.values()) {
      sumB += pairs(n);
    }
    double expected = sumA * sumB / pairs(a.length);
    double most = Math.max(sumA, sumB);
    return most == expected ? 1 : (index - expected) / (most - expected);
  }

  @Mistake(exercise = "3.18", name = "the plain Rand index: share of pairs both agree about", why = "", section = "")
  static double notAdjusted(int[] a, int[] b) {
    check(a, b);
    int agree = 0;
    int all = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < i; j++) {
        all++;
        if ((a[i] == a[j]) == (b[i] == b[j])) {
          agree++;
        }
      }
    }
    return (double) agree / all;
  }
}
