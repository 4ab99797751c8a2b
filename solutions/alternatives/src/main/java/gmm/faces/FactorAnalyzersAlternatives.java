package gmm.faces;

import gmm.faces.given.FactorAnalyzer;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Alternative;
import gmm.likelihood.MultivariateGaussian;
import java.util.Arrays;

/** Right answers for {@link FactorAnalyzers} in another style. */
final class FactorAnalyzersAlternatives {

  private FactorAnalyzersAlternatives() {}

  @Alternative(
      exercise = "5.10",
      method = "logDensities",
      style = "row by row, by the factor means")
  static double[] densitiesByRows(FactorAnalyzer component, double[][] rows) {
    double[][] l = Matrices.cholesky(precision(component));
    double logDeterminant = 0;
    for (int j = 0; j < l.length; j++) {
      logDeterminant += 2 * Math.log(l[j][j]);
    }
    for (double variance : component.noiseVariances()) {
      logDeterminant += Math.log(variance);
    }
    double constant = rows[0].length * Math.log(2 * Math.PI) + logDeterminant;
    return Arrays.stream(rows)
        .mapToDouble(row -> -0.5 * (constant + squaredDistance(component, row)))
        .toArray();
  }

  /** Of what the factors leave, and of the factors. */
  private static double squaredDistance(FactorAnalyzer component, double[] row) {
    double[] factors = factorsOf(component, row);
    double[][] h = component.loadings();
    double squares = Matrices.dot(factors, factors);
    for (int p = 0; p < row.length; p++) {
      double left = row[p] - component.mean()[p] - Matrices.dot(h[p], factors);
      squares += left * left / component.noiseVariances()[p];
    }
    return squares;
  }

  @Alternative(exercise = "5.10", method = "logDensities", style = "the Gaussian of all pixels")
  static double[] densitiesOfGaussian(FactorAnalyzer component, double[][] rows) {
    double[][] h = component.loadings();
    double[][] covariance = Matrices.multiply(h, Matrices.transpose(h));
    for (int p = 0; p < covariance.length; p++) {
      covariance[p][p] += component.noiseVariances()[p];
    }
    MultivariateGaussian gaussian = MultivariateGaussian.of(component.mean(), covariance);
    return Arrays.stream(rows).mapToDouble(gaussian::logDensity).toArray();
  }

  @Alternative(exercise = "5.10", method = "factorMeans", style = "row by row")
  static double[][] factorsByRows(FactorAnalyzer component, double[][] rows) {
    double[][] factors = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      factors[i] = factorsOf(component, rows[i]);
    }
    return factors;
  }

  private static double[] factorsOf(FactorAnalyzer component, double[] row) {
    int q = component.factors();
    double[][] h = component.loadings();
    double[][] right = new double[q][1];
    for (int j = 0; j < q; j++) {
      for (int p = 0; p < row.length; p++) {
        right[j][0] += h[p][j] * (row[p] - component.mean()[p]) / component.noiseVariances()[p];
      }
    }
    return Matrices.column(Matrices.solvePositiveDefinite(precision(component), right), 0);
  }

  @Alternative(exercise = "5.10", method = "factorMeans", style = "one matrix for all rows")
  static double[][] factorsByMatrix(FactorAnalyzer component, double[][] rows) {
    double[][] scaled = component.loadings();
    for (int p = 0; p < scaled.length; p++) {
      for (int j = 0; j < scaled[p].length; j++) {
        scaled[p][j] /= component.noiseVariances()[p];
      }
    }
    double[][] map =
        Matrices.solvePositiveDefinite(precision(component), Matrices.transpose(scaled));
    double[][] centred = Matrices.copy(rows);
    double[] mean = component.mean();
    for (double[] row : centred) {
      Arrays.setAll(row, p -> row[p] - mean[p]);
    }
    return Matrices.multiply(centred, Matrices.transpose(map));
  }

  @Alternative(exercise = "5.10", method = "secondMoment", style = "sample by sample")
  static double[][] momentBySamples(
      FactorAnalyzer component, double[][] factorMeans, double[] responsibilities) {
    int q = component.factors();
    double[][] covariance =
        Matrices.solvePositiveDefinite(precision(component), Matrices.identity(q));
    double[][] sum = new double[q][q];
    for (int i = 0; i < factorMeans.length; i++) {
      for (int a = 0; a < q; a++) {
        for (int b = 0; b < q; b++) {
          sum[a][b] +=
              responsibilities[i] * (covariance[a][b] + factorMeans[i][a] * factorMeans[i][b]);
        }
      }
    }
    return sum;
  }

  @Alternative(exercise = "5.10", method = "secondMoment", style = "a product of scaled means")
  static double[][] momentByProduct(
      FactorAnalyzer component, double[][] factorMeans, double[] responsibilities) {
    double[][] scaled = Matrices.copy(factorMeans);
    double count = 0;
    for (int i = 0; i < scaled.length; i++) {
      double root = Math.sqrt(responsibilities[i]);
      count += responsibilities[i];
      for (int j = 0; j < scaled[i].length; j++) {
        scaled[i][j] *= root;
      }
    }
    double[][] moment = Matrices.multiply(Matrices.transpose(scaled), scaled);
    double[][] covariance =
        Matrices.solvePositiveDefinite(
            precision(component), Matrices.identity(component.factors()));
    for (int a = 0; a < moment.length; a++) {
      for (int b = 0; b < moment.length; b++) {
        moment[a][b] += count * covariance[a][b];
      }
    }
    return moment;
  }

  private static double[][] precision(FactorAnalyzer component) {
    int q = component.factors();
    double[][] h = component.loadings();
    double[][] precision = Matrices.identity(q);
    for (int p = 0; p < h.length; p++) {
      for (int a = 0; a < q; a++) {
        for (int b = 0; b < q; b++) {
          precision[a][b] += h[p][a] * h[p][b] / component.noiseVariances()[p];
        }
      }
    }
    return precision;
  }
}
