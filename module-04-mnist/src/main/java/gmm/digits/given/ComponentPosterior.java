// Given: nothing to write here.
package gmm.digits.given;

/**
 * A fitted mixture as a classifier needs it: how probable each component is, given a sample. For
 * example {@code mixture::predictProba}, or {@code rows ->
 * mixture.predictProba(pca.transform(rows))}.
 */
@FunctionalInterface
public interface ComponentPosterior {

  /**
   * {@return P(component given row), n x k; each row sums to 1}
   *
   * @param rows n x d
   */
  double[][] predictProba(double[][] rows);
}
