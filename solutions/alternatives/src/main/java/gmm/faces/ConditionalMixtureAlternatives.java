package gmm.faces;

import gmm.digits.Pca;
import gmm.faces.given.CodePosterior;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Alternative;
import gmm.likelihood.LogSumExp;
import gmm.likelihood.MultivariateGaussian;
import java.util.Arrays;

/** Right answers for {@link ConditionalMixture} in another style. */
final class ConditionalMixtureAlternatives {

  private ConditionalMixtureAlternatives() {}

  @Alternative(exercise = "5.8", method = "given", style = "the seen pixels' own Gaussians")
  static CodePosterior givenByPixels(ConditionalMixture model, int[] seen, double[][] values) {
    int components = model.mixture().size();
    double[][] u = seenRows(model, seen);
    double[][] logs = new double[values.length][components];
    double[][][] means = new double[components][values.length][];
    double[][][] covariances = new double[components][][];
    for (int k = 0; k < components; k++) {
      MultivariateGaussian codes = model.mixture().components().get(k);
      // jointly: codes and pixels; the gain is S Uᵀ (U S Uᵀ + noise)⁻¹
      double[][] across = Matrices.multiply(u, codes.covariance());
      double[][] ofPixels = Matrices.multiply(across, Matrices.transpose(u));
      for (int a = 0; a < ofPixels.length; a++) {
        ofPixels[a][a] += model.noiseVariance();
        for (int b = 0; b < a; b++) {
          ofPixels[a][b] = ofPixels[b][a];
        }
      }
      double[] expected = expected(model, codes, seen, u);
      MultivariateGaussian pixels = MultivariateGaussian.of(expected, ofPixels);
      double[][] gain = Matrices.transpose(Matrices.solvePositiveDefinite(ofPixels, across));
      covariances[k] = minus(codes.covariance(), Matrices.multiply(gain, across));
      for (int i = 0; i < values.length; i++) {
        double[] surprise = new double[seen.length];
        for (int a = 0; a < seen.length; a++) {
          surprise[a] = values[i][a] - expected[a];
        }
        double[] mean = codes.mean();
        double[] moved = Matrices.multiply(gain, surprise);
        Arrays.setAll(mean, j -> mean[j] + moved[j]);
        means[k][i] = mean;
        logs[i][k] = Math.log(model.mixture().weights()[k]) + pixels.logDensity(values[i]);
      }
    }
    return new CodePosterior(shares(logs), means, covariances);
  }

  @Alternative(exercise = "5.8", method = "given", style = "precisions, picture by picture")
  static CodePosterior givenByPrecisions(ConditionalMixture model, int[] seen, double[][] values) {
    int components = model.mixture().size();
    double[][] u = seenRows(model, seen);
    int m = u[0].length;
    double[][] logs = new double[values.length][components];
    double[][][] means = new double[components][values.length][];
    double[][][] covariances = new double[components][][];
    for (int k = 0; k < components; k++) {
      MultivariateGaussian before = model.mixture().components().get(k);
      double[][] prior = Matrices.solvePositiveDefinite(before.covariance(), Matrices.identity(m));
      double[][] sharp = Matrices.copy(prior);
      for (double[] row : u) {
        for (int a = 0; a < m; a++) {
          for (int b = 0; b < m; b++) {
            sharp[a][b] += row[a] * row[b] / model.noiseVariance();
          }
        }
      }
      covariances[k] = Matrices.solvePositiveDefinite(sharp, Matrices.identity(m));
      double[] pull = Matrices.multiply(prior, before.mean());
      double logs0 = Math.log(model.mixture().weights()[k]) - halfLog(sharp);
      logs0 -= 0.5 * (before.logDeterminant() + Matrices.dot(before.mean(), pull));
      for (int i = 0; i < values.length; i++) {
        double[] h = pull.clone();
        for (int a = 0; a < seen.length; a++) {
          double off = values[i][a] - model.eigenfaces().mean()[seen[a]];
          for (int j = 0; j < m; j++) {
            h[j] += u[a][j] * off / model.noiseVariance();
          }
        }
        means[k][i] = Matrices.multiply(covariances[k], h);
        logs[i][k] = logs0 + 0.5 * Matrices.dot(h, means[k][i]);
      }
    }
    return new CodePosterior(shares(logs), means, covariances);
  }

  private static double halfLog(double[][] a) {
    double[][] l = Matrices.cholesky(a);
    double sum = 0;
    for (int j = 0; j < l.length; j++) {
      sum += Math.log(l[j][j]);
    }
    return sum;
  }

  private static double[][] shares(double[][] logs) {
    return Arrays.stream(logs)
        .map(
            row -> {
              double whole = LogSumExp.of(row);
              return Arrays.stream(row).map(x -> Math.exp(x - whole)).toArray();
            })
        .toArray(double[][]::new);
  }

  private static double[][] seenRows(ConditionalMixture model, int[] seen) {
    double[][] directions = model.eigenfaces().components();
    double[][] u = new double[seen.length][directions.length];
    for (int a = 0; a < seen.length; a++) {
      for (int j = 0; j < directions.length; j++) {
        u[a][j] = directions[j][seen[a]];
      }
    }
    return u;
  }

  private static double[] expected(
      ConditionalMixture model, MultivariateGaussian codes, int[] seen, double[][] u) {
    double[] pixels = Matrices.multiply(u, codes.mean());
    for (int a = 0; a < seen.length; a++) {
      pixels[a] += model.eigenfaces().mean()[seen[a]];
    }
    return pixels;
  }

  private static double[][] minus(double[][] a, double[][] b) {
    double[][] difference = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        difference[i][j] = (a[i][j] - b[i][j] + a[j][i] - b[j][i]) / 2;
      }
    }
    return difference;
  }

  @Alternative(
      exercise = "5.8",
      method = "complete",
      style = "the mean of the components' pictures")
  static double[][] completeByPictures(ConditionalMixture model, int[] seen, double[][] values) {
    CodePosterior posterior = model.given(seen, values);
    Pca pca = model.eigenfaces();
    double[][] pictures = new double[values.length][pca.dimension()];
    for (int k = 0; k < posterior.components(); k++) {
      double[][] ofComponent = pca.inverseTransform(posterior.means()[k]);
      for (int i = 0; i < pictures.length; i++) {
        for (int p = 0; p < pictures[i].length; p++) {
          pictures[i][p] += posterior.weights()[i][k] * ofComponent[i][p];
        }
      }
    }
    return withSeen(pictures, seen, values);
  }

  @Alternative(exercise = "5.8", method = "complete", style = "picture by picture")
  static double[][] completeOneByOne(ConditionalMixture model, int[] seen, double[][] values) {
    double[][] pictures = new double[values.length][];
    for (int i = 0; i < values.length; i++) {
      CodePosterior posterior = model.given(seen, new double[][] {values[i]});
      double[][] code = new double[1][model.eigenfaces().size()];
      for (int k = 0; k < posterior.components(); k++) {
        for (int j = 0; j < code[0].length; j++) {
          code[0][j] += posterior.means()[k][0][j] * posterior.weights()[0][k];
        }
      }
      pictures[i] = model.eigenfaces().inverseTransform(code)[0];
    }
    return withSeen(pictures, seen, values);
  }

  private static double[][] withSeen(double[][] pictures, int[] seen, double[][] values) {
    for (int i = 0; i < pictures.length; i++) {
      for (int a = 0; a < seen.length; a++) {
        pictures[i][seen[a]] = values[i][a];
      }
    }
    return pictures;
  }
}
