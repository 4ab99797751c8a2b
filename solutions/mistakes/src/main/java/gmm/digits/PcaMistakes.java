package gmm.digits;

import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import gmm.kit.linalg.Svd;
import gmm.kit.testing.Mistake;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

final class PcaMistakes {

  private PcaMistakes() {}

  @Mistake(
      exercise = "4.1",
      name = "divides the squared singular values by n",
      why =
          "That is the biased variance. The explained variances here divide by n - 1, as"
              + " scikit-learn's do.",
      section = "5")
  static Pca dividesByN(double[][] rows, int components, boolean whiten) {
    return fitted(rows, components, whiten, s -> s * s / rows.length);
  }

  @Mistake(
      exercise = "4.1",
      name = "does not square the singular values",
      why = "Singular values are lengths; variances are their squares, divided by n - 1.",
      section = "5")
  static Pca singularValuesNotSquared(double[][] rows, int components, boolean whiten) {
    return fitted(rows, components, whiten, s -> s / (rows.length - 1));
  }

  @Mistake(
      exercise = "4.1",
      name = "does not centre the rows",
      why =
          "Without subtracting the mean the first direction points at the mean, not along the"
              + " largest variance.",
      section = "5")
  static Pca notCentred(double[][] rows, int components, boolean whiten) {
    double[] mean = Matrices.columnMeans(rows);
    return of(mean, Matrices.svd(rows), components, whiten, s -> s * s / (rows.length - 1));
  }

  @Mistake(
      exercise = "4.1",
      name = "takes the total variance of the kept components only",
      why =
          "The ratios are shares of all the variance there is: sum the variances before cutting"
              + " them to the first m.",
      section = "5")
  static Pca totalOfTheKept(double[][] rows, int components, boolean whiten) {
    Pca right = fitted(rows, components, whiten, s -> s * s / (rows.length - 1));
    double kept = Arrays.stream(right.explainedVariance()).sum();
    return Pca.of(right.mean(), right.components(), right.explainedVariance(), kept, whiten);
  }

  @Mistake(
      exercise = "4.1",
      name = "takes the signs as fixed on the components, not on the scores",
      why =
          "Both signs are a principal direction; so that everybody gets the same,"
              + " Svd.withFixedSigns() looks at the columns of U.",
      section = "5")
  static Pca signsByComponents(double[][] rows, int components, boolean whiten) {
    Pca right = fitted(rows, components, whiten, s -> s * s / (rows.length - 1));
    double[][] directions = right.components();
    for (double[] direction : directions) {
      double largest = Arrays.stream(direction).max().orElseThrow();
      double smallest = Arrays.stream(direction).min().orElseThrow();
      double sign = largest >= -smallest ? 1 : -1;
      Arrays.setAll(direction, f -> sign * direction[f]);
    }
    return Pca.of(
        right.mean(), directions, right.explainedVariance(), right.totalVariance(), whiten);
  }

  @Mistake(
      exercise = "4.1",
      name = "takes the signs as the decomposition happens to give them",
      why =
          "A direction turned round is as good, but then no two libraries agree: call"
              + " withFixedSigns() on the decomposition.",
      section = "5")
  static Pca signsNotFixed(double[][] rows, int components, boolean whiten) {
    double[] mean = Matrices.columnMeans(rows);
    Svd svd = Matrices.svd(minus(rows, mean));
    return unfixed(mean, svd, components, whiten, s -> s * s / (rows.length - 1));
  }

  @Mistake(
      exercise = "4.1",
      name = "whitens the directions",
      why =
          "The directions stay unit vectors, whitened or not: fit only hands whiten on, and"
              + " transform divides the codes.",
      section = "7.2")
  static Pca whitensTheDirections(double[][] rows, int components, boolean whiten) {
    Pca right = fitted(rows, components, whiten, s -> s * s / (rows.length - 1));
    double[][] directions = right.components();
    for (int j = 0; j < components; j++) {
      double[] direction = directions[j];
      double scale = scale(right, j);
      Arrays.setAll(direction, f -> direction[f] / scale);
    }
    return Pca.of(
        right.mean(), directions, right.explainedVariance(), right.totalVariance(), whiten);
  }

  @Mistake(
      exercise = "4.1",
      name = "sums the squared singular values for the total and does not divide them",
      why = "The total is a variance too: the sum of all the squares, divided by n - 1.",
      section = "5")
  static Pca totalNotDivided(double[][] rows, int components, boolean whiten) {
    Pca right = fitted(rows, components, whiten, s -> s * s / (rows.length - 1));
    double total = right.totalVariance() * (rows.length - 1);
    return Pca.of(right.mean(), right.components(), right.explainedVariance(), total, whiten);
  }

  @Mistake(
      exercise = "4.1",
      name = "takes the rows of V for the directions",
      why =
          "The directions are the columns of V. Components are kept as rows, so V has to be"
              + " transposed.",
      section = "5")
  static Pca rowsOfV(double[][] rows, int components, boolean whiten) {
    Pca all = fitted(rows, allOf(rows), false, s -> s * s / (rows.length - 1));
    double[][] v = Matrices.transpose(all.components());
    double[][] directions =
        Arrays.stream(v)
            .limit(components)
            .map(row -> Arrays.copyOf(row, rows[0].length))
            .toArray(double[][]::new);
    return Pca.of(
        all.mean(),
        directions,
        Arrays.copyOf(all.explainedVariance(), components),
        all.totalVariance(),
        whiten);
  }

  @Mistake(
      exercise = "4.2",
      name = "demands more than the fraction",
      why = "The sum has to reach the fraction: equal is enough.",
      section = "6")
  static int strictlyMore(Pca pca, double fraction) {
    return 1 + indexWhere(pca.explainedVarianceRatio(), sum -> sum > fraction);
  }

  @Mistake(
      exercise = "4.2",
      name = "gives the index of the last component needed",
      why = "Indices start at 0: the number of components is one more.",
      section = "6")
  static int indexForCount(Pca pca, double fraction) {
    return indexWhere(pca.explainedVarianceRatio(), sum -> sum >= fraction);
  }

  @Mistake(
      exercise = "4.2",
      name = "sums the variances themselves instead of their shares",
      why = "The fraction is a share of the total variance: add up the ratios.",
      section = "6")
  static int variancesForRatios(Pca pca, double fraction) {
    return 1 + indexWhere(pca.explainedVariance(), sum -> sum >= fraction);
  }

  @Mistake(
      exercise = "4.3",
      name = "does not subtract the mean",
      why = "Codes are coordinates from the mean: W (x - mean), not W x.",
      section = "7.1")
  static double[][] withoutTheMean(Pca pca, double[][] rows) {
    double[][] codes = Matrices.multiply(rows, Matrices.transpose(pca.components()));
    return scaled(codes, j -> 1 / scale(pca, j));
  }

  @Mistake(
      exercise = "4.3",
      name = "multiplies the rows with W, not with its transpose",
      why =
          "Directions are the rows of W: entry j of a code is the dot product with row j. That two"
              + " square matrices can be multiplied either way hides it.",
      section = "7.1")
  static double[][] notTransposed(Pca pca, double[][] rows) {
    double[][] w = pca.components();
    double[][] square = w.length == w[0].length ? w : Matrices.transpose(w);
    double[][] codes = Matrices.multiply(minus(rows, pca.mean()), square);
    return scaled(codes, j -> 1 / scale(pca, j));
  }

  @Mistake(
      exercise = "4.3",
      name = "divides by the variances when whitening",
      why = "A variance of 1 comes from dividing by the standard deviation, the square root.",
      section = "7.2")
  static double[][] dividesByTheVariance(Pca pca, double[][] rows) {
    double[] variances = pca.explainedVariance();
    return scaled(plainCodes(pca, rows), j -> pca.whiten() ? 1 / variances[j] : 1);
  }

  @Mistake(
      exercise = "4.3",
      name = "forgets to whiten",
      why = "Where whiten is set, each code is divided by the square root of its variance.",
      section = "7.2")
  static double[][] neverWhitens(Pca pca, double[][] rows) {
    return plainCodes(pca, rows);
  }

  @Mistake(
      exercise = "4.3",
      name = "whitens whether it is asked for or not",
      why = "Where whiten is not set, the codes keep their variances.",
      section = "7.2")
  static double[][] alwaysWhitens(Pca pca, double[][] rows) {
    double[] variances = pca.explainedVariance();
    return scaled(plainCodes(pca, rows), j -> 1 / Math.sqrt(variances[j]));
  }

  @Mistake(
      exercise = "4.3",
      name = "subtracts the mean of the rows it is given, not the mean of the fit",
      why =
          "A code is measured from where the PCA's own mean is: a digit must have one code,"
              + " whatever other digits it comes with.",
      section = "7.1")
  static double[][] theirOwnMean(Pca pca, double[][] rows) {
    double[][] centred = minus(rows, Matrices.columnMeans(rows));
    double[][] codes = Matrices.multiply(centred, Matrices.transpose(pca.components()));
    return scaled(codes, j -> 1 / scale(pca, j));
  }

  @Mistake(
      exercise = "4.4",
      name = "divides by the standard deviations once more",
      why = "transform has divided; to undo it, multiply.",
      section = "7.3")
  static double[][] whitensAgain(Pca pca, double[][] codes) {
    double[][] scaled = scaled(codes, j -> 1 / scale(pca, j));
    return plusMean(pca, Matrices.multiply(scaled, pca.components()));
  }

  @Mistake(
      exercise = "4.4",
      name = "multiplies by the variances, not by the standard deviations",
      why = "transform divides by the square roots: those have to be multiplied back.",
      section = "7.3")
  static double[][] timesTheVariance(Pca pca, double[][] codes) {
    double[][] scaled = scaled(codes, j -> Math.pow(scale(pca, j), 2));
    return plusMean(pca, Matrices.multiply(scaled, pca.components()));
  }

  @Mistake(
      exercise = "4.4",
      name = "does not add the mean",
      why = "The codes are coordinates from the mean: it has to be added at the end.",
      section = "7.3")
  static double[][] withoutAddingTheMean(Pca pca, double[][] codes) {
    return Matrices.multiply(scaled(codes, j -> scale(pca, j)), pca.components());
  }

  @Mistake(
      exercise = "4.4",
      name = "does not undo the whitening",
      why = "Whitened codes have to be multiplied by the standard deviations first.",
      section = "7.3")
  static double[][] leavesTheWhitening(Pca pca, double[][] codes) {
    return plusMean(pca, Matrices.multiply(codes, pca.components()));
  }

  private static Pca fitted(
      double[][] rows, int components, boolean whiten, DoubleUnaryOperator variance) {
    double[] mean = Matrices.columnMeans(rows);
    return of(mean, Matrices.svd(minus(rows, mean)), components, whiten, variance);
  }

  private static Pca of(
      double[] mean, Svd svd, int components, boolean whiten, DoubleUnaryOperator variance) {
    return unfixed(mean, svd.withFixedSigns(), components, whiten, variance);
  }

  private static Pca unfixed(
      double[] mean, Svd svd, int components, boolean whiten, DoubleUnaryOperator variance) {
    double[] variances = Arrays.stream(svd.singularValues()).map(variance).toArray();
    return Pca.of(
        mean,
        Arrays.copyOf(Matrices.transpose(svd.v()), components),
        Arrays.copyOf(variances, components),
        Arrays.stream(variances).sum(),
        whiten);
  }

  private static int allOf(double[][] rows) {
    return Math.min(rows.length, rows[0].length);
  }

  private static int indexWhere(double[] values, DoublePredicate reached) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i];
      if (reached.test(sum)) {
        return i;
      }
    }
    return values.length - 1;
  }

  private static double[][] plainCodes(Pca pca, double[][] rows) {
    return Matrices.multiply(minus(rows, pca.mean()), Matrices.transpose(pca.components()));
  }

  private static double[][] minus(double[][] rows, double[] mean) {
    double[][] centred = Matrices.copy(rows);
    for (double[] row : centred) {
      Arrays.setAll(row, f -> row[f] - mean[f]);
    }
    return centred;
  }

  private static double[][] plusMean(Pca pca, double[][] rows) {
    double[] mean = pca.mean();
    for (double[] row : rows) {
      Arrays.setAll(row, f -> row[f] + mean[f]);
    }
    return rows;
  }

  private static double scale(Pca pca, int component) {
    return pca.whiten() ? Math.sqrt(pca.explainedVariance()[component]) : 1;
  }

  private static double[][] scaled(double[][] rows, IntToDoubleFunction factor) {
    double[][] result = Matrices.copy(rows);
    for (double[] row : result) {
      Arrays.setAll(row, j -> row[j] * factor.applyAsDouble(j));
    }
    return result;
  }

  @Mistake(
      exercise = "4.1",
      name = "divides the features by their standard deviations first",
      why = "PCA here works on centred features in their own units.",
      section = "5")
  static Pca standardised(double[][] rows, int components, boolean whiten) {
    Check.rows("rows", rows);
    Check.atLeast("the number of rows", rows.length, 2);
    Check.between("components", components, 1, Math.min(rows.length, rows[0].length));
    int n = rows.length;
    int d = rows[0].length;
    double[] mean = Matrices.columnMeans(rows);
    double[][] z = new double[n][d];
    for (int j = 0; j < d; j++) {
      double squares = 0;
      for (double[] row : rows) {
        squares += (row[j] - mean[j]) * (row[j] - mean[j]);
      }
      double deviation = Math.sqrt(squares / (n - 1));
      for (int i = 0; i < n; i++) {
        z[i][j] = deviation > 0 ? (rows[i][j] - mean[j]) / deviation : 0;
      }
    }
    Svd svd = Matrices.svd(z).withFixedSigns();
    double[] s = svd.singularValues();
    double[][] v = svd.v();
    double total = 0;
    for (double value : s) {
      total += value * value / (n - 1);
    }
    double[] variances = new double[components];
    double[][] directions = new double[components][];
    for (int j = 0; j < components; j++) {
      variances[j] = s[j] * s[j] / (n - 1);
      directions[j] = Matrices.column(v, j);
    }
    return Pca.of(mean, directions, variances, total, whiten);
  }

  @Mistake(
      exercise = "4.2",
      name = "takes the share of what the kept components explain, not of the total variance",
      why = "What is not kept is variance, too: divide by the total.",
      section = "6")
  static int shareOfKept(Pca pca, double fraction) {
    checkFraction(pca, fraction);
    double[] variances = pca.explainedVariance();
    double kept = Arrays.stream(variances).sum();
    double sum = 0;
    for (int m = 0; m < variances.length; m++) {
      sum += variances[m] / kept;
      if (sum >= fraction) {
        return m + 1;
      }
    }
    return variances.length;
  }

  private static void checkFraction(Pca pca, double fraction) {
    Check.positive("fraction", fraction);
    double explained = Arrays.stream(pca.explainedVarianceRatio()).sum();
    Check.that(
        fraction <= explained + 1e-9,
        "fraction must be at most what the components explain, %s, but is %s",
        explained,
        fraction);
  }

  @Mistake(
      exercise = "4.4",
      name = "adds the mean only where the codes are whitened",
      why = "The mean was subtracted whether or not: it comes back whether or not.",
      section = "7.3")
  static double[][] meanOnlyWhenWhitened(Pca pca, double[][] codes) {
    Check.rows("codes", codes);
    Check.columns("codes", codes, pca.size());
    double[][] w = pca.components();
    if (!pca.whiten()) {
      return Matrices.multiply(codes, w);
    }
    double[][] stretched = Matrices.copy(codes);
    double[] variances = pca.explainedVariance();
    for (double[] code : stretched) {
      for (int j = 0; j < code.length; j++) {
        code[j] *= Math.sqrt(variances[j]);
      }
    }
    double[][] rows = Matrices.multiply(stretched, w);
    double[] mean = pca.mean();
    for (double[] row : rows) {
      for (int p = 0; p < row.length; p++) {
        row[p] += mean[p];
      }
    }
    return rows;
  }
}
