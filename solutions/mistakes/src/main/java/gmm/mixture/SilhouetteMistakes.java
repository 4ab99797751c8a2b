package gmm.mixture;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class SilhouetteMistakes {

  private SilhouetteMistakes() {}

  @Mistake(
      exercise = "3.14",
      name = "counts a sample among the others of its cluster",
      why = "Its distance from itself is 0 and makes a too small: divide by the count less one.",
      section = "10.1")
  static double withItself(double[][] rows, int[] labels) {
    return score(rows, labels, new Options(true, false, false, false));
  }

  @Mistake(
      exercise = "3.14",
      name = "takes squared distances",
      why = "The silhouette is made of distances: the root belongs to it.",
      section = "10.1")
  static double squared(double[][] rows, int[] labels) {
    return score(rows, labels, new Options(false, true, false, false));
  }

  @Mistake(
      exercise = "3.14",
      name = "compares with all the other clusters together",
      why = "b is the mean distance from the nearest other cluster.",
      section = "10.1")
  static double allOthers(double[][] rows, int[] labels) {
    return score(rows, labels, new Options(false, false, true, false));
  }

  @Mistake(
      exercise = "3.14",
      name = "gives a sample that is alone in its cluster the value 1",
      why = "With no other sample there is no a: its silhouette is 0 by definition.",
      section = "10.1")
  static double aloneIsPerfect(double[][] rows, int[] labels) {
    return score(rows, labels, new Options(false, false, false, true));
  }

  @Mistake(
      exercise = "3.14",
      name = "turns the sign round",
      why = "s = (b - a) / max(a, b): positive where the own cluster is nearer.",
      section = "10.1")
  static double sign(double[][] rows, int[] labels) {
    return -score(rows, labels, new Options(false, false, false, false));
  }

  private record Options(
      boolean itself, boolean squared, boolean allOthers, boolean aloneIsPerfect) {}

  private static double score(double[][] rows, int[] labels, Options options) {
    double total = 0;
    for (int i = 0; i < rows.length; i++) {
      total += width(rows, labels, i, options);
    }
    return total / rows.length;
  }

  private static double width(double[][] rows, int[] labels, int i, Options options) {
    double a = mean(rows, labels, i, labels[i], options);
    if (Double.isNaN(a)
        || (a == 0 && Arrays.stream(labels).filter(l -> l == labels[i]).count() == 1)) {
      return options.aloneIsPerfect ? 1 : 0;
    }
    double b = Double.POSITIVE_INFINITY;
    double sum = 0;
    int count = 0;
    for (int c = 0; c <= Arrays.stream(labels).max().orElseThrow(); c++) {
      int cluster = c;
      int size = (int) Arrays.stream(labels).filter(l -> l == cluster).count();
      if (c != labels[i] && size > 0) {
        double mean = mean(rows, labels, i, c, options);
        b = Math.min(b, mean);
        sum += mean * size;
        count += size;
      }
    }
    b = options.allOthers ? sum / count : b;
    return (b - a) / Math.max(a, b);
  }

  private static double mean(double[][] rows, int[] labels, int i, int cluster, Options options) {
    double sum = 0;
    int count = 0;
    for (int j = 0; j < rows.length; j++) {
      if (labels[j] == cluster && (j != i || options.itself)) {
        double distance = Matrices.squaredDistance(rows[i], rows[j]);
        sum += options.squared ? distance : Math.sqrt(distance);
        count++;
      }
    }
    return sum / count;
  }
}
