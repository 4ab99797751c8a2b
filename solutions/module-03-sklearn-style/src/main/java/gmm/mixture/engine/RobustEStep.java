package gmm.mixture.engine;

import gmm.mixture.Responsibilities;
import gmm.mixture.given.Densities;
import gmm.mixture.given.Parameters;

/**
 * The E-step as exercises 3.6 and 3.7 write it, a block at a time: for any data. For the tied type,
 * too, what is summed is the scatter within the components: where they are far apart, little is
 * left of the data's scatter once that between them is subtracted.
 *
 * @param data to be walked through
 * @param regCovar what the M-step adds to each variance
 */
record RobustEStep(Partitions data, double regCovar) implements EStep {

  @Override
  public Step of(Parameters parameters) {
    Densities densities = new Densities(parameters);
    double[] logWeights = parameters.logWeights();
    return CentredMoments.step(
        parameters,
        references ->
            data.walk(
                () -> new SufficientStatistics(parameters.type(), references),
                (sums, number, rows) ->
                    sums.add(rows, Responsibilities.of(densities.of(rows), logWeights)),
                SufficientStatistics::plus),
        regCovar);
  }
}
