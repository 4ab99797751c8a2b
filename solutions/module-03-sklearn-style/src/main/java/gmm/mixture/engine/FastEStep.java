package gmm.mixture.engine;

import gmm.kit.linalg.Block;
import gmm.kit.linalg.Monomials;
import gmm.mixture.CovarianceType;
import gmm.mixture.Responsibilities;
import gmm.mixture.given.Parameters;
import gmm.mixture.given.Posterior;

/**
 * The E-step for few features: the log densities of a block under all components are one product of
 * the rows' monomials with natural parameters, and the sums for the M-step are one product of the
 * responsibilities with the same monomials. Where those sums would lose digits, another E-step
 * takes over.
 */
final class FastEStep implements EStep {

  private final Partitions data;
  private final DataSummary summary;
  private final Monomials.Kind kind;
  private final CovarianceType type;
  private final double regCovar;
  private final double[] total;
  private final EStep otherwise;

  /**
   * @param data to be walked through
   * @param type the shape of the covariances
   * @param regCovar what the M-step adds to each variance
   * @param otherwise what is done where products would lose digits
   */
  FastEStep(Partitions data, CovarianceType type, double regCovar, EStep otherwise) {
    this.data = data;
    this.summary = DataSummary.of(data);
    this.kind = NaturalParameters.kind(type);
    this.type = type;
    this.regCovar = regCovar;
    this.total = type == CovarianceType.TIED ? summary.scatter(data) : new double[0];
    this.otherwise = otherwise;
  }

  @Override
  public Step of(Parameters parameters) {
    NaturalParameters natural = new NaturalParameters(parameters, summary);
    if (!natural.accurate()) {
      return otherwise.of(parameters);
    }
    SufficientStatistics sums = walk(parameters, natural);
    if (!Double.isFinite(sums.logLikelihood())) {
      return otherwise.of(parameters);
    }
    // wide components may become narrow in one iteration: too little is left of such sums then
    Parameters found = MStep.of(sums, type, regCovar);
    return CentredMoments.keepDigits(found, sums.references(), summary.deviation())
        ? new Step(found, sums.logLikelihood())
        : otherwise.of(parameters);
  }

  private SufficientStatistics walk(Parameters parameters, NaturalParameters natural) {
    double[] logWeights = parameters.logWeights();
    return data.walk(
            () -> new MonomialSums(parameters.size(), kind.count(data.columns())),
            (sums, number, rows) -> {
              Monomials monomials = Monomials.of(rows, summary.mean(), kind);
              Block logDensities = logDensities(monomials, parameters, natural);
              Posterior posterior = Responsibilities.of(logDensities.readOnly(), logWeights);
              sums.add(monomials, posterior);
              // the next block is made of the same memory, which is in the cache
              logDensities.release();
              posterior.responsibilities().release();
            },
            MonomialSums::plus)
        .statistics(parameters, summary.mean(), total);
  }

  private Block logDensities(
      Monomials monomials, Parameters parameters, NaturalParameters natural) {
    Block logDensities = monomials.times(natural.values());
    if (type == CovarianceType.TIED) {
      double[] halfDistances = monomials.squaredNorms(parameters.factor(0));
      for (int i = 0; i < halfDistances.length; i++) {
        halfDistances[i] *= 0.5;
      }
      logDensities.minusColumn(halfDistances);
    }
    return logDensities;
  }
}
