package gmm.mixture.fit;

import gmm.kit.InputException;
import gmm.kit.linalg.RowSource;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.Measures;
import gmm.mixture.given.MixtureBuilder;

/**
 * A mixture fitted to somebody's data.
 *
 * @param model the mixture
 * @param tol below which change the fit was to stop
 * @param measures its time, and how well it describes that data
 * @param comparison with the data's labels, or null where it has none
 */
record FittedData(GaussianMixture model, double tol, Measures measures, Comparison comparison) {

  /** Fits; the clock runs during the fit alone. */
  static FittedData of(MixtureBuilder builder, FitData data, FitProgress progress) {
    try (progress) {
      builder
          .listener(progress)
          .onStart(progress::started)
          .onWarning(warning -> {}); // the report says it in its own words
      long begin = System.nanoTime();
      GaussianMixture model = builder.fit(data.rows());
      double seconds = (System.nanoTime() - begin) / 1e9;
      progress.close();
      RowSource rows = data.rows();
      Measures measures =
          Measures.of(
              model.parameters(),
              model.score(rows),
              rows.rows(),
              seconds,
              progress.startSeconds(),
              progress.iterations());
      Comparison comparison = data.labels() == null ? null : Comparison.of(model, data);
      return new FittedData(model, builder.settings().tol(), measures, comparison);
    } catch (IllegalStateException e) {
      String cause = sentence(e).replace("increase regCovar", "increase --reg-covar");
      throw new InputException("The fit failed: " + cause + ".", e);
    } catch (IllegalArgumentException e) {
      data.requireSquares();
      throw e;
    }
  }

  /** What threads throw arrives wrapped. */
  private static String sentence(Throwable thrown) {
    Throwable at = thrown;
    while (at.getCause() != null && at.getCause().toString().equals(at.getMessage())) {
      at = at.getCause();
    }
    return at.getMessage();
  }
}
