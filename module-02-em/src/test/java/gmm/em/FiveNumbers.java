package gmm.em;

import gmm.likelihood.Mixture;

/** The five numbers of the lecture's first section, and the mixture it starts from. */
final class FiveNumbers {

  static final double[][] DATA = {{1}, {2}, {4}, {7}, {8}};

  private FiveNumbers() {}

  /** Two components: weights 1/2, means 2 and 6, variances 4. */
  static Mixture start() {
    return mixture(0.5, 2, 4, 0.5, 6, 4);
  }

  /** By hand: the two densities are equal at 4, and r = 1 / (1 + e^(x - 4)) for the first. */
  static double[][] responsibilities() {
    double[][] r = new double[DATA.length][2];
    for (int i = 0; i < DATA.length; i++) {
      r[i][0] = 1 / (1 + Math.exp(DATA[i][0] - 4));
      r[i][1] = 1 / (1 + Math.exp(4 - DATA[i][0]));
    }
    return r;
  }

  static Mixture mixture(double w1, double m1, double v1, double w2, double m2, double v2) {
    return Golden.mixture(
        new double[] {w1, w2}, new double[][] {{m1}, {m2}}, new double[][][] {{{v1}}, {{v2}}});
  }
}
