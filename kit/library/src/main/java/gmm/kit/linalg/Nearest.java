package gmm.kit.linalg;

import gmm.kit.Check;
import java.util.Arrays;

/**
 * Squared distances of a block's rows from points, and the nearest of these: what k-means asks of a
 * block.
 *
 * <p>Differences are squared as they are: equal rows have distance 0, and data far from the origin
 * lose no digits. (‖x‖² - 2 xᵀc + ‖c‖² would be one matrix product, but loses both.)
 */
public final class Nearest {

  private Nearest() {}

  /**
   * {@return ‖xᵢ - c‖² of each row, length m}
   *
   * @param rows m x d
   * @param point c, length d
   */
  public static double[] squaredDistances(Block rows, double[] point) {
    Check.length("point", point, rows.columns());
    double[] distances = new double[rows.rows()];
    squaredDistances(rows.values(), point, distances);
    return distances;
  }

  /**
   * {@return the sum over the rows of the smaller of two distances: what the inertia becomes if the
   * point is added}
   *
   * @param rows m x d
   * @param point length d
   * @param nearest squared distances from the nearest point so far, length m
   * @param to the smaller ones are put here, length m
   */
  public static double lower(Block rows, double[] point, double[] nearest, double[] to) {
    Arrays.fill(to, 0);
    squaredDistances(rows.values(), point, to);
    for (int i = 0; i < to.length; i++) {
      to[i] = Math.min(to[i], nearest[i]);
    }
    return sum(to);
  }

  /**
   * Finds the nearest point of each row, the first of them where several are equally near.
   *
   * @param rows m x d
   * @param points k x d
   * @param labels the nearest points' numbers are put here, length m
   * @param distances their squared distances are put here, length m
   * @return the sum of these
   */
  public static double assign(Block rows, double[][] points, int[] labels, double[] distances) {
    Arrays.fill(labels, 0);
    Arrays.fill(distances, 0);
    squaredDistances(rows.values(), points[0], distances);
    double[] own = new double[labels.length];
    for (int c = 1; c < points.length; c++) {
      Arrays.fill(own, 0);
      squaredDistances(rows.values(), points[c], own);
      keepNearer(own, c, distances, labels);
    }
    return sum(distances);
  }

  /**
   * Adds up the rows of each label.
   *
   * @param rows m x d
   * @param labels length m, each 0 to k - 1
   * @param sums d x k: the label's sum of each column is added
   * @param counts length k: how many rows have the label is added
   */
  public static void addByLabel(Block rows, int[] labels, double[][] sums, double[] counts) {
    for (int label : labels) {
      counts[label]++;
    }
    for (int j = 0; j < sums.length; j++) {
      addByLabel(rows.values()[j], labels, sums[j]);
    }
  }

  /** {@return the sum of some numbers} */
  public static double sum(double[] x) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i < x.length - 3; i += 4) {
      s0 += x[i];
      s1 += x[i + 1];
      s2 += x[i + 2];
      s3 += x[i + 3];
    }
    for (; i < x.length; i++) {
      s0 += x[i];
    }
    return s0 + s1 + (s2 + s3);
  }

  private static void addByLabel(double[] x, int[] labels, double[] sums) {
    for (int i = 0; i < labels.length; i++) {
      sums[labels[i]] += x[i];
    }
  }

  private static void keepNearer(double[] own, int label, double[] distances, int[] labels) {
    for (int i = 0; i < labels.length; i++) {
      if (own[i] < distances[i]) {
        distances[i] = own[i];
        labels[i] = label;
      }
    }
  }

  private static void squaredDistances(double[][] x, double[] point, double[] to) {
    int j = 0;
    for (; j < x.length - 1; j += 2) {
      addSquares(x[j], point[j], x[j + 1], point[j + 1], to);
    }
    if (j < x.length) {
      addSquares(x[j], point[j], to);
    }
  }

  private static void addSquares(double[] a, double p, double[] b, double q, double[] to) {
    for (int i = 0; i < to.length; i++) {
      double s = a[i] - p;
      double t = b[i] - q;
      to[i] += s * s + t * t;
    }
  }

  private static void addSquares(double[] a, double p, double[] to) {
    for (int i = 0; i < to.length; i++) {
      double s = a[i] - p;
      to[i] += s * s;
    }
  }
}
