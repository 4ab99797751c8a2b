package gmm.mixture;

import gmm.kit.Check;
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

  @Mistake(
      exercise = "3.14",
      name = "divides the distances within the cluster by its size, the sample itself included",
      why =
          "A sample is at no distance from itself and not one of its neighbours: divide by one"
              + " less.",
      section = "10.1")
  static double itselfCounted(double[][] rows, int[] labels) {
    check(rows, labels);
    int[] names = Arrays.stream(labels).distinct().toArray();
    double total = 0;
    for (int i = 0; i < rows.length; i++) {
      double a = 0;
      double b = Double.POSITIVE_INFINITY;
      boolean alone = false;
      for (int name : names) {
        double sum = 0;
        int count = 0;
        for (int j = 0; j < rows.length; j++) {
          if (labels[j] == name) {
            sum += Math.sqrt(Matrices.squaredDistance(rows[i], rows[j]));
            count++;
          }
        }
        if (name == labels[i]) {
          a = sum / count;
          alone = count == 1;
        } else {
          b = Math.min(b, sum / count);
        }
      }
      double larger = Math.max(a, b);
      total += alone || larger == 0 ? 0 : (b - a) / larger;
    }
    return total / rows.length;
  }

  private static void check(double[][] rows, int[] labels) {
    Check.rows("rows", rows);
    Check.sameSize("labels", labels.length, "rows", rows.length);
    Check.labels("labels", labels, Integer.MAX_VALUE);
    Check.that(Silhouette.different(labels), "labels must name at least two clusters but name one");
  }

  @Mistake(
      exercise = "3.14",
      name = "takes the mean distance to all samples outside, not to those of the nearest cluster",
      why = "b is the smallest of the mean distances to the other clusters, one by one.",
      section = "10.1")
  static double othersPooled(double[][] rows, int[] labels) {
    check(rows, labels);
    double total = 0;
    for (int i = 0; i < rows.length; i++) {
      double inside = 0;
      double outside = 0;
      int own = 0;
      int others = 0;
      for (int j = 0; j < rows.length; j++) {
        if (i == j) {
          continue;
        }
        double distance = Math.sqrt(Matrices.squaredDistance(rows[i], rows[j]));
        if (labels[i] == labels[j]) {
          inside += distance;
          own++;
        } else {
          outside += distance;
          others++;
        }
      }
      if (own == 0) {
        continue;
      }
      double a = inside / own;
      double b = outside / others;
      if (Math.max(a, b) > 0) {
        total += (b - a) / Math.max(a, b);
      }
    }
    return total / rows.length;
  }
}
