// Yours to write: 4.11 search, 4.11 best. All else here is given.
package gmm.digits;

import gmm.digits.given.HeldOutCandidate;
import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Todo;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.MixtureBuilder;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Chooses the number of components and the covariance type by the likelihood of samples that were
 * held out, with BIC beside it.
 */
public final class GridSearch {

  private GridSearch() {}

  /**
   * Cross-validates a mixture for every type and number of components, and notes its BIC.
   *
   * @param rows n x d
   * @param foldOf the fold of each row, as {@link CrossValidation#folds} deals them; the same folds
   *     for every candidate
   * @param types in the order wanted, at least one
   * @param components the numbers of components to try with each type, in the order wanted
   * @param settings what else a fit should know, such as {@code b -> b.nInit(5).seed(1)}; it is
   *     applied to a new builder for each fit, from several threads at once
   * @return one candidate for each pair: the first type with each number of components, then the
   *     next. Its held-out score is the mean log-likelihood of a row of the fold, under the mixture
   *     fitted to the other folds; its BIC is that of a mixture fitted to all rows, on all rows
   */
  @Exercise("4.11")
  public static List<HeldOutCandidate> search(
      double[][] rows,
      int[] foldOf,
      List<CovarianceType> types,
      int[] components,
      UnaryOperator<MixtureBuilder> settings) {
    Check.rows("rows", rows);
    Check.sameSize("folds of samples", foldOf.length, "rows", rows.length);
    throw new Todo("4.11");
  }

  private static GaussianMixture fit(
      double[][] rows, CovarianceType type, int k, UnaryOperator<MixtureBuilder> settings) {
    return settings.apply(GaussianMixture.builder(k).covarianceType(type)).fit(rows);
  }

  /**
   * The candidate under which held-out samples are the most probable.
   *
   * @param candidates at least one
   * @return the first one of those with the highest mean
   */
  @Exercise("4.11")
  public static HeldOutCandidate best(List<HeldOutCandidate> candidates) {
    Check.that(!candidates.isEmpty(), "candidates must not be empty");
    throw new Todo("4.11");
  }
}
