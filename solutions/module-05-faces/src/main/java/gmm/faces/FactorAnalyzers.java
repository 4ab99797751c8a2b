package gmm.faces;

import gmm.faces.given.FactorAnalyzer;
import gmm.faces.given.FactorMStep;
import gmm.faces.given.FactorSettings;
import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Parallel;
import gmm.kit.linalg.Matrices;
import gmm.likelihood.LogSumExp;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A mixture of factor analysers: Gaussians of all pixels of a picture, without a matrix of pixels
 * by pixels anywhere.
 *
 * <p>Ghahramani and Hinton, The EM algorithm for mixtures of factor analyzers (1996); for pictures
 * Richardson and Weiss, On GANs and GMMs (2018).
 *
 * @param weights length K, summing to 1
 * @param components K of them, of the same d pixels
 */
public record FactorAnalyzers(double[] weights, List<FactorAnalyzer> components) {

  /**
   * Copies both.
   *
   * @throws IllegalArgumentException if the weights are no probabilities or not as many
   */
  public FactorAnalyzers {
    Check.probabilities("weights", weights);
    Check.sameSize("weights", weights.length, "components", components.size());
    weights = weights.clone();
    components = List.copyOf(components);
  }

  /** {@return a copy of the K weights} */
  @Override
  public double[] weights() {
    return weights.clone();
  }

  /**
   * How probable each picture is under one component.
   *
   * <p>With ζ = Hᵀ Ψ⁻¹ (x - μ) and M = I + Hᵀ Ψ⁻¹ H, of as many rows as there are factors: log N(x;
   * μ, H Hᵀ + Ψ) = -½ (d log 2π + Σⱼ log ψⱼ + log |M| + Σⱼ (xⱼ - μⱼ)² / ψⱼ - ζᵀ M⁻¹ ζ)
   *
   * @param component of d pixels and q factors
   * @param rows n x d
   * @return length n, natural logarithms
   */
  @Exercise("5.10")
  public static double[] logDensities(FactorAnalyzer component, double[][] rows) {
    Check.rows("rows", rows);
    Check.columns("rows", rows, component.dimension());
    double[][] l = Matrices.cholesky(precision(component));
    double constant = rows[0].length * Math.log(2 * Math.PI);
    for (int j = 0; j < l.length; j++) {
      constant += 2 * Math.log(l[j][j]);
    }
    double[] noise = component.noiseVariances();
    constant += Arrays.stream(noise).map(Math::log).sum();
    double[] mean = component.mean();
    double[][] v = projections(component, rows);
    double[][] e = solved(component, v);
    double[] logs = new double[rows.length];
    for (int i = 0; i < logs.length; i++) {
      double squares = -Matrices.dot(v[i], e[i]);
      for (int p = 0; p < mean.length; p++) {
        double difference = rows[i][p] - mean[p];
        squares += difference * difference / noise[p];
      }
      logs[i] = -0.5 * (constant + squares);
    }
    return logs;
  }

  /**
   * What each picture says of its factors, if the component made it.
   *
   * <p>E[g | x] = M⁻¹ Hᵀ Ψ⁻¹ (x - μ)
   *
   * @param component of d pixels and q factors
   * @param rows n x d
   * @return n x q
   */
  @Exercise("5.10")
  public static double[][] factorMeans(FactorAnalyzer component, double[][] rows) {
    Check.rows("rows", rows);
    Check.columns("rows", rows, component.dimension());
    return solved(component, projections(component, rows));
  }

  /**
   * The products of the factors with each other as they are expected to be, added up over the
   * pictures by how much each belongs to the component.
   *
   * <p>Σᵢ rᵢ E[gᵢ gᵢᵀ | xᵢ] with E[g gᵀ | x] = M⁻¹ + E[g | x] E[g | x]ᵀ
   *
   * @param component of q factors
   * @param factorMeans n x q, from {@link #factorMeans}
   * @param responsibilities rᵢ, length n, each 0 to 1
   * @return q x q, symmetric; a sum, not divided by a count
   */
  @Exercise("5.10")
  public static double[][] secondMoment(
      FactorAnalyzer component, double[][] factorMeans, double[] responsibilities) {
    Check.columns("factorMeans", factorMeans, component.factors());
    Check.length("responsibilities", responsibilities, factorMeans.length);
    int q = component.factors();
    double count = Arrays.stream(responsibilities).sum();
    double[][] sum =
        Matrices.solvePositiveDefinite(
            precision(component),
            Matrices.diagonal(IntStream.range(0, q).mapToDouble(j -> count).toArray()));
    for (int i = 0; i < factorMeans.length; i++) {
      for (int a = 0; a < q; a++) {
        for (int b = 0; b < q; b++) {
          sum[a][b] += responsibilities[i] * factorMeans[i][a] * factorMeans[i][b];
        }
      }
    }
    return sum;
  }

  /** M = I + Hᵀ Ψ⁻¹ H, the precision of the factors once a picture is seen. */
  private static double[][] precision(FactorAnalyzer component) {
    double[][] m =
        Matrices.multiply(Matrices.transpose(component.loadings()), overNoise(component));
    for (int j = 0; j < m.length; j++) {
      m[j][j] += 1;
    }
    return m;
  }

  /** Ψ⁻¹ H, d x q. */
  private static double[][] overNoise(FactorAnalyzer component) {
    double[][] scaled = component.loadings();
    double[] noise = component.noiseVariances();
    for (int p = 0; p < scaled.length; p++) {
      double[] row = scaled[p];
      double variance = noise[p];
      Arrays.setAll(row, j -> row[j] / variance);
    }
    return scaled;
  }

  /** ζ = Hᵀ Ψ⁻¹ (x - μ) of each row: Hᵀ Ψ⁻¹ x less Hᵀ Ψ⁻¹ μ, so that no row need be copied. */
  private static double[][] projections(FactorAnalyzer component, double[][] rows) {
    double[][] scaled = overNoise(component);
    double[] ofMean = Matrices.multiply(Matrices.transpose(scaled), component.mean());
    double[][] v = Matrices.multiply(rows, scaled);
    for (double[] row : v) {
      Arrays.setAll(row, j -> row[j] - ofMean[j]);
    }
    return v;
  }

  /** M⁻¹ ζ of each row. */
  private static double[][] solved(FactorAnalyzer component, double[][] v) {
    return Matrices.transpose(
        Matrices.solvePositiveDefinite(precision(component), Matrices.transpose(v)));
  }

  /**
   * EM from a start in which each picture belongs wholly to one component. Given.
   *
   * <p>In each iteration the means move first, then loadings and noise, with the factors seen from
   * the new means; the likelihood never falls.
   *
   * @param rows n x d
   * @param labels length n, 0 to K - 1: which component each row starts in; each has more than q
   * @param settings how many factors, and how long
   * @return the mixture after the last iteration
   */
  public static FactorAnalyzers fit(double[][] rows, int[] labels, FactorSettings settings) {
    Check.sameSize("labels", labels.length, "rows", rows.length);
    int components = Arrays.stream(labels).max().orElseThrow() + 1;
    double[][] belonging = new double[components][rows.length];
    for (int i = 0; i < labels.length; i++) {
      belonging[labels[i]][i] = 1;
    }
    FactorAnalyzers mixture = start(rows, labels, components, settings);
    for (int i = 0; i < settings.iterations(); i++) {
      mixture = mixture.next(rows, belonging, settings);
      belonging = mixture.responsibilities(rows);
    }
    return mixture;
  }

  private static FactorAnalyzers start(
      double[][] rows, int[] labels, int components, FactorSettings settings) {
    double[] weights = new double[components];
    Arrays.fill(weights, 1.0 / components);
    return new FactorAnalyzers(
        weights,
        Parallel.map(
            components,
            k ->
                FactorMStep.start(
                    IntStream.range(0, rows.length)
                        .filter(i -> labels[i] == k)
                        .mapToObj(i -> rows[i])
                        .toArray(double[][]::new),
                    settings.factors(),
                    settings.floor())));
  }

  private FactorAnalyzers next(double[][] rows, double[][] belonging, FactorSettings settings) {
    List<FactorAnalyzer> next =
        Parallel.map(
            belonging.length,
            k -> {
              double[] mean = FactorMStep.mean(rows, belonging[k]);
              FactorAnalyzer moved = components.get(k).withMean(mean);
              double[][] factors = factorMeans(moved, rows);
              double[][] second = secondMoment(moved, factors, belonging[k]);
              return FactorMStep.of(rows, belonging[k], mean, factors, second, settings.floor());
            });
    double[] counts = Arrays.stream(belonging).mapToDouble(r -> Arrays.stream(r).sum()).toArray();
    return new FactorAnalyzers(
        Arrays.stream(counts).map(count -> count / rows.length).toArray(), next);
  }

  /** K x n: how much each row belongs to each component. */
  private double[][] responsibilities(double[][] rows) {
    double[][] logs = logJoint(rows);
    double[] densities = total(logs);
    for (double[] ofComponent : logs) {
      Arrays.setAll(ofComponent, i -> Math.exp(ofComponent[i] - densities[i]));
    }
    return logs;
  }

  /**
   * How probable each picture is under the whole mixture. Given.
   *
   * @param rows n x d
   * @return length n, natural logarithms of densities of d pixels
   */
  public double[] logDensity(double[][] rows) {
    return total(logJoint(rows));
  }

  /** K x n: the log of weight times density. */
  private double[][] logJoint(double[][] rows) {
    return Parallel.map(
            weights.length,
            k -> {
              double log = Math.log(weights[k]);
              return Arrays.stream(logDensities(components.get(k), rows))
                  .map(density -> log + density)
                  .toArray();
            })
        .toArray(double[][]::new);
  }

  private static double[] total(double[][] logJoint) {
    return IntStream.range(0, logJoint[0].length)
        .mapToDouble(i -> LogSumExp.of(Matrices.column(logJoint, i)))
        .toArray();
  }
}
