package gmm.mixture.given;

import gmm.mixture.GaussianMixture;

/**
 * The E-step as exercises 3.6 and 3.7 write it, a block at a time: for any data. Of the tied type,
 * too, what is summed is the scatter within the components: where they are far apart, little is
 * left of the data's own less that between them.
 *
 * @param data to be walked through
 */
record BlockByBlock(Partitions data) implements AboutMeans.Walk {

  @Override
  public Statistics of(Parameters parameters, double[][] references) {
    GaussianMixture model = new GaussianMixture(parameters, Fit.NONE);
    return data.walk(
        () -> new Statistics(parameters.type(), references),
        (sums, number, rows) -> sums.add(rows, model.predictProba(rows)),
        Statistics::plus);
  }
}
