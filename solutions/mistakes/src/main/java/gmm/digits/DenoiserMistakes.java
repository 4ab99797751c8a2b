package gmm.digits;

import gmm.em.Responsibilities;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.Arrays;
import java.util.function.UnaryOperator;

final class DenoiserMistakes {

  private DenoiserMistakes() {}

  @Mistake(
      exercise = "4.14",
      method = "noised",
      name = "adds the noise itself to the variances, not its square",
      why =
          "Variances of independent errors add, standard deviations do not: noise is one of these.",
      section = "14.2")
  static Mixture noiseForVariance(Denoiser denoiser, double noise) {
    return widened(denoiser.mixture(), noise);
  }

  @Mistake(
      exercise = "4.14",
      method = "noised",
      name = "adds to every entry of the covariance",
      why =
          "The noise of one feature knows nothing of another's: their covariance is 0, and only the"
              + " diagonal grows.",
      section = "14.2")
  static Mixture everyEntry(Denoiser denoiser, double noise) {
    return changed(
        denoiser.mixture(),
        covariance -> {
          for (double[] row : covariance) {
            Arrays.setAll(row, j -> row[j] + noise * noise);
          }
          return covariance;
        });
  }

  @Mistake(
      exercise = "4.14",
      method = "noised",
      name = "has the noise in place of the covariance",
      why = "A noisy sample varies for two reasons, the component and the noise: the two add.",
      section = "14.2")
  static Mixture noiseAlone(Denoiser denoiser, double noise) {
    return changed(
        denoiser.mixture(), covariance -> scaled(Matrices.identity(covariance.length), noise));
  }

  private static double[][] scaled(double[][] identity, double noise) {
    for (int j = 0; j < identity.length; j++) {
      identity[j][j] = noise * noise;
    }
    return identity;
  }

  @Mistake(
      exercise = "4.14",
      method = "noised",
      name = "multiplies the covariance instead of adding to it",
      why =
          "The noise is as large in every direction, whatever the component's own spread: add σ² on"
              + " the diagonal.",
      section = "14.2")
  static Mixture scaledCovariance(Denoiser denoiser, double noise) {
    return changed(
        denoiser.mixture(),
        covariance -> {
          for (double[] row : covariance) {
            Arrays.setAll(row, j -> row[j] * (1 + noise * noise));
          }
          return covariance;
        });
  }

  @Mistake(
      exercise = "4.14",
      method = "posteriorMean",
      name = "adds the noise twice",
      why =
          "A component of noised(noise) has the noise in its covariance already: solve with that"
              + " covariance as it is, and multiply by the one without noise.",
      section = "14.2")
  static double[][] noiseTwice(Denoiser denoiser, double[][] noisy, double noise) {
    double[][] r = responsibilities(denoiser, noisy, noise * noise);
    return mean(denoiser.mixture(), noisy, 2 * noise * noise, r);
  }

  @Mistake(
      exercise = "4.14",
      method = "posteriorMean",
      name = "gives the step from the mean, without the mean",
      why = "The factor says how far to go from the component's mean: begin there, add μ.",
      section = "14.1")
  static double[][] withoutTheMean(Denoiser denoiser, double[][] noisy, double noise) {
    double[][] guess = rightMean(denoiser, noisy, noise);
    double[][] centre = meansAlone(denoiser, noisy, noise);
    for (int i = 0; i < guess.length; i++) {
      for (int j = 0; j < guess[i].length; j++) {
        guess[i][j] -= centre[i][j];
      }
    }
    return guess;
  }

  @Mistake(
      exercise = "4.14",
      method = "posteriorMean",
      name = "gives the noisy samples back",
      why = "That is the answer for no noise at all.",
      section = "14.2")
  static double[][] unchanged(Denoiser denoiser, double[][] noisy, double noise) {
    return Matrices.copy(noisy);
  }

  @Mistake(
      exercise = "4.14",
      method = "score",
      name = "divides the expectation alone by the noise's variance",
      why = "The score is a direction, from the noisy sample to its expectation: subtract h first.",
      section = "14.3")
  static double[][] expectationAlone(Denoiser denoiser, double[][] noisy, double noise) {
    double[][] zeros = new double[noisy.length][noisy[0].length];
    return slope(rightMean(denoiser, noisy, noise), zeros, 1 / (noise * noise));
  }

  @Mistake(
      exercise = "4.14",
      method = "posteriorMean",
      name = "takes the responsibilities of the mixture without noise",
      why =
          "The sample at hand has noise on it. How probable it is under a component is what that"
              + " component's noisy samples say: their covariance is wider.",
      section = "14.2")
  static double[][] cleanResponsibilities(Denoiser denoiser, double[][] noisy, double noise) {
    Mixture mixture = denoiser.mixture();
    return mean(mixture, noisy, noise * noise, Responsibilities.of(mixture, noisy));
  }

  @Mistake(
      exercise = "4.14",
      method = "posteriorMean",
      name = "asks the most probable component only",
      why = "Each component's guess counts, by how probable that component is.",
      section = "14.2")
  static double[][] mostProbable(Denoiser denoiser, double[][] noisy, double noise) {
    double[][] r = responsibilities(denoiser, noisy, noise * noise);
    for (double[] row : r) {
      double largest = Arrays.stream(row).max().orElseThrow();
      Arrays.setAll(row, k -> row[k] == largest ? 1 : 0);
    }
    return mean(denoiser.mixture(), noisy, noise * noise, r);
  }

  @Mistake(
      exercise = "4.14",
      method = "posteriorMean",
      name = "weights the components' guesses by the mixture's weights",
      why = "The sample says which component it is likely from: weight by P(z = k | h).",
      section = "14.2")
  static double[][] priorWeights(Denoiser denoiser, double[][] noisy, double noise) {
    double[][] r = new double[noisy.length][];
    Arrays.setAll(r, i -> denoiser.mixture().weights());
    return mean(denoiser.mixture(), noisy, noise * noise, r);
  }

  @Mistake(
      exercise = "4.14",
      method = "posteriorMean",
      name = "gives the means of the components, weighted",
      why =
          "Within a component the sample says something too: go from the mean towards it, by the"
              + " share that is no noise.",
      section = "14.2")
  static double[][] meansAlone(Denoiser denoiser, double[][] noisy, double noise) {
    double[][] means =
        denoiser.mixture().components().stream()
            .map(MultivariateGaussian::mean)
            .toArray(double[][]::new);
    return Matrices.multiply(responsibilities(denoiser, noisy, noise * noise), means);
  }

  @Mistake(
      exercise = "4.14",
      method = "posteriorMean",
      name = "takes the noise for a variance",
      why = "noise is the standard deviation σ; the covariances grow by σ² on the diagonal.",
      section = "14.2")
  static double[][] notSquared(Denoiser denoiser, double[][] noisy, double noise) {
    double[][] r = responsibilities(denoiser, noisy, noise);
    return mean(denoiser.mixture(), noisy, noise, r);
  }

  @Mistake(
      exercise = "4.14",
      method = "posteriorMean",
      name = "keeps the share that is noise, not the share that is signal",
      why =
          "The more noise, the nearer to the component's mean: the factor is Σ (Σ + σ² I)⁻¹, which"
              + " goes to 0, and not σ² (Σ + σ² I)⁻¹.",
      section = "14.2")
  static double[][] shareOfNoise(Denoiser denoiser, double[][] noisy, double noise) {
    double[][] right = rightMean(denoiser, noisy, noise);
    double[][] r = responsibilities(denoiser, noisy, noise * noise);
    double[][] means =
        denoiser.mixture().components().stream()
            .map(MultivariateGaussian::mean)
            .toArray(double[][]::new);
    double[][] centre = Matrices.multiply(r, means);
    for (int i = 0; i < noisy.length; i++) {
      for (int j = 0; j < noisy[i].length; j++) {
        right[i][j] = centre[i][j] + noisy[i][j] - right[i][j]; // both shares sum to 1
      }
    }
    return right;
  }

  @Mistake(
      exercise = "4.14",
      method = "posteriorMean",
      name = "divides densities that are all 0",
      why =
          "Far away every density is 0 in floating point, and 0/0 is no number. Responsibilities"
              + " come from logarithms; Responsibilities.of does that.",
      section = "14.2")
  static double[][] zeroOverZero(Denoiser denoiser, double[][] noisy, double noise) {
    Mixture noised = widened(denoiser.mixture(), noise * noise);
    double[] weights = noised.weights();
    double[][] r = new double[noisy.length][weights.length];
    for (int i = 0; i < r.length; i++) {
      double[] x = noisy[i];
      Arrays.setAll(r[i], k -> weights[k] * Math.exp(noised.components().get(k).logDensity(x)));
      double[] row = r[i];
      double sum = Arrays.stream(row).sum();
      Arrays.setAll(row, k -> row[k] / sum);
    }
    return mean(denoiser.mixture(), noisy, noise * noise, r);
  }

  @Mistake(
      exercise = "4.14",
      method = "score",
      name = "divides by the noise, not by its square",
      why = "Tweedie's formula has the variance of the noise: (E[x | h] - h) / σ².",
      section = "14.3")
  static double[][] byTheNoise(Denoiser denoiser, double[][] noisy, double noise) {
    return slope(rightMean(denoiser, noisy, noise), noisy, 1 / noise);
  }

  @Mistake(
      exercise = "4.14",
      method = "score",
      name = "points away from the data",
      why =
          "The gradient of a log density points uphill, from the noisy sample towards its"
              + " expectation: E[x | h] - h, not h - E[x | h].",
      section = "14.3")
  static double[][] downhill(Denoiser denoiser, double[][] noisy, double noise) {
    return slope(rightMean(denoiser, noisy, noise), noisy, -1 / (noise * noise));
  }

  @Mistake(
      exercise = "4.14",
      method = "score",
      name = "gives the step to the expectation, not divided by the noise's variance",
      why = "E[x | h] - h is σ² times the gradient.",
      section = "14.3")
  static double[][] stepAlone(Denoiser denoiser, double[][] noisy, double noise) {
    return slope(rightMean(denoiser, noisy, noise), noisy, 1);
  }

  private static double[][] slope(double[][] means, double[][] noisy, double factor) {
    for (int i = 0; i < means.length; i++) {
      for (int j = 0; j < means[i].length; j++) {
        means[i][j] = factor * (means[i][j] - noisy[i][j]);
      }
    }
    return means;
  }

  private static double[][] rightMean(Denoiser denoiser, double[][] noisy, double noise) {
    double[][] r = responsibilities(denoiser, noisy, noise * noise);
    return mean(denoiser.mixture(), noisy, noise * noise, r);
  }

  private static double[][] responsibilities(Denoiser denoiser, double[][] noisy, double added) {
    return Responsibilities.of(widened(denoiser.mixture(), added), noisy);
  }

  /** The components' guesses μ + Σ (Σ + added I)⁻¹ (h - μ), weighted by r. */
  private static double[][] mean(Mixture mixture, double[][] noisy, double added, double[][] r) {
    Mixture noised = widened(mixture, added);
    double[][] means = new double[noisy.length][mixture.dimension()];
    for (int k = 0; k < mixture.size(); k++) {
      MultivariateGaussian component = mixture.components().get(k);
      double[] mean = component.mean();
      for (int i = 0; i < noisy.length; i++) {
        double[][] difference = new double[mean.length][1];
        for (int j = 0; j < mean.length; j++) {
          difference[j][0] = noisy[i][j] - mean[j];
        }
        double[][] solved =
            Matrices.solvePositiveDefinite(noised.components().get(k).covariance(), difference);
        double[] step = Matrices.multiply(component.covariance(), Matrices.column(solved, 0));
        for (int j = 0; j < mean.length; j++) {
          means[i][j] += r[i][k] * (mean[j] + step[j]);
        }
      }
    }
    return means;
  }

  private static Mixture widened(Mixture mixture, double added) {
    return changed(
        mixture,
        covariance -> {
          for (int j = 0; j < covariance.length; j++) {
            covariance[j][j] += added;
          }
          return covariance;
        });
  }

  private static Mixture changed(Mixture mixture, UnaryOperator<double[][]> change) {
    return Mixture.of(
        mixture.weights(),
        mixture.components().stream()
            .map(c -> MultivariateGaussian.of(c.mean(), change.apply(c.covariance())))
            .toList());
  }
}
