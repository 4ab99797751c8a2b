package gmm.mixture.fit;

import gmm.mixture.GaussianMixture;
import gmm.mixture.given.Measures;
import gmm.mixture.given.TypeName;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A fitted mixture in words and a table, as much of it as one can read. */
final class FitReport {

  /** A share of the rows that is less than one of any file. */
  private static final double NO_SAMPLES = 1e-12;

  private static final int MOST_COMPONENTS = 20;
  private static final int MOST_FEATURES = 6;

  private final PrintWriter out;

  FitReport(PrintWriter out) {
    this.out = out;
  }

  void show(FitData data, FittedData fitted) {
    GaussianMixture model = fitted.model();
    Measures measures = fitted.measures();
    line(
        "%n%,d rows of %s, %s with %s covariances:%n",
        data.rows().rows(),
        counted(model.dimension(), "feature"),
        counted(model.size(), "component"),
        TypeName.of(model.covarianceType()));
    cells(data, model).print(out);
    if (model.size() > MOST_COMPONENTS) {
      line("... and %d components more.", model.size() - MOST_COMPONENTS);
    }
    line("%n%s", ending(fitted));
    long empty = Arrays.stream(model.weights()).filter(weight -> weight < NO_SAMPLES).count();
    if (empty > 0) {
      line(
          "%s without samples (weight below %.0e): ask for fewer, if there are fewer different rows.",
          counted((int) empty, "component"), NO_SAMPLES);
    }
    line(
        "Mean log-likelihood %.6f, BIC %.2f, AIC %.2f.",
        measures.score(), measures.bic(), measures.aic());
    line("The fit took %.3f s%s.", measures.seconds(), perIteration(measures));
    if (fitted.comparison() != null) {
      ComparisonReport.show(out, fitted.comparison(), MOST_COMPONENTS);
    }
  }

  private static String perIteration(Measures measures) {
    return measures.iterations() == 0
        ? ""
        : String.format(
            Locale.ROOT,
            ", its start included: %.4g s for each of %s",
            measures.secondsPerIteration(),
            counted(measures.iterations(), "iteration"));
  }

  private static String ending(FittedData fitted) {
    GaussianMixture model = fitted.model();
    if (model.iterations() == 0) {
      return "This is the start: no iteration was asked for.";
    }
    String after = counted(model.iterations(), "iteration");
    if (model.converged()) {
      return "Converged after " + after + ".";
    }
    return fitted.tol() == 0
        ? "All of " + after + " done, as --tol 0 asks."
        : "Not converged after "
            + after
            + ": the mean log-likelihood still changes by --tol or more an iteration. Give a larger"
            + " --max-iter or --tol, or another start.";
  }

  private static TextTable cells(FitData data, GaussianMixture model) {
    int shown = Math.min(model.dimension(), MOST_FEATURES);
    boolean cut = shown < model.dimension();
    List<String> header = new ArrayList<>(List.of("component", "weight"));
    for (int j = 0; j < shown; j++) {
      header.add(TextTable.cut(data.feature(j)));
    }
    if (cut) {
      header.add("...");
    }
    TextTable table = new TextTable();
    table.line(header);
    double[] weights = model.weights();
    double[][] means = model.means();
    for (int c = 0; c < Math.min(model.size(), MOST_COMPONENTS); c++) {
      List<String> line = new ArrayList<>(List.of(String.valueOf(c), number(weights[c])));
      for (int j = 0; j < shown; j++) {
        line.add(number(means[c][j]));
      }
      if (cut) {
        line.add("...");
      }
      table.line(line);
    }
    return table;
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }

  private static String number(double value) {
    double size = Math.abs(value);
    boolean plain = size == 0 || size >= 1e-3 && size < 1e6;
    return String.format(Locale.ROOT, plain ? "%.4f" : "%.3e", value);
  }

  private static String counted(int n, String noun) {
    return n == 1 ? "1 " + noun : String.format(Locale.ROOT, "%,d %ss", n, noun);
  }
}
