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
  private final EStep otherwise;
  private final ThreadLocal<double[][]> memory = ThreadLocal.withInitial(() -> new double[0][]);

  ByProducts(Partitions data, Centre centre, CovarianceType type, EStep otherwise) {
    this.data = data;
    this.centre = centre;
    this.kind = LinearForm.kind(type);
    this.otherwise = otherwise;
  }

  @Override
  public Statistics of(Parameters parameters) {
    LinearForm form = new LinearForm(parameters, centre);
    if (!form.accurate()) {
      return otherwise.of(parameters);
    }
    int k = parameters.size();
    return data.walk(
            () -> new ProductSums(k, kind.count(data.columns())),
            (sums, number, rows) -> add(sums, rows, parameters, form),
            ProductSums::plus)
        .statistics(parameters.type(), centre.mean());
  }

  private void add(ProductSums sums, Block rows, Parameters parameters, LinearForm form) {
    Monomials monomials = Monomials.of(rows, centre.mean(), kind);
    MixtureModel model = new GaussianMixture(parameters, Fit.NONE);
    model.evaluatedBy(ignored -> logDensities(monomials, parameters, form, rows.rows()));
    sums.add(monomials, model.predictProba(rows));
  }

  private Block logDensities(
      Monomials monomials, Parameters parameters, LinearForm form, int rows) {
    double[][] columns = memory(parameters.size(), rows);
    monomials.times(form.coefficients(), columns);
    if (parameters.type() == CovarianceType.TIED) {
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
