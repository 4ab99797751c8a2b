// Given: nothing to write here.
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
  private final ThreadLocal<double[][]> memory = ThreadLocal.withInitial(() -> new double[0][]);

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
    int k = parameters.size();
    double[] logWeights = parameters.logWeights();
    return data.walk(
            () -> new MonomialSums(k, kind.count(data.columns())),
            (sums, number, rows) -> {
              Monomials monomials = Monomials.of(rows, summary.mean(), kind);
              Block logDensities = logDensities(monomials, parameters, natural, rows.rows());
              Posterior posterior = Responsibilities.of(logDensities, logWeights);
              sums.add(monomials, posterior);
            },
            MonomialSums::plus)
        .statistics(parameters, summary.mean(), total);
  }

  private Block logDensities(
      Monomials monomials, Parameters parameters, NaturalParameters natural, int rows) {
    double[][] columns = memory(parameters.size(), rows);
    monomials.times(natural.values(), columns);
    if (type == CovarianceType.TIED) {
      double[] norms = monomials.squaredNorms(parameters.factor(0));
      for (double[] column : columns) {
        for (int i = 0; i < column.length; i++) {
          column[i] -= 0.5 * norms[i];
        }
      }
    }
    return Block.over(columns);
  }

  /** Columns that the same thread has filled for the block before: they are not needed any more. */
  private double[][] memory(int k, int rows) {
    double[][] columns = memory.get();
    if (columns.length != k || columns[0].length != rows) {
      columns = new double[k][rows];
      memory.set(columns);
    }
    return columns;
  }
}
