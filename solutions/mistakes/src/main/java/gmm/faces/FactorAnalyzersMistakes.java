package gmm.faces;

import gmm.faces.given.FactorAnalyzer;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.Arrays;
import java.util.stream.IntStream;

final class FactorAnalyzersMistakes {

  private FactorAnalyzersMistakes() {}

  @Mistake(
      exercise = "5.10",
      method = "logDensities",
      name = "leaves the factors out: distance and determinant of the noise alone",
      why = "The covariance is H Hᵀ + Ψ: both have a part with M = I + Hᵀ Ψ⁻¹ H.",
      section = "17")
  static double[] noiseAlone(FactorAnalyzer component, double[][] rows) {
    return logs(component, rows, logNoise(component), Matrices.identity(1), 0, 1);
  }

  @Mistake(
      exercise = "5.10",
      method = "logDensities",
      name = "leaves log |M| out",
      why = "|H Hᵀ + Ψ| = |Ψ| |M|: the factors spread the density, and |M| says by how much.",
      section = "17")
  static double[] noDeterminantOfM(FactorAnalyzer component, double[][] rows) {
    return logs(component, rows, logNoise(component), precision(component), -1, 1);
  }

  @Mistake(
      exercise = "5.10",
      method = "logDensities",
      name = "leaves the noise variances' logarithms out",
      why = "|H Hᵀ + Ψ| = |Ψ| |M|, and log |Ψ| is the sum of the log ψⱼ.",
      section = "17")
  static double[] noLogNoise(FactorAnalyzer component, double[][] rows) {
    return logs(component, rows, logDeterminant(component), precision(component), -1, 1);
  }

  @Mistake(
      exercise = "5.10",
      method = "logDensities",
      name = "adds ζᵀ M⁻¹ ζ instead of subtracting it",
      why = "What the factors explain makes a picture less far away.",
      section = "17")
  static double[] added(FactorAnalyzer component, double[][] rows) {
    return logs(component, rows, logAll(component), precision(component), 1, 1);
  }

  @Mistake(
      exercise = "5.10",
      method = "logDensities",
      name = "forgets the identity in M = I + Hᵀ Ψ⁻¹ H",
      why = "The I is what is known of the factors before: they are standard normal.",
      section = "17")
  static double[] noIdentity(FactorAnalyzer component, double[][] rows) {
    double[][] m = minusIdentity(precision(component));
    return logs(component, rows, logNoise(component) + logDeterminant(m), m, -1, 1);
  }

  @Mistake(
      exercise = "5.10",
      method = "logDensities",
      name = "forgets the factor one half",
      why = "log N = -½ (d log 2π + log |Σ| + Δ²).",
      section = "17")
  static double[] noHalf(FactorAnalyzer component, double[][] rows) {
    return logs(component, rows, logAll(component), precision(component), -1, 2);
  }

  @Mistake(
      exercise = "5.10",
      method = "logDensities",
      name = "leaves d log 2π out",
      why =
          "It is the same for all components, so responsibilities would not mind; but a log density"
              + " is compared with that of other models.",
      section = "17")
  static double[] noTwoPi(FactorAnalyzer component, double[][] rows) {
    double constant = component.dimension() * Math.log(2 * Math.PI);
    return logs(component, rows, logAll(component) - constant, precision(component), -1, 1);
  }

  @Mistake(
      exercise = "5.10",
      method = "logDensities",
      name = "forgets to subtract the mean",
      why = "Distances are from the component's own mean.",
      section = "17")
  static double[] notCentred(FactorAnalyzer component, double[][] rows) {
    FactorAnalyzer atZero = component.withMean(new double[component.dimension()]);
    return logs(atZero, rows, logAll(component), precision(component), -1, 1);
  }

  @Mistake(
      exercise = "5.10",
      method = "factorMeans",
      name = "stops at Hᵀ Ψ⁻¹ (x - μ)",
      why = "Several factors explain one pixel, and factors are small before: M⁻¹ times it.",
      section = "17")
  static double[][] projectionsOnly(FactorAnalyzer component, double[][] rows) {
    return projections(component, rows);
  }

  @Mistake(
      exercise = "5.10",
      method = "factorMeans",
      name = "forgets the identity in M = I + Hᵀ Ψ⁻¹ H",
      why = "That is least squares; a factor is drawn towards 0, where it is likely to be.",
      section = "17")
  static double[][] leastSquares(FactorAnalyzer component, double[][] rows) {
    return solve(minusIdentity(precision(component)), projections(component, rows));
  }

  @Mistake(
      exercise = "5.10",
      method = "factorMeans",
      name = "leaves the noise out: (I + Hᵀ H)⁻¹ Hᵀ (x - μ)",
      why = "A noisy pixel says little, a quiet one much: each counts by 1 / ψⱼ.",
      section = "17")
  static double[][] noNoise(FactorAnalyzer component, double[][] rows) {
    double[] ones = new double[component.dimension()];
    Arrays.fill(ones, 1);
    return right(new FactorAnalyzer(component.mean(), component.loadings(), ones), rows);
  }

  @Mistake(
      exercise = "5.10",
      method = "factorMeans",
      name = "divides by the noise's standard deviations and not by its variances",
      why = "Ψ holds variances, and its inverse is 1 / ψⱼ.",
      section = "17")
  static double[][] deviations(FactorAnalyzer component, double[][] rows) {
    double[] roots = Arrays.stream(component.noiseVariances()).map(Math::sqrt).toArray();
    return right(new FactorAnalyzer(component.mean(), component.loadings(), roots), rows);
  }

  @Mistake(
      exercise = "5.10",
      method = "factorMeans",
      name = "forgets to subtract the mean",
      why = "Factors say how a picture differs from the component's mean.",
      section = "17")
  static double[][] factorsNotCentred(FactorAnalyzer component, double[][] rows) {
    return right(component.withMean(new double[component.dimension()]), rows);
  }

  @Mistake(
      exercise = "5.10",
      method = "secondMoment",
      name = "leaves out what stays unknown, M⁻¹",
      why =
          "E[g gᵀ] is not E[g] E[g]ᵀ: without the covariance the loadings come out too large and"
              + " the noise too small.",
      section = "17")
  static double[][] noCovariance(
      FactorAnalyzer component, double[][] factorMeans, double[] responsibilities) {
    return second(component, factorMeans, responsibilities, 0);
  }

  @Mistake(
      exercise = "5.10",
      method = "secondMoment",
      name = "adds M⁻¹ once and not for each picture",
      why = "Each picture's factors stay unknown by as much: Σ rᵢ times M⁻¹.",
      section = "17")
  static double[][] covarianceOnce(
      FactorAnalyzer component, double[][] factorMeans, double[] responsibilities) {
    return second(component, factorMeans, responsibilities, 1);
  }

  @Mistake(
      exercise = "5.10",
      method = "secondMoment",
      name = "adds n M⁻¹, as if each picture belonged wholly to the component",
      why = "A picture counts by its responsibility, in both parts: Σ rᵢ, not n.",
      section = "17")
  static double[][] covarianceOfAll(
      FactorAnalyzer component, double[][] factorMeans, double[] responsibilities) {
    return second(component, factorMeans, responsibilities, factorMeans.length);
  }

  @Mistake(
      exercise = "5.10",
      method = "secondMoment",
      name = "leaves the responsibilities out",
      why = "Each picture counts by how much it belongs to the component.",
      section = "17")
  static double[][] unweighted(
      FactorAnalyzer component, double[][] factorMeans, double[] responsibilities) {
    double[] ones = new double[factorMeans.length];
    Arrays.fill(ones, 1);
    return second(component, factorMeans, ones, factorMeans.length);
  }

  @Mistake(
      exercise = "5.10",
      method = "secondMoment",
      name = "divides by the sum of the responsibilities",
      why = "The M-step wants the sum: it divides a sum by it.",
      section = "17")
  static double[][] mean(
      FactorAnalyzer component, double[][] factorMeans, double[] responsibilities) {
    double count = Arrays.stream(responsibilities).sum();
    return scaled(second(component, factorMeans, responsibilities, count), 1 / count);
  }

  @Mistake(
      exercise = "5.10",
      method = "secondMoment",
      name = "adds the identity, the factors' covariance before a picture is seen, and not M⁻¹",
      why = "A picture says much of its factors: what stays unknown is M⁻¹, less than I.",
      section = "17")
  static double[][] identityAdded(
      FactorAnalyzer component, double[][] factorMeans, double[] responsibilities) {
    double count = Arrays.stream(responsibilities).sum();
    double[][] sum = second(component, factorMeans, responsibilities, 0);
    for (int j = 0; j < sum.length; j++) {
      sum[j][j] += count;
    }
    return sum;
  }

  @Mistake(
      exercise = "5.10",
      method = "secondMoment",
      name = "adds M and not its inverse",
      why = "M is a precision; what stays unknown is its inverse.",
      section = "17")
  static double[][] precisionAdded(
      FactorAnalyzer component, double[][] factorMeans, double[] responsibilities) {
    double count = Arrays.stream(responsibilities).sum();
    double[][] sum = second(component, factorMeans, responsibilities, 0);
    double[][] m = scaled(precision(component), count);
    for (int a = 0; a < sum.length; a++) {
      double[] row = sum[a];
      double[] more = m[a];
      Arrays.setAll(row, b -> row[b] + more[b]);
    }
    return sum;
  }

  private static double[] logs(
      FactorAnalyzer component,
      double[][] rows,
      double constant,
      double[][] m,
      int sign,
      double factor) {
    double[][] v = projections(component, rows);
    double[][] e = sign == 0 ? v : solve(m, v);
    double[] noise = component.noiseVariances();
    return IntStream.range(0, rows.length)
        .mapToDouble(
            i -> {
              double squares = sign * Matrices.dot(v[i], e[i]);
              double[] difference = difference(rows[i], component.mean());
              for (int p = 0; p < noise.length; p++) {
                squares += difference[p] * difference[p] / noise[p];
              }
              return -0.5 * factor * (constant + squares);
            })
        .toArray();
  }

  /** d log 2π + log |Ψ|. */
  private static double logNoise(FactorAnalyzer component) {
    return component.dimension() * Math.log(2 * Math.PI)
        + Arrays.stream(component.noiseVariances()).map(Math::log).sum();
  }

  /** d log 2π + log |M|. */
  private static double logDeterminant(FactorAnalyzer component) {
    return component.dimension() * Math.log(2 * Math.PI) + logDeterminant(precision(component));
  }

  private static double logAll(FactorAnalyzer component) {
    return logNoise(component) + logDeterminant(precision(component));
  }

  private static double logDeterminant(double[][] a) {
    double[][] l = Matrices.cholesky(a);
    return 2 * IntStream.range(0, l.length).mapToDouble(j -> Math.log(l[j][j])).sum();
  }

  private static double[][] right(FactorAnalyzer component, double[][] rows) {
    return solve(precision(component), projections(component, rows));
  }

  private static double[][] second(
      FactorAnalyzer component, double[][] factorMeans, double[] responsibilities, double count) {
    int q = component.factors();
    double[][] sum =
        scaled(Matrices.solvePositiveDefinite(precision(component), Matrices.identity(q)), count);
    for (int i = 0; i < factorMeans.length; i++) {
      for (int a = 0; a < q; a++) {
        for (int b = 0; b < q; b++) {
          sum[a][b] += responsibilities[i] * factorMeans[i][a] * factorMeans[i][b];
        }
      }
    }
    return sum;
  }

  private static double[][] precision(FactorAnalyzer component) {
    double[][] m =
        Matrices.multiply(Matrices.transpose(component.loadings()), overNoise(component));
    for (int j = 0; j < m.length; j++) {
      m[j][j] += 1;
    }
    return m;
  }

  private static double[][] minusIdentity(double[][] m) {
    double[][] less = Matrices.copy(m);
    for (int j = 0; j < m.length; j++) {
      less[j][j] -= 1;
    }
    return less;
  }

  private static double[][] overNoise(FactorAnalyzer component) {
    double[] noise = component.noiseVariances();
    double[][] loadings = component.loadings();
    return IntStream.range(0, noise.length)
        .mapToObj(p -> Arrays.stream(loadings[p]).map(b -> b / noise[p]).toArray())
        .toArray(double[][]::new);
  }

  private static double[][] projections(FactorAnalyzer component, double[][] rows) {
    double[][] centred =
        Arrays.stream(rows).map(row -> difference(row, component.mean())).toArray(double[][]::new);
    return Matrices.multiply(centred, overNoise(component));
  }

  private static double[][] solve(double[][] m, double[][] rows) {
    return Matrices.transpose(Matrices.solvePositiveDefinite(m, Matrices.transpose(rows)));
  }

  private static double[][] scaled(double[][] matrix, double factor) {
    return Arrays.stream(matrix)
        .map(row -> Arrays.stream(row).map(v -> factor * v).toArray())
        .toArray(double[][]::new);
  }

  private static double[] difference(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(j -> a[j] - b[j]).toArray();
  }
}
