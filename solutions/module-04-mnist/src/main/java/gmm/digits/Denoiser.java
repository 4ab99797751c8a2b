package gmm.digits;

import gmm.em.Responsibilities;
import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.linalg.Matrices;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.List;

/**
 * Takes noise off samples of a known mixture: h = x + σ e, x from the mixture, e of independent
 * standard normal numbers. Nothing is learned and nothing approximated.
 *
 * <p>Source: Bishop, PRML, section 2.3.3 (a Gaussian seen through noise); Efron, Tweedie's Formula
 * and Selection Bias, 2011.
 *
 * @param mixture what the samples come from before the noise
 */
public record Denoiser(Mixture mixture) {

  /** Refuses a missing mixture. */
  public Denoiser {
    Check.notNull("mixture", mixture);
  }

  /**
   * The mixture of the noisy samples: the same weights and means, covariances Σₖ + σ² I.
   *
   * @param noise σ, the standard deviation of the noise on each feature, greater than 0
   * @return K components of d features
   * @throws IllegalArgumentException if noise is not greater than 0
   */
  @Exercise("4.14")
  public Mixture noised(double noise) {
    Check.positive("noise", noise);
    List<MultivariateGaussian> components =
        mixture.components().stream()
            .map(c -> MultivariateGaussian.of(c.mean(), widened(c.covariance(), noise)))
            .toList();
    return Mixture.of(mixture.weights(), components);
  }

  /**
   * What to expect of each sample before the noise: E[x | h] = Σₖ P(z = k | h) (μₖ + Σₖ (Σₖ + σ²
   * I)⁻¹ (h - μₖ)), of all guesses the one with the least mean squared error.
   *
   * @param noisy n x d: the samples h
   * @param noise σ, the standard deviation of the noise on each feature, greater than 0
   * @return n x d
   * @throws IllegalArgumentException if a row has not d finite values, or noise is not greater than
   *     0
   */
  @Exercise("4.14")
  public double[][] posteriorMean(double[][] noisy, double noise) {
    Check.columns("noisy", noisy, mixture.dimension());
    Check.positive("noise", noise);
    Mixture noised = noised(noise);
    double[][] responsibilities = Responsibilities.of(noised, noisy);
    double[][] means = new double[noisy.length][mixture.dimension()];
    for (int k = 0; k < mixture.size(); k++) {
      double[][] guesses =
          guesses(mixture.components().get(k), noised.components().get(k).covariance(), noisy);
      for (int i = 0; i < noisy.length; i++) {
        for (int j = 0; j < means[i].length; j++) {
          means[i][j] += responsibilities[i][k] * guesses[i][j];
        }
      }
    }
    return means;
  }

  /**
   * The gradient of the noisy samples' log density, by Tweedie's formula: ∇ log p(h) = (E[x | h] -
   * h) / σ².
   *
   * @param noisy n x d: the samples h
   * @param noise σ, the standard deviation of the noise on each feature, greater than 0
   * @return n x d
   * @throws IllegalArgumentException if a row has not d finite values, or noise is not greater than
   *     0
   */
  @Exercise("4.14")
  public double[][] score(double[][] noisy, double noise) {
    double[][] score = posteriorMean(noisy, noise);
    for (int i = 0; i < score.length; i++) {
      for (int j = 0; j < score[i].length; j++) {
        score[i][j] = (score[i][j] - noisy[i][j]) / (noise * noise);
      }
    }
    return score;
  }

  private static double[][] widened(double[][] covariance, double noise) {
    for (int j = 0; j < covariance.length; j++) {
      covariance[j][j] += noise * noise;
    }
    return covariance;
  }

  /** What one component alone would guess: μ + Σ (Σ + σ² I)⁻¹ (h - μ), a row for each h. */
  private static double[][] guesses(
      MultivariateGaussian component, double[][] noisedCovariance, double[][] noisy) {
    double[] mean = component.mean();
    double[][] differences = new double[mean.length][noisy.length];
    for (int i = 0; i < noisy.length; i++) {
      for (int j = 0; j < mean.length; j++) {
        differences[j][i] = noisy[i][j] - mean[j];
      }
    }
    double[][] guesses =
        Matrices.transpose(
            Matrices.multiply(
                component.covariance(),
                Matrices.solvePositiveDefinite(noisedCovariance, differences)));
    for (double[] guess : guesses) {
      for (int j = 0; j < mean.length; j++) {
        guess[j] += mean[j];
      }
    }
    return guesses;
  }
}
