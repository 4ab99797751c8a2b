package gmm.mixture;

import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class BlindCovarianceEstimates {
  private BlindCovarianceEstimates() {}

  @Mistake(exercise = "3.2", name = "shifts not weighted by the counts, their plain mean taken off", why = "", section = "")
  static double[][] plainMeanOfShifts(
      double[][] scatter, double[] counts, double[][] shifts, double regCovar) {
    int d = scatter.length;
    double n = Arrays.stream(counts).sum();
    double[][] covariance = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        double sum = 0;
        for (double[] shift : shifts) {
          sum += shift[i] * shift[j];
        }
        covariance[i][j] = scatter[i][j] / n - sum / shifts.length;
      }
      covariance[i][i] += regCovar;
    }
    return covariance;
  }

  @Mistake(exercise = "3.2", name = "worked in the caller's scatter matrix", why = "", section = "")
  static double[][] inPlace(
      double[][] scatter, double[] counts, double[][] shifts, double regCovar) {
    double n = 0;
    for (int k = 0; k < counts.length; k++) {
      n += counts[k];
      for (int i = 0; i < scatter.length; i++) {
        for (int j = 0; j < scatter.length; j++) {
          scatter[i][j] -= counts[k] * shifts[k][i] * shifts[k][j];
        }
      }
    }
    for (int i = 0; i < scatter.length; i++) {
      for (int j = 0; j < scatter.length; j++) {
        scatter[i][j] /= n;
      }
      scatter[i][i] += regCovar;
    }
    return scatter;
  }

  @Mistake(exercise = "3.3", name = "the squared shift divided by the count too", why = "", section = "")
  static double[] bothDivided(double[] squares, double count, double[] shift, double regCovar) {
    double[] variances = new double[squares.length];
    for (int j = 0; j < variances.length; j++) {
      variances[j] = (squares[j] - shift[j] * shift[j]) / count + regCovar;
    }
    return variances;
  }

  @Mistake(exercise = "3.4", name = "regularisation inside the mean, so that only a d-th of it is added", why = "", section = "")
  static double floorInTheMean(double[] squares, double count, double[] shift, double regCovar) {
    double sum = regCovar;
    for (int j = 0; j < squares.length; j++) {
      sum += squares[j] / count - shift[j] * shift[j];
    }
    return sum / squares.length;
  }

  @Mistake(exercise = "3.4", name = "square of the mean shift instead of the mean of the squares", why = "", section = "")
  static double squareOfMean(double[] squares, double count, double[] shift, double regCovar) {
    double meanSquare = Arrays.stream(squares).sum() / (count * squares.length);
    double meanShift = Arrays.stream(shift).average().orElse(0);
    return meanSquare - meanShift * meanShift + regCovar;
  }
}
