package gmm.digits.given;

/**
 * How the density of one class is found. For example {@code rows ->
 * GaussianMixture.builder(5).seed(1).fit(rows)::scoreSamples}.
 */
@FunctionalInterface
public interface ClassFit {

  /**
   * {@return the density of a class}
   *
   * @param rows the samples of that class and no others, n x d, n at least 1
   */
  ClassDensity fit(double[][] rows);
}
