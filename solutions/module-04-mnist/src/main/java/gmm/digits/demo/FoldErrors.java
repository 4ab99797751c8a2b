package gmm.digits.demo;

import gmm.kit.Parallel;
import gmm.mixture.CovarianceType;
import java.util.List;
import java.util.Locale;

/**
 * How far cross-validation is from the truth, and how far it says it is: 200 sets of moons, and a
 * table for the lecture. Takes half a minute.
 */
public final class FoldErrors {

  private static final int SETS = 200;

  private FoldErrors() {}

  /**
   * Prints the table.
   *
   * @param args none
   */
  public static void main(String... args) {
    System.out.println("full: held-out less fresh, deviation of that, error that the folds report");
    for (int k : new int[] {2, 4, 6, 8, 12}) {
      List<MoonsOutcome> outcomes =
          Parallel.map(SETS, i -> MoonsOutcome.of(MoonsSet.of(i + 1), CovarianceType.FULL, k));
      double[] differences =
          outcomes.stream()
              .mapToDouble(outcome -> outcome.heldOut().mean() - outcome.test())
              .toArray();
      double[] reported =
          outcomes.stream().mapToDouble(outcome -> outcome.heldOut().standardError()).toArray();
      Spread off = Spread.of(differences);
      double deviation = off.standardError() * Math.sqrt(SETS);
      System.out.printf(
          Locale.ROOT,
          "%4d: %.3f (error %.3f), %.4f, %.4f%n",
          k,
          off.mean(),
          off.standardError(),
          deviation,
          Spread.of(reported).mean());
    }
  }
}
