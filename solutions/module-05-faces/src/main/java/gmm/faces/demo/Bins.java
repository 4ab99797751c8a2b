package gmm.faces.demo;

import gmm.em.KMeans;
import gmm.em.KMeansPlusPlus;

/**
 * Cells that training codes fall into, and how many cells hold another share of other codes: the
 * number of statistically different bins.
 *
 * <p>Richardson and Weiss, On GANs and GMMs (2018), section 3.
 *
 * @param centroids of the cells, K x m
 * @param shares of the training codes, length K
 * @param size n, how many training codes there are
 */
record Bins(double[][] centroids, double[] shares, int size) {

  private static final int ITERATIONS = 100;
  private static final double SIGNIFICANT = 1.96;

  static Bins of(double[][] training, int count) {
    double[][] start = KMeansPlusPlus.seed(training, count, Sheets.random(50));
    double[][] centroids = KMeans.fit(training, start, ITERATIONS).centroids();
    return new Bins(centroids, shares(training, centroids), training.length);
  }

  private static double[] shares(double[][] codes, double[][] centroids) {
    double[] shares = new double[centroids.length];
    for (int label : KMeans.assign(codes, centroids)) {
      shares[label] += 1.0 / codes.length;
    }
    return shares;
  }

  /** In how many cells the share of these codes differs by more than chance, at the 5 % level. */
  int different(double[][] codes) {
    double[] others = shares(codes, centroids);
    int count = 0;
    for (int b = 0; b < others.length; b++) {
      double pooled = (shares[b] * size + others[b] * codes.length) / (size + codes.length);
      double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / size + 1.0 / codes.length));
      count += Math.abs(shares[b] - others[b]) > SIGNIFICANT * error ? 1 : 0;
    }
    return count;
  }
}
