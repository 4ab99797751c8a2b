// Given: nothing to write here.
package gmm.digits.given;

import gmm.kit.Check;

/**
 * How often each class was taken for each.
 *
 * @param counts c x c: {@code counts[a][p]} samples of class a were predicted to be of class p
 */
public record ConfusionMatrix(int[][] counts) {

  /** Copies the counts. */
  public ConfusionMatrix {
    counts = copy(counts);
  }

  /**
   * {@return the matrix of a prediction}
   *
   * @param actual the true classes, length n, each 0 to classes - 1
   * @param predicted the classes that were predicted, likewise
   * @param classes c, at least 1
   * @throws IllegalArgumentException if there are not as many of one as of the other, or a class is
   *     none
   */
  public static ConfusionMatrix of(int[] actual, int[] predicted, int classes) {
    Check.atLeast("classes", classes, 1);
    Check.sameSize("actual labels", actual.length, "predicted labels", predicted.length);
    Check.labels("actual", actual, classes);
    Check.labels("predicted", predicted, classes);
    int[][] counts = new int[classes][classes];
    for (int i = 0; i < actual.length; i++) {
      counts[actual[i]][predicted[i]]++;
    }
    return new ConfusionMatrix(counts);
  }

  /**
   * {@return this matrix and another added up}
   *
   * @param other of the same size
   */
  public ConfusionMatrix plus(ConfusionMatrix other) {
    Check.sameSize("classes here", counts.length, "classes there", other.counts.length);
    int[][] sum = copy(counts);
    for (int a = 0; a < sum.length; a++) {
      for (int p = 0; p < sum.length; p++) {
        sum[a][p] += other.counts[a][p];
      }
    }
    return new ConfusionMatrix(sum);
  }

  /** {@return a copy of the counts, c x c: a row for each true class} */
  @Override
  public int[][] counts() {
    return copy(counts);
  }

  /** {@return how many samples there are} */
  public int total() {
    int total = 0;
    for (int[] row : counts) {
      for (int count : row) {
        total += count;
      }
    }
    return total;
  }

  /** {@return the share of samples on the diagonal, 0 to 1; NaN where there is none} */
  public double accuracy() {
    int right = 0;
    for (int c = 0; c < counts.length; c++) {
      right += counts[c][c];
    }
    return (double) right / total();
  }

  /**
   * {@return each row divided by its sum, c x c: P(predicted given actual), zeros for a class that
   * does not occur}
   */
  public double[][] shares() {
    double[][] shares = new double[counts.length][counts.length];
    for (int a = 0; a < counts.length; a++) {
      double sum = 0;
      for (int count : counts[a]) {
        sum += count;
      }
      for (int p = 0; p < counts.length && sum > 0; p++) {
        shares[a][p] = counts[a][p] / sum;
      }
    }
    return shares;
  }

  private static int[][] copy(int[][] a) {
    int[][] copy = new int[a.length][];
    for (int i = 0; i < a.length; i++) {
      copy[i] = a[i].clone();
    }
    return copy;
  }
}
