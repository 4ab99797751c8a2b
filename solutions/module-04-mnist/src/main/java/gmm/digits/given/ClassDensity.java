package gmm.digits.given;

/**
 * How probable samples are in one class. For example {@code mixture::scoreSamples}, of a mixture
 * that was fitted to the samples of that class alone, or {@code rows ->
 * mixture.scoreSamples(pca.transform(rows))}.
 */
@FunctionalInterface
public interface ClassDensity {

  /**
   * {@return log p(x | y) of each row, length n: the logarithm of the class's density}
   *
   * @param rows n x d
   */
  double[] scoreSamples(double[][] rows);
}
