package gmm.faces.given;

/** What an M-step makes of the covariances that the components' own samples give. */
@FunctionalInterface
public interface CovarianceRule {

  /** The M-step of plain EM: they stay as they are. */
  CovarianceRule OWN = (own, counts) -> own;

  /**
   * {@return the covariances of the next E-step, K x d x d, symmetric positive definite}
   *
   * @param own K x d x d, each about its component's new mean
   * @param counts effective counts, length K, positive
   */
  double[][][] of(double[][][] own, double[] counts);
}
