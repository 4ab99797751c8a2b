package gmm.kit.data;

import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The Gaussians in the plane that made-up points are drawn from, known because we chose them.
 *
 * @param weights k, positive, sum 1
 * @param means k x 2
 * @param covariances k x 2 x 2, positive definite
 */
public record TrueMixture(double[] weights, double[][] means, double[][][] covariances) {

  private static final double SMALLEST_SPREAD = 0.05;
  private static final double LARGEST_SPREAD = 0.25;

  /** Copies the arrays. */
  public TrueMixture {
    Check.probabilities("weights", weights);
    Check.sameSize("means", means.length, "weights", weights.length);
    Check.sameSize("covariances", covariances.length, "weights", weights.length);
    weights = weights.clone();
    means = Matrices.copy(means);
    covariances = copy(covariances);
  }

  /**
   * {@return k Gaussians: means spread evenly over the disc of the largest radius, standard
   * deviations along the axes of each from 5 to 25 % of that radius, any direction, weights that
   * differ by a factor of three at most}
   *
   * @param k how many, at least 1
   * @param maxRadius how far a mean may lie from (0, 0), positive
   * @param random where the draws come from
   */
  public static TrueMixture random(int k, double maxRadius, RandomGenerator random) {
    Check.atLeast("k", k, 1);
    Check.positive("maxRadius", maxRadius);
    double[] weights = random.doubles(k, 0.5, 1.5).toArray();
    double total = Arrays.stream(weights).sum();
    double[][] means = new double[k][];
    double[][][] covariances = new double[k][][];
    for (int j = 0; j < k; j++) {
      weights[j] /= total;
      means[j] = inDisc(maxRadius, random);
      covariances[j] =
          covariance(
              maxRadius * random.nextDouble(SMALLEST_SPREAD, LARGEST_SPREAD),
              maxRadius * random.nextDouble(SMALLEST_SPREAD, LARGEST_SPREAD),
              Math.PI * random.nextDouble());
    }
    return new TrueMixture(weights, means, covariances);
  }

  /**
   * {@return points drawn from it; the label is the Gaussian each came from}
   *
   * @param n how many, at least 1
   * @param random where the draws come from
   */
  public LabelledData sample(int n, RandomGenerator random) {
    Check.atLeast("n", n, 1);
    double[][][] factors =
        Arrays.stream(covariances).map(Matrices::cholesky).toArray(double[][][]::new);
    double[][] rows = new double[n][];
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      int j = component(random.nextDouble());
      double[][] l = factors[j];
      double u = random.nextGaussian();
      double v = random.nextGaussian();
      labels[i] = j;
      rows[i] = new double[] {means[j][0] + l[0][0] * u, means[j][1] + l[1][0] * u + l[1][1] * v};
    }
    List<String> names = IntStream.range(0, weights.length).mapToObj(j -> "Gaussian " + j).toList();
    return new LabelledData("Gaussians", rows, labels, List.of("x", "y"), names);
  }

  /** {@return k, the number of Gaussians} */
  public int size() {
    return weights.length;
  }

  /** {@return a copy, length k} */
  @Override
  public double[] weights() {
    return weights.clone();
  }

  /** {@return a copy, k x 2} */
  @Override
  public double[][] means() {
    return Matrices.copy(means);
  }

  /** {@return a copy, k x 2 x 2} */
  @Override
  public double[][][] covariances() {
    return copy(covariances);
  }

  private int component(double u) {
    double below = 0;
    for (int j = 0; j < weights.length - 1; j++) {
      below += weights[j];
      if (u < below) {
        return j;
      }
    }
    return weights.length - 1;
  }

  private static double[] inDisc(double maxRadius, RandomGenerator random) {
    double radius = maxRadius * Math.sqrt(random.nextDouble()); // uniform over the area
    double angle = 2 * Math.PI * random.nextDouble();
    return new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
  }

  /** R diag(a², b²) Rᵀ, R the rotation by the angle. */
  private static double[][] covariance(double a, double b, double angle) {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    double across = (a * a - b * b) * c * s;
    return new double[][] {
      {a * a * c * c + b * b * s * s, across}, {across, a * a * s * s + b * b * c * c}
    };
  }

  private static double[][][] copy(double[][][] matrices) {
    return Arrays.stream(matrices).map(Matrices::copy).toArray(double[][][]::new);
  }
}
