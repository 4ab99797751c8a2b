package gmm.mixture;

import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class CovarianceEstimatesMistakes {

  private CovarianceEstimatesMistakes() {}

  @Mistake(
      exercise = "3.2",
      name = "leaves the scatter between the components in",
      why =
          "T holds the spread about one point for all; the part that the means account for,"
              + " Σ Nₖ δₖ δₖᵀ, has to be taken out.",
      section = "3.3")
  static double[][] totalCovariance(
      double[][] scatter, double[] counts, double[][] shifts, double regCovar) {
    return tied(scatter, new double[counts.length], shifts, sum(counts), regCovar);
  }

  @Mistake(
      exercise = "3.2",
      name = "gives every component the same say, whatever its effective count",
      why = "A component with more samples has more scatter: each δₖ δₖᵀ is weighted with Nₖ.",
      section = "3.3")
  static double[][] unweighted(
      double[][] scatter, double[] counts, double[][] shifts, double regCovar) {
    double[] equal = new double[counts.length];
    Arrays.fill(equal, sum(counts) / counts.length);
    return tied(scatter, equal, shifts, sum(counts), regCovar);
  }

  @Mistake(
      exercise = "3.2",
      name = "takes the scatter of all the data for each component's own",
      why =
          "T is the scatter of everything: it enters once, not once a component; full wants the"
              + " scatter of one component alone.",
      section = "3.3")
  static double[][] scatterForEach(
      double[][] scatter, double[] counts, double[][] shifts, double regCovar) {
    double[][] all = new double[scatter.length][scatter.length];
    for (int i = 0; i < all.length; i++) {
      for (int j = 0; j < all.length; j++) {
        all[i][j] = counts.length * scatter[i][j];
      }
    }
    return tied(all, counts, shifts, sum(counts), regCovar);
  }

  @Mistake(
      exercise = "3.2",
      name = "divides the scatter by n, but does not weight each δₖ δₖᵀ with Nₖ / n",
      why = "Σ = (T - Σ Nₖ δₖ δₖᵀ) / n: full may leave N out because there N / N is 1.",
      section = "3.3")
  static double[][] shiftsAlone(
      double[][] scatter, double[] counts, double[][] shifts, double regCovar) {
    double[] all = new double[counts.length];
    Arrays.fill(all, sum(counts));
    return tied(scatter, all, shifts, sum(counts), regCovar);
  }

  @Mistake(
      exercise = "3.2",
      name = "forgets to divide by the number of samples",
      why = "A covariance is a mean, not a sum: divide by Σ Nₖ = n.",
      section = "3.3")
  static double[][] sumForMean(
      double[][] scatter, double[] counts, double[][] shifts, double regCovar) {
    return tied(scatter, counts, shifts, 1, regCovar);
  }

  @Mistake(
      exercise = "3.2",
      name = "forgets the regularisation",
      why = "ε is added to each entry of the diagonal.",
      section = "3.4")
  static double[][] noRegularisation(
      double[][] scatter, double[] counts, double[][] shifts, double regCovar) {
    return tied(scatter, counts, shifts, sum(counts), 0);
  }

  @Mistake(
      exercise = "3.2",
      name = "adds the regularisation to every entry",
      why = "ε I has ε on the diagonal and 0 elsewhere.",
      section = "3.4")
  static double[][] everyEntry(
      double[][] scatter, double[] counts, double[][] shifts, double regCovar) {
    double[][] covariance = tied(scatter, counts, shifts, sum(counts), 0);
    for (double[] row : covariance) {
      for (int j = 0; j < row.length; j++) {
        row[j] += regCovar;
      }
    }
    return covariance;
  }

  @Mistake(
      exercise = "3.3",
      name = "takes the squares about the reference point for squares about the mean",
      why = "Q was summed about β; about the mean it is smaller by N δ².",
      section = "3.2")
  static double[] noShift(double[] squares, double count, double[] shift, double regCovar) {
    return diagonal(squares, count, new double[shift.length], regCovar);
  }

  @Mistake(
      exercise = "3.3",
      name = "forgets to square the shift",
      why = "A variance is in squared units, and so is all that is taken from it: δ².",
      section = "3.2")
  static double[] plainShift(double[] squares, double count, double[] shift, double regCovar) {
    double[] variances = new double[squares.length];
    for (int j = 0; j < variances.length; j++) {
      variances[j] = squares[j] / count - shift[j] + regCovar;
    }
    return variances;
  }

  @Mistake(
      exercise = "3.3",
      name = "gives standard deviations",
      why = "The estimate is the variance, in squared units: do not take the square root.",
      section = "3.2")
  static double[] deviations(double[] squares, double count, double[] shift, double regCovar) {
    return Arrays.stream(diagonal(squares, count, shift, regCovar)).map(Math::sqrt).toArray();
  }

  @Mistake(
      exercise = "3.3",
      name = "forgets the regularisation",
      why = "ε is added to each variance, so that none can become 0.",
      section = "3.4")
  static double[] noRegularisation(
      double[] squares, double count, double[] shift, double regCovar) {
    return diagonal(squares, count, shift, 0);
  }

  @Mistake(
      exercise = "3.3",
      name = "subtracts the shift before dividing by N",
      why = "δ² belongs to the mean of the squares, S / N; from the sum S one takes N δ².",
      section = "3.2")
  static double[] shiftInsideTheSum(
      double[] squares, double count, double[] shift, double regCovar) {
    double[] variances = new double[squares.length];
    for (int j = 0; j < variances.length; j++) {
      variances[j] = (squares[j] - shift[j] * shift[j]) / count + regCovar;
    }
    return variances;
  }

  @Mistake(
      exercise = "3.4",
      name = "sums the variances of the features",
      why = "One variance for every direction is the mean over the d features, not the sum.",
      section = "3.2")
  static double sumOverFeatures(double[] squares, double count, double[] shift, double regCovar) {
    return Arrays.stream(diagonal(squares, count, shift, 0)).sum() + regCovar;
  }

  @Mistake(
      exercise = "3.4",
      name = "takes the squares about the reference point for squares about the mean",
      why = "Q was summed about β; about the mean it is smaller by N δ².",
      section = "3.2")
  static double sphereNoShift(double[] squares, double count, double[] shift, double regCovar) {
    return mean(diagonal(squares, count, new double[shift.length], regCovar));
  }

  @Mistake(
      exercise = "3.4",
      name = "gives the standard deviation",
      why = "The estimate is the variance, in squared units: do not take the square root.",
      section = "3.2")
  static double sphereDeviation(double[] squares, double count, double[] shift, double regCovar) {
    return Math.sqrt(mean(diagonal(squares, count, shift, regCovar)));
  }

  @Mistake(
      exercise = "3.4",
      name = "adds the regularisation once a feature and divides it by nothing",
      why = "ε is added to the one variance once, after the mean has been taken.",
      section = "3.4")
  static double sphereRegularisation(
      double[] squares, double count, double[] shift, double regCovar) {
    return mean(diagonal(squares, count, shift, 0)) + squares.length * regCovar;
  }

  private static double[] diagonal(
      double[] squares, double count, double[] shift, double regCovar) {
    double[] variances = new double[squares.length];
    for (int j = 0; j < variances.length; j++) {
      variances[j] = squares[j] / count - shift[j] * shift[j] + regCovar;
    }
    return variances;
  }

  private static double[][] tied(
      double[][] scatter, double[] counts, double[][] shifts, double n, double regCovar) {
    double[][] covariance = new double[scatter.length][scatter.length];
    for (int i = 0; i < scatter.length; i++) {
      for (int j = 0; j < scatter.length; j++) {
        double between = 0;
        for (int k = 0; k < counts.length; k++) {
          between += counts[k] * shifts[k][i] * shifts[k][j];
        }
        covariance[i][j] = (scatter[i][j] - between) / n + (i == j ? regCovar : 0);
      }
    }
    return covariance;
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }

  private static double mean(double[] values) {
    return sum(values) / values.length;
  }

  @Mistake(
      exercise = "3.4",
      name =
          "adds the regularisation before the mean over the features, so that a part of it is left",
      why = "The regularisation is added to the variance that is returned, whole.",
      section = "3.2")
  static double floorInTheMean(double[] squares, double count, double[] shift, double regCovar) {
    double sum = regCovar;
    for (int j = 0; j < squares.length; j++) {
      sum += squares[j] / count - shift[j] * shift[j];
    }
    return sum / squares.length;
  }

  @Mistake(
      exercise = "3.4",
      name = "squares the mean difference instead of taking the mean of the squares",
      why = "The variance is the mean of the squared differences, feature by feature.",
      section = "3.2")
  static double squareOfMean(double[] squares, double count, double[] shift, double regCovar) {
    double meanSquare = Arrays.stream(squares).sum() / (count * squares.length);
    double meanShift = Arrays.stream(shift).average().orElse(0);
    return meanSquare - meanShift * meanShift + regCovar;
  }
}
