// Given: nothing to write here.
package gmm.mixture.given;

import gmm.kit.linalg.RowSource;
import java.util.Arrays;

/** How well a mixture describes rows that need not all be in memory. */
final class Scoring {

  private final MixtureModel model;
  private final int n;
  private final double logLikelihood;

  /** Walks once through the rows. */
  Scoring(MixtureModel model, RowSource rows) {
    this.model = model;
    n = rows.rows();
    logLikelihood =
        new SourceBlocks(rows, model.size())
            .sum(block -> Arrays.stream(model.predictProba(block).logDensities()).sum());
  }

  double score() {
    return logLikelihood / n;
  }

  double bic() {
    return freeParameters() * Math.log(n) - 2 * logLikelihood;
  }

  double aic() {
    return 2.0 * freeParameters() - 2 * logLikelihood;
  }

  private int freeParameters() {
    return model.covarianceType().freeParameters(model.size(), model.dimension());
  }
}
