package gmm.mixture.engine;

import gmm.kit.linalg.Block;
import gmm.kit.linalg.Monomials;
import gmm.mixture.CovarianceType;
import gmm.mixture.Responsibilities;
import gmm.mixture.given.Densities;
import gmm.mixture.given.Parameters;
import gmm.mixture.given.Posterior;
import java.util.BitSet;

/**
 * The E-step for few features: the log densities of a block under all components are one product of
 * the rows' monomials with natural parameters, and the sums for the M-step are one product of the
 * responsibilities with the same monomials. A component whose sums would lose digits is set apart:
 * its densities and its sums, about a point of its own, are computed as {@link RobustEStep} does;
 * where that is half of them, another E-step takes over.
 */
final class FastEStep implements EStep {

  /** Once, and once more with those apart that became narrow. */
  private static final int MOST_WALKS = 2;

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
    BitSet apart = natural.inaccurate();
    double[][] references = parameters.means();
    for (int walk = 0; walk < MOST_WALKS && pays(apart, parameters.size()); walk++) {
      SufficientStatistics sums = walk(parameters, natural, apart, references);
      if (!Double.isFinite(sums.logLikelihood())) {
        break;
      }
      Parameters found = MStep.of(sums, type, regCovar);
      // wide components may become narrow in one iteration: too little is left of such sums then
      BitSet lost = lost(found, sums, apart);
      if (lost.isEmpty()) {
        return new Step(found, sums.logLikelihood());
      }
      lost.stream().filter(apart::get).forEach(c -> references[c] = found.mean(c));
      apart.or(lost);
    }
    return otherwise.of(parameters);
  }

  /** Whether products are worth it for what is left; the tied type's covariance is everybody's. */
  private boolean pays(BitSet apart, int components) {
    return type == CovarianceType.TIED ? apart.isEmpty() : 2 * apart.cardinality() < components;
  }

  private BitSet lost(Parameters found, SufficientStatistics sums, BitSet apart) {
    BitSet lost = new BitSet();
    if (!CentredMoments.isPositiveDefinite(found)) {
      lost.set(0, found.size()); // perhaps only for lack of digits
      return lost;
    }
    double[] none = new double[found.dimension()];
    for (int c = 0; c < found.size(); c++) {
      double[] deviation = apart.get(c) ? none : summary.deviation();
      lost.set(c, !CentredMoments.keepsDigits(found, c, sums.reference(c), deviation));
    }
    return lost;
  }

  private SufficientStatistics walk(
      Parameters parameters, NaturalParameters natural, BitSet apart, double[][] references) {
    Densities densities = new Densities(parameters);
    double[] logWeights = parameters.logWeights();
    return data.walk(
            () -> new MonomialSums(kind.count(data.columns()), type, references, apart),
            (sums, number, rows) -> {
              Monomials monomials = Monomials.of(rows, summary.mean(), kind);
              Block logDensities = logDensities(monomials, parameters, natural);
              apart.stream().forEach(c -> logDensities.setColumn(c, densities.of(rows, c)));
              Posterior posterior = Responsibilities.of(logDensities.readOnly(), logWeights);
              sums.add(monomials, rows, posterior);
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
