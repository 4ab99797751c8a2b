// Given: nothing to write here.
package gmm.mixture.given;

import gmm.kit.linalg.Blas;
import gmm.kit.linalg.Block;
import gmm.kit.linalg.Monomials;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * While OpenBLAS is being loaded, once in the life of a JVM, nothing can be fitted, but an E-step
 * without products can be run on made-up numbers: what the JIT compiles meanwhile is ready when the
 * first iteration comes. It costs no time and changes no result.
 */
final class Rehearsal {

  private static final int ROWS = 512;

  /** No longer than this, should the library fail to load: its first use will tell. */
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(1);

  private Rehearsal() {}

  static void untilLoaded(int components, int features, Monomials.Kind kind) {
    MixtureModel model = new GaussianMixture(standard(components, features), Fit.NONE);
    model.evaluatedBy(rows -> Block.ofColumns(columns(components)));
    Block rows = Block.of(new double[ROWS][features]);
    double[] centre = new double[features];
    long start = System.nanoTime();
    while (!Blas.loaded() && System.nanoTime() - start < LONGEST) {
      Monomials.of(rows, centre, kind);
      model.predictProba(rows);
    }
  }

  private static Parameters standard(int k, int d) {
    double[] weights = new double[k];
    Arrays.fill(weights, 1.0 / k);
    double[][][] variance = new double[k][1][1];
    for (double[][] one : variance) {
      one[0][0] = 1;
    }
    return new Parameters(
        weights, new double[k][d], Covariances.trusted(CovarianceType.SPHERICAL, variance));
  }

  private static double[][] columns(int components) {
    double[][] columns = new double[components][ROWS];
    for (int c = 0; c < components; c++) {
      Arrays.fill(columns[c], -100.0 * c);
    }
    return columns;
  }
}
