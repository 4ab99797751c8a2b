package gmm.faces.given;

import gmm.digits.Pca;
import gmm.kit.linalg.Matrices;
import java.util.Arrays;

/**
 * The M-step of a factor analyser, and its start.
 *
 * <p>Ghahramani and Hinton, The EM algorithm for mixtures of factor analyzers (1996).
 */
public final class FactorMStep {

  private FactorMStep() {}

  /**
   * {@return the weighted mean of the rows}
   *
   * @param rows n x d
   * @param responsibilities length n, not all 0
   */
  public static double[] mean(double[][] rows, double[] responsibilities) {
    double[] mean = new double[rows[0].length];
    double count = Arrays.stream(responsibilities).sum();
    for (int i = 0; i < rows.length; i++) {
      double share = responsibilities[i] / count;
      if (share > 0) {
        double[] row = rows[i];
        for (int p = 0; p < mean.length; p++) {
          mean[p] += share * row[p];
        }
      }
    }
    return mean;
  }

  /**
   * The loadings as a regression of the rows on what is known of their factors, and the noise as
   * what the regression leaves over.
   *
   * <p>H = (Σᵢ rᵢ (xᵢ - μ) E[gᵢ]ᵀ) (Σᵢ rᵢ E[gᵢ gᵢᵀ])⁻¹ and Ψ = diag(Σᵢ rᵢ (xᵢ - μ) (xᵢ - μ)ᵀ - H Σᵢ
   * rᵢ E[gᵢ] (xᵢ - μ)ᵀ) / N
   *
   * @param rows n x d
   * @param responsibilities rᵢ, length n
   * @param mean μ, length d
   * @param factorMeans E[gᵢ], n x q
   * @param secondMoment Σᵢ rᵢ E[gᵢ gᵢᵀ], q x q
   * @param floor the least noise variance there may be, positive
   */
  public static FactorAnalyzer of(
      double[][] rows,
      double[] responsibilities,
      double[] mean,
      double[][] factorMeans,
      double[][] secondMoment,
      double floor) {
    int d = mean.length;
    double[][] cross = new double[d][secondMoment.length];
    double[] squares = new double[d];
    for (int i = 0; i < rows.length; i++) {
      if (responsibilities[i] > 0) {
        add(cross, squares, rows[i], responsibilities[i], mean, factorMeans[i]);
      }
    }
    double count = Arrays.stream(responsibilities).sum();
    double[][] loadings =
        Matrices.transpose(Matrices.solvePositiveDefinite(secondMoment, Matrices.transpose(cross)));
    double[] noise = new double[d];
    Arrays.setAll(
        noise, p -> Math.max(floor, (squares[p] - Matrices.dot(loadings[p], cross[p])) / count));
    return new FactorAnalyzer(mean, loadings, noise);
  }

  private static void add(
      double[][] cross, double[] squares, double[] row, double r, double[] mean, double[] f) {
    for (int p = 0; p < squares.length; p++) {
      double difference = row[p] - mean[p];
      double weighted = r * difference;
      squares[p] += weighted * difference;
      double[] own = cross[p];
      for (int j = 0; j < own.length; j++) {
        own[j] += weighted * f[j];
      }
    }
  }

  /**
   * {@return where to start: the mean of some rows, their first q principal directions as loadings,
   * and for the noise what these leave over in each pixel}
   *
   * @param rows more than q
   * @param factors q, at least 1
   * @param floor the least noise variance there may be, positive
   */
  public static FactorAnalyzer start(double[][] rows, int factors, double floor) {
    Pca pca = FacePca.fit(rows, factors);
    double[][] directions = pca.components();
    double[] variances = pca.explainedVariance();
    double[] mean = pca.mean();
    double left = pca.totalVariance() - Arrays.stream(variances).sum();
    double ofNoise = left / (mean.length - factors);
    double[] noise = new double[mean.length];
    for (double[] row : rows) {
      Arrays.setAll(noise, p -> noise[p] + (row[p] - mean[p]) * (row[p] - mean[p]) / rows.length);
    }
    double[][] loadings = new double[mean.length][factors];
    for (int j = 0; j < factors; j++) {
      double length = Math.sqrt(Math.max(variances[j] - ofNoise, 0));
      for (int p = 0; p < mean.length; p++) {
        loadings[p][j] = length * directions[j][p];
        noise[p] -= loadings[p][j] * loadings[p][j];
      }
    }
    Arrays.setAll(noise, p -> Math.max(noise[p], floor));
    return new FactorAnalyzer(mean, loadings, noise);
  }
}
