// Yours to write: 3.18 of. All else here is given.
package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Todo;

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
    throw new Todo("3.18");
  }
}
