// Given: nothing to write here.
package gmm.mixture.given;

import gmm.kit.linalg.Block;
import gmm.kit.linalg.Monomials;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;

/**
 * The E-step for few features: the log densities of a block under all components are one product of
 * the rows' monomials with coefficients, and the sums for the M-step are one product of the
 * responsibilities with the same monomials. Where those sums would lose digits, another E-step
 * takes over.
 */
final class ByProducts implements EStep {

  private final Partitions data;
  private final Centre centre;
  private final Monomials.Kind kind;
  private final CovarianceType type;
  private final double regCovar;
  private final double[] total;
  private final EStep otherwise;
  private final ThreadLocal<double[][]> memory = ThreadLocal.withInitial(() -> new double[0][]);

  /**
   * @param data to be walked through
   * @param centre of the data
   * @param type the shape of the covariances
   * @param regCovar what the M-step adds to each variance
   * @param otherwise what is done where products would lose digits
   */
  ByProducts(
      Partitions data, Centre centre, CovarianceType type, double regCovar, EStep otherwise) {
    this.data = data;
    this.centre = centre;
    this.kind = LinearForm.kind(type);
    this.type = type;
    this.regCovar = regCovar;
    this.total = type == CovarianceType.TIED ? centre.scatter(data) : new double[0];
    this.otherwise = otherwise;
  }

  @Override
  public Step of(Parameters parameters) {
    LinearForm form = new LinearForm(parameters, centre);
    if (!form.accurate()) {
      return otherwise.of(parameters);
    }
    int k = parameters.size();
    Statistics sums =
        data.walk(
                () -> new ProductSums(k, kind.count(data.columns())),
                (own, number, rows) -> add(own, rows, parameters, form),
                ProductSums::plus)
            .statistics(parameters, centre.mean(), total);
    if (!Double.isFinite(sums.logLikelihood())) {
      return otherwise.of(parameters);
    }
    // wide components may become narrow in one iteration: too little is left of such sums then
    Parameters found = MStep.of(sums, type, regCovar);
    return AboutMeans.keepDigits(found, sums.references(), centre.deviation())
        ? new Step(found, sums.logLikelihood())
        : otherwise.of(parameters);
  }

  private void add(ProductSums sums, Block rows, Parameters parameters, LinearForm form) {
    Monomials monomials = Monomials.of(rows, centre.mean(), kind);
    // who asks for the densities twice gets memory of its own the second time
    double[][][] reusable = {memory(parameters.size(), rows.rows())};
    MixtureModel model = new GaussianMixture(parameters, Fit.NONE);
    model.evaluatedBy(
        rows,
        () -> {
          double[][] columns =
              reusable[0] != null ? reusable[0] : new double[parameters.size()][rows.rows()];
          reusable[0] = null;
          return logDensities(monomials, parameters, form, columns);
        });
    sums.add(monomials, model.predictProba(rows));
  }

  private Block logDensities(
      Monomials monomials, Parameters parameters, LinearForm form, double[][] columns) {
    monomials.times(form.coefficients(), columns);
    if (type == CovarianceType.TIED) {
      double[] norms = monomials.squaredNorms(parameters.factors()[0]);
      for (double[] column : columns) {
        for (int i = 0; i < column.length; i++) {
          column[i] -= 0.5 * norms[i];
        }
      }
    }
    return Block.takingOver(columns);
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
