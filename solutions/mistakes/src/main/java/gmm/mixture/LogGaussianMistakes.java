package gmm.mixture;

import gmm.kit.linalg.Block;
import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class LogGaussianMistakes {

  private LogGaussianMistakes() {}

  @Mistake(
      exercise = "3.6",
      method = "full",
      name = "forgets the determinant",
      why = "A wide Gaussian is lower at its top: Σ log Pⱼⱼ has to be added.",
      section = "4.3")
  static double[] noDeterminant(Block rows, double[] mean, double[][] precisionCholesky) {
    return full(rows, mean, precisionCholesky, 1, 0.5, 0);
  }

  @Mistake(
      exercise = "3.6",
      method = "full",
      name = "subtracts the log determinant of P",
      why =
          "P is the factor of the precision, the inverse: -½ log det Σ = + log det P. The sign is"
              + " plus.",
      section = "4.3")
  static double[] wrongSign(Block rows, double[] mean, double[][] precisionCholesky) {
    return full(rows, mean, precisionCholesky, 1, 0.5, -1);
  }

  @Mistake(
      exercise = "3.6",
      method = "full",
      name = "halves the log determinant of P",
      why = "det P is already the square root of det Σ⁻¹: the half is in it.",
      section = "4.3")
  static double[] halfDeterminant(Block rows, double[] mean, double[][] precisionCholesky) {
    return full(rows, mean, precisionCholesky, 1, 0.5, 0.5);
  }

  @Mistake(
      exercise = "3.6",
      method = "full",
      name = "puts Σ log Pⱼⱼ into the bracket with the -½ before it",
      why =
          "It stands outside, with a plus: log det Σ would stand inside, and that is"
              + " -2 Σ log Pⱼⱼ.",
      section = "4.3")
  static double[] insideTheBracket(Block rows, double[] mean, double[][] precisionCholesky) {
    return full(rows, mean, precisionCholesky, 1, 0.5, -0.5);
  }

  @Mistake(
      exercise = "3.6",
      method = "full",
      name = "forgets d log 2π",
      why = "The density must integrate to 1: -½ d log 2π belongs to it.",
      section = "4.3")
  static double[] noTwoPi(Block rows, double[] mean, double[][] precisionCholesky) {
    return full(rows, mean, precisionCholesky, 0, 0.5, 1);
  }

  @Mistake(
      exercise = "3.6",
      method = "full",
      name = "forgets the half before the squared distance",
      why = "The exponent is -½ times the squared Mahalanobis distance.",
      section = "4.3")
  static double[] wholeDistance(Block rows, double[] mean, double[][] precisionCholesky) {
    return full(rows, mean, precisionCholesky, 1, 1, 1);
  }

  @Mistake(
      exercise = "3.6",
      method = "full",
      name = "does not take the mean from the rows",
      why = "The distance is that of x - μ, not of x: minusRow first.",
      section = "4.3")
  static double[] notCentred(Block rows, double[] mean, double[][] precisionCholesky) {
    return full(rows, new double[mean.length], precisionCholesky, 1, 0.5, 1);
  }

  @Mistake(
      exercise = "3.6",
      method = "diagonal",
      name = "forgets the determinant",
      why = "A wide Gaussian is lower at its top: Σ log(1/σⱼ) has to be added.",
      section = "4.3")
  static double[] diagonalNoDeterminant(Block rows, double[] mean, double[] precisionCholesky) {
    return diagonal(rows, mean, precisionCholesky, 1, 0.5, 0);
  }

  @Mistake(
      exercise = "3.6",
      method = "diagonal",
      name = "subtracts the log determinant",
      why = "The factors are 1/σ, not σ: their logarithms are added.",
      section = "4.3")
  static double[] diagonalWrongSign(Block rows, double[] mean, double[] precisionCholesky) {
    return diagonal(rows, mean, precisionCholesky, 1, 0.5, -1);
  }

  @Mistake(
      exercise = "3.6",
      method = "diagonal",
      name = "forgets the half before the squared distance",
      why = "The exponent is -½ times the sum of the squared, scaled differences.",
      section = "4.3")
  static double[] diagonalWholeDistance(Block rows, double[] mean, double[] precisionCholesky) {
    return diagonal(rows, mean, precisionCholesky, 1, 1, 1);
  }

  @Mistake(
      exercise = "3.6",
      method = "diagonal",
      name = "counts log 2π once instead of once a feature",
      why = "Each of the d features brings a density with a log 2π of its own.",
      section = "4.3")
  static double[] oneTwoPi(Block rows, double[] mean, double[] precisionCholesky) {
    return diagonal(rows, mean, precisionCholesky, 1.0 / mean.length, 0.5, 1);
  }

  private static double[] full(
      Block rows, double[] mean, double[][] p, double twoPi, double half, double determinant) {
    double log = 0;
    for (int j = 0; j < p.length; j++) {
      log += Math.log(p[j][j]);
    }
    double[] distances = rows.minusRow(mean).timesUpper(p).squaredNorms();
    return density(distances, mean.length, log, twoPi, half, determinant);
  }

  private static double[] diagonal(
      Block rows, double[] mean, double[] p, double twoPi, double half, double determinant) {
    double log = Arrays.stream(p).map(Math::log).sum();
    double[] distances = rows.scaledSquaredDistances(mean, p);
    return density(distances, mean.length, log, twoPi, half, determinant);
  }

  private static double[] density(
      double[] distances, int d, double log, double twoPi, double half, double determinant) {
    double constant = -0.5 * twoPi * d * Math.log(2 * Math.PI) + determinant * log;
    return Arrays.stream(distances).map(distance -> constant - half * distance).toArray();
  }
}
