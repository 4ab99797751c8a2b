// Yours to write: 3.17 grid, 3.17 best. All else here is given.
package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Todo;
import gmm.mixture.given.Candidate;
import gmm.mixture.given.MixtureBuilder;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Chooses the number of components and the covariance type by a criterion. */
public final class ModelSelection {

  private ModelSelection() {}

  /**
   * Fits a mixture for every type and number of components and notes both criteria.
   *
   * @param rows n x d
   * @param types in the order wanted, at least one
   * @param largest 1 to this many components for each type, at least 1
   * @param settings what else a fit should know, such as {@code b -> b.nInit(5).seed(1)}
   * @return one candidate for each fit: the first type with 1, 2, ... components, then the next
   */
  @Exercise("3.17")
  public static List<Candidate> grid(
      double[][] rows,
      List<CovarianceType> types,
      int largest,
      UnaryOperator<MixtureBuilder> settings) {
    Check.atLeast("largest", largest, 1);
    throw new Todo("3.17");
  }

  /**
   * The candidate that a criterion likes best: the lowest.
   *
   * @param candidates at least one
   * @param criterion {@code Candidate::bic} or {@code Candidate::aic}
   * @return the first one of those with the lowest value
   */
  @Exercise("3.17")
  public static Candidate best(List<Candidate> candidates, ToDoubleFunction<Candidate> criterion) {
    Check.that(!candidates.isEmpty(), "candidates must not be empty");
    throw new Todo("3.17");
  }
}
