package gmm.faces.given;

import gmm.kit.Check;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Errors of means over photographs, where several photographs show one person. */
public final class ByPerson {

  private ByPerson() {}

  /**
   * {@return the standard error of the values' mean, people drawn independently and not
   * photographs}
   *
   * <p>1/n √Σₚ (Σ over the photographs i of person p of (xᵢ - x̄))². With a photograph each it is
   * the usual one, but for n in the place of n - 1.
   *
   * <p>Liang and Zeger, Longitudinal data analysis using generalized linear models (1986).
   *
   * @param values n numbers, one a photograph; for a comparison, the differences
   * @param persons n, whose photograph each is
   */
  public static double standardError(double[] values, int[] persons) {
    Check.sample("values", values);
    Check.sameSize("persons", persons.length, "values", values.length);
    double mean = Arrays.stream(values).average().orElseThrow();
    Map<Integer, Double> sums = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      sums.merge(persons[i], values[i] - mean, Double::sum);
    }
    // sorted, so that the sum has one order
    double squares = sums.values().stream().mapToDouble(s -> s * s).sorted().sum();
    return Math.sqrt(squares) / values.length;
  }
}
