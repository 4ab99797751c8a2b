package gmm.mixture.given;

import gmm.mixture.GaussianMixture;

/**
 * The E-step as exercises 3.6 and 3.7 write it, a block at a time, each component's moments about
 * its previous mean: for any data.
 */
record BlockByBlock(Partitions data) implements EStep {

  @Override
  public Statistics of(Parameters parameters) {
    GaussianMixture model = new GaussianMixture(parameters, Fit.NONE);
    return data.walk(
        () -> new Statistics(parameters.type(), parameters.means()),
        (sums, number, rows) -> sums.add(rows, model.predictProba(rows)),
        Statistics::plus);
  }
}
