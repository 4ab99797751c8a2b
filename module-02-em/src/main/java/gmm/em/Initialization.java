// Yours to write: 2.12 fromLabels. All else here is given.
package gmm.em;

import gmm.em.given.EmSettings;
import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Todo;
import gmm.likelihood.Mixture;

/** First mixtures for EM to start from. */
public final class Initialization {

  private Initialization() {}

  /**
   * A mixture with one component for each cluster: its share, mean and covariance, with {@link
   * gmm.em.given.EmSettings#DEFAULT_REGULARIZATION} on the diagonal so that a cluster of one sample
   * has an extent too.
   *
   * <p>The M-step for responsibilities rᵢₖ = 1 where zᵢ = k and 0 elsewhere.
   *
   * @param data n x d, finite
   * @param labels n numbers from 0 to K - 1, each of them at least once
   * @param k how many clusters there are
   * @return K components of d features
   * @throws IllegalArgumentException if a label is not from 0 to K - 1 or the lengths differ
   * @throws gmm.em.given.CollapsedException if a cluster has no sample
   */
  @Exercise("2.12")
  public static Mixture fromLabels(double[][] data, int[] labels, int k) {
    Check.rows("data", data);
    Check.sameSize("labels", labels.length, "data", data.length);
    Check.labels("labels", labels, k);
    throw new Todo("2.12");
  }
}
