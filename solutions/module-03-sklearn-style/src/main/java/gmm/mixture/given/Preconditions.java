package gmm.mixture.given;

import gmm.kit.Check;
import gmm.kit.linalg.RowBlocks;
import gmm.kit.linalg.RowSource;

/** What must hold of the rows before a fit begins. */
final class Preconditions {

  private Preconditions() {}

  /** Enough rows for the components, and every value of them readable and finite. */
  static void rows(RowSource rows, int components) {
    Check.atLeast("the number of rows", rows.rows(), 2);
    Check.that(
        rows.rows() >= components,
        "there must be at least as many rows as components but there are %s rows for %s components",
        rows.rows(),
        components);
    if (!rows.inMemory()) { // those in memory were checked when they became a source
      RowBlocks.fitting(rows, components).requireReadable();
    }
  }

  /** Parameters of as many components and features as the fit has. */
  static void size(String name, Parameters given, int components, RowSource rows) {
    Check.that(
        given.size() == components && given.dimension() == rows.columns(),
        "%s has k = %s and d = %s, which must be %s and %s",
        name,
        given.size(),
        given.dimension(),
        components,
        rows.columns());
  }
}
