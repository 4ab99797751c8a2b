package gmm.digits.given;

/** What to expect behind noise. For example {@code denoiser::posteriorMean}. */
@FunctionalInterface
public interface PosteriorMean {

  /**
   * {@return E[x | x + noise] of each row, n x d}
   *
   * @param noisy n x d
   * @param noise the standard deviation of the noise on each feature, greater than 0
   */
  double[][] of(double[][] noisy, double noise);
}
