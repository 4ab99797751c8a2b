package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.mixture.given.Numbered;
import java.util.Arrays;

/**
 * How far two clusterings agree about which samples belong together, corrected for chance.
 *
 * <p>Source: Hubert and Arabie, Comparing partitions, 1985.
 */
public final class AdjustedRandIndex {

  private AdjustedRandIndex() {}

  /**
   * The adjusted Rand index: 1 for clusterings that are the same but for names, 0 on average for
   * ones that know nothing of each other.
   *
   * <p>With nₖₗ samples in cluster k of one and l of the other, nₖ. and n.ₗ the sums of rows and
   * columns, C(n) = n (n - 1) / 2: (Σᵢⱼ C(nᵢⱼ) - E) / (½ (A + B) - E), with A = Σᵢ C(aᵢ), B = Σⱼ
   * C(bⱼ), E = A B / C(n). Where the lower part is 0, both put all samples together, or each by
   * itself: 1.
   *
   * @param a length n, each 0 or more
   * @param b length n, each 0 or more
   * @return at most 1
   * @throws IllegalArgumentException if the lengths differ or there are fewer than two samples
   */
  @Exercise("3.18")
  public static double of(int[] a, int[] b) {
    Check.sameSize("a", a.length, "b", b.length);
    Check.atLeast("the number of samples", a.length, 2);
    Check.labels("a", a, Integer.MAX_VALUE);
    Check.labels("b", b, Integer.MAX_VALUE);
    int[] rows = Numbered.from0(a);
    int[] columns = Numbered.from0(b);
    double[][] shared = new double[largest(rows) + 1][largest(columns) + 1];
    for (int i = 0; i < a.length; i++) {
      shared[rows[i]][columns[i]]++;
    }
    double together = Arrays.stream(shared).mapToDouble(AdjustedRandIndex::pairs).sum();
    double inA = pairs(Arrays.stream(shared).mapToDouble(r -> Arrays.stream(r).sum()).toArray());
    double inB = pairs(columnSums(shared));
    double expected = inA * inB / pairs(new double[] {a.length});
    double most = (inA + inB) / 2;
    return most == expected ? 1 : (together - expected) / (most - expected);
  }

  private static double pairs(double[] counts) {
    return Arrays.stream(counts).map(count -> count * (count - 1) / 2).sum();
  }

  private static double[] columnSums(double[][] table) {
    double[] sums = new double[table[0].length];
    for (double[] row : table) {
      for (int j = 0; j < row.length; j++) {
        sums[j] += row[j];
      }
    }
    return sums;
  }

  private static int largest(int[] labels) {
    return Arrays.stream(labels).max().orElseThrow();
  }
}
