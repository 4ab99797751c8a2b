package gmm.faces;

import gmm.digits.Pca;
import gmm.faces.given.CodePosterior;
import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;
import java.util.Arrays;

final class BlindConditionalMixture {
  private BlindConditionalMixture() {}

  @Mistake(exercise = "5.8", method = "given", name = "weights without the root of the determinants' ratio", why = "", section = "")
  static CodePosterior noDeterminants(
      ConditionalMixture model, int[] seen, double[][] values) {
    Pca eigenfaces = model.eigenfaces();
    Check.indices("seen", seen, eigenfaces.dimension());
    Check.atLeast("the number of seen pixels", seen.length, 1);
    Check.rows("values", values);
    Check.columns("values", values, seen.length);
    Mixture mixture = model.mixture();
    double[] xbar = eigenfaces.mean();
    double[][] u = eigenfaces.components();
    int m = u.length;
    int n = values.length;
    int components = mixture.size();
    double[][] weights = new double[n][components];
    double[][][] means = new double[n][components][m];
    double[][][] covariances = new double[components][][];
    for (int k = 0; k < components; k++) {
      double[][] inverse = inverse(mixture.components().get(k).covariance());
      double[][] precision = Matrices.copy(inverse);
      for (int a = 0; a < m; a++) {
        for (int b = 0; b < m; b++) {
          for (int pixel : seen) {
            precision[a][b] += u[a][pixel] * u[b][pixel] / model.noiseVariance();
          }
        }
      }
      covariances[k] = inverse(precision);
      double[] mean = mixture.components().get(k).mean();
      double[] start = Matrices.multiply(inverse, mean);
      for (int i = 0; i < n; i++) {
        double[] zeta = start.clone();
        for (int a = 0; a < m; a++) {
          for (int s = 0; s < seen.length; s++) {
            zeta[a] +=
                u[a][seen[s]] * (values[i][s] - xbar[seen[s]]) / model.noiseVariance();
          }
        }
        means[i][k] = Matrices.multiply(covariances[k], zeta);
        weights[i][k] =
            Math.log(mixture.weights()[k])
                + 0.5 * (Matrices.dot(zeta, means[i][k]) - Matrices.dot(mean, start));
      }
    }
    for (double[] row : weights) {
      double largest = Arrays.stream(row).max().orElseThrow();
      double sum = 0;
      for (int k = 0; k < row.length; k++) {
        row[k] = Math.exp(row[k] - largest);
        sum += row[k];
      }
      for (int k = 0; k < row.length; k++) {
        row[k] /= sum;
      }
    }
    return new CodePosterior(weights, means, covariances);
  }

  private static double[][] inverse(double[][] a) {
    double[][] x = Matrices.solvePositiveDefinite(a, Matrices.identity(a.length));
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < i; j++) {
        x[i][j] = (x[i][j] + x[j][i]) / 2;
        x[j][i] = x[i][j];
      }
    }
    return x;
  }

  @Mistake(exercise = "5.8", method = "complete", name = "weights of the mixture before anything was seen", why = "", section = "")
  static double[][] oldWeights(ConditionalMixture model, int[] seen, double[][] values) {
    Check.indices("seen", seen, model.eigenfaces().dimension());
    Check.rows("values", values);
    Check.columns("values", values, seen.length);
    CodePosterior posterior = model.given(seen, values);
    double[] weights = model.mixture().weights();
    double[][] codes = new double[values.length][model.mixture().dimension()];
    for (int i = 0; i < values.length; i++) {
      for (int k = 0; k < weights.length; k++) {
        for (int j = 0; j < codes[i].length; j++) {
          codes[i][j] += weights[k] * posterior.means()[i][k][j];
        }
      }
    }
    double[][] pictures = model.eigenfaces().inverseTransform(codes);
    for (int i = 0; i < values.length; i++) {
      for (int s = 0; s < seen.length; s++) {
        pictures[i][seen[s]] = values[i][s];
      }
    }
    return pictures;
  }
}
