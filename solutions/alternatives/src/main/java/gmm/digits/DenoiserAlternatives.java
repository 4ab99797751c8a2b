package gmm.digits;

import gmm.em.Responsibilities;
import gmm.kit.linalg.Eigen;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Alternative;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Right answers for {@link Denoiser} in another style. */
final class DenoiserAlternatives {

  private DenoiserAlternatives() {}

  @Alternative(exercise = "4.14", method = "noised", style = "a loop")
  static Mixture noisedByLoop(Denoiser denoiser, double noise) {
    List<MultivariateGaussian> wider = new ArrayList<>();
    for (MultivariateGaussian component : denoiser.mixture().components()) {
      wider.add(MultivariateGaussian.of(component.mean(), widened(component, noise)));
    }
    return Mixture.of(denoiser.mixture().weights(), wider);
  }

  private static double[][] widened(MultivariateGaussian component, double noise) {
    double[][] covariance = component.covariance();
    for (int i = 0; i < covariance.length; i++) {
      covariance[i][i] += Math.pow(noise, 2);
    }
    return covariance;
  }

  @Alternative(exercise = "4.14", method = "noised", style = "a sum of matrices")
  static Mixture noisedBySum(Denoiser denoiser, double noise) {
    double[] variances = new double[denoiser.mixture().dimension()];
    Arrays.fill(variances, noise * noise);
    double[][] more = Matrices.diagonal(variances);
    MultivariateGaussian[] wider = new MultivariateGaussian[denoiser.mixture().size()];
    Arrays.setAll(
        wider,
        k -> {
          MultivariateGaussian component = denoiser.mixture().components().get(k);
          double[][] sum = component.covariance();
          for (int i = 0; i < sum.length; i++) {
            for (int j = 0; j < sum.length; j++) {
              sum[i][j] += more[i][j];
            }
          }
          return MultivariateGaussian.of(component.mean(), sum);
        });
    return Mixture.of(denoiser.mixture().weights(), List.of(wider));
  }

  @Alternative(exercise = "4.14", method = "posteriorMean", style = "row by row, a system each")
  static double[][] meanRowByRow(Denoiser denoiser, double[][] noisy, double noise) {
    Mixture noised = denoiser.noised(noise);
    double[][] responsibilities = Responsibilities.of(noised, noisy);
    double[][] means = new double[noisy.length][denoiser.mixture().dimension()];
    for (int i = 0; i < noisy.length; i++) {
      for (int k = 0; k < noised.size(); k++) {
        MultivariateGaussian clean = denoiser.mixture().components().get(k);
        double[] mean = clean.mean();
        double[][] difference = new double[mean.length][1];
        for (int j = 0; j < mean.length; j++) {
          difference[j][0] = noisy[i][j] - mean[j];
        }
        double[][] solved =
            Matrices.solvePositiveDefinite(noised.components().get(k).covariance(), difference);
        double[] shift = Matrices.multiply(clean.covariance(), Matrices.column(solved, 0));
        for (int j = 0; j < mean.length; j++) {
          means[i][j] += responsibilities[i][k] * (mean[j] + shift[j]);
        }
      }
    }
    return means;
  }

  @Alternative(exercise = "4.14", method = "posteriorMean", style = "along the eigenvectors")
  static double[][] meanAlongAxes(Denoiser denoiser, double[][] noisy, double noise) {
    double[][] responsibilities = Responsibilities.of(denoiser.noised(noise), noisy);
    double[][] means = new double[noisy.length][denoiser.mixture().dimension()];
    for (int k = 0; k < denoiser.mixture().size(); k++) {
      MultivariateGaussian clean = denoiser.mixture().components().get(k);
      double[] mean = clean.mean();
      Eigen eigen = Matrices.eigenSymmetric(clean.covariance());
      for (int i = 0; i < noisy.length; i++) {
        double r = responsibilities[i][k];
        for (int j = 0; j < mean.length; j++) {
          means[i][j] += r * mean[j];
        }
        for (int a = 0; a < mean.length; a++) {
          double[] axis = eigen.vector(a);
          double along = 0;
          for (int j = 0; j < mean.length; j++) {
            along += axis[j] * (noisy[i][j] - mean[j]);
          }
          double kept = eigen.values()[a] / (eigen.values()[a] + noise * noise);
          for (int j = 0; j < mean.length; j++) {
            means[i][j] += r * kept * along * axis[j];
          }
        }
      }
    }
    return means;
  }

  @Alternative(exercise = "4.14", method = "score", style = "streams")
  static double[][] scoreByMeans(Denoiser denoiser, double[][] noisy, double noise) {
    double[][] means = denoiser.posteriorMean(noisy, noise);
    double[][] score = new double[noisy.length][];
    for (int i = 0; i < noisy.length; i++) {
      double[] mean = means[i];
      double[] x = noisy[i];
      score[i] = new double[x.length];
      Arrays.setAll(score[i], j -> (mean[j] - x[j]) / Math.pow(noise, 2));
    }
    return score;
  }

  @Alternative(exercise = "4.14", method = "score", style = "the gradient of each component")
  static double[][] scoreByGradients(Denoiser denoiser, double[][] noisy, double noise) {
    Mixture noised = denoiser.noised(noise);
    double[][] responsibilities = Responsibilities.of(noised, noisy);
    double[][] score = new double[noisy.length][noised.dimension()];
    for (int k = 0; k < noised.size(); k++) {
      MultivariateGaussian component = noised.components().get(k);
      double[][] precision =
          Matrices.solvePositiveDefinite(
              component.covariance(), Matrices.identity(noised.dimension()));
      double[] mean = component.mean();
      for (int i = 0; i < noisy.length; i++) {
        for (int a = 0; a < mean.length; a++) {
          for (int b = 0; b < mean.length; b++) {
            score[i][a] -= responsibilities[i][k] * precision[a][b] * (noisy[i][b] - mean[b]);
          }
        }
      }
    }
    return score;
  }
}
