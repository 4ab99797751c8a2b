package gmm.em;

import gmm.em.given.KMeansResult;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.ArrayList;
import java.util.List;

final class BlindKMeans {

  private BlindKMeans() {}

  // 2.8

  @Mistake(
      exercise = "2.8",
      name = "the smallest distance is not reset for the next sample",
      why = "",
      section = "")
  static int[] smallestNotReset(double[][] data, double[][] centroids) {
    int[] labels = new int[data.length];
    double smallest = Double.MAX_VALUE;
    for (int i = 0; i < data.length; i++) {
      for (int k = 0; k < centroids.length; k++) {
        double distance = Matrices.squaredDistance(data[i], centroids[k]);
        if (distance < smallest) {
          smallest = distance;
          labels[i] = k;
        }
      }
    }
    return labels;
  }

  @Mistake(
      exercise = "2.8",
      name = "multiplies the square out and forgets the 2 of the mixed term",
      why = "",
      section = "")
  static int[] factorTwoForgotten(double[][] data, double[][] centroids) {
    int[] labels = new int[data.length];
    for (int i = 0; i < data.length; i++) {
      double smallest = Double.POSITIVE_INFINITY;
      for (int k = 0; k < centroids.length; k++) {
        double distance =
            Matrices.dot(data[i], data[i])
                - Matrices.dot(data[i], centroids[k])
                + Matrices.dot(centroids[k], centroids[k]);
        if (distance < smallest) {
          smallest = distance;
          labels[i] = k;
        }
      }
    }
    return labels;
  }

  // 2.9

  @Mistake(
      exercise = "2.9",
      name = "the sums begin with the old centroid in place of zero",
      why = "",
      section = "")
  static double[][] sumsBeginWithOld(double[][] data, int[] labels, double[][] centroids) {
    int[] own = labels.clone();
    fillEmpty(data, own, centroids);
    double[][] sums = Matrices.copy(centroids);
    int[] counts = new int[centroids.length];
    for (int i = 0; i < data.length; i++) {
      counts[own[i]]++;
      for (int j = 0; j < data[i].length; j++) {
        sums[own[i]][j] += data[i][j];
      }
    }
    for (int k = 0; k < sums.length; k++) {
      for (int j = 0; j < sums[k].length; j++) {
        sums[k][j] /= counts[k];
      }
    }
    return sums;
  }

  @Mistake(
      exercise = "2.9",
      name = "the sample given to the empty cluster still counts in its old one",
      why = "",
      section = "")
  static double[][] countedInBoth(double[][] data, int[] labels, double[][] centroids) {
    int[] counts = counts(labels, centroids.length);
    double[][] fresh = means(data, labels, counts, centroids[0].length);
    boolean[] taken = new boolean[data.length];
    for (int k = 0; k < centroids.length; k++) {
      if (counts[k] == 0) {
        int farthest = -1;
        double most = -1;
        for (int i = 0; i < data.length; i++) {
          double distance = Matrices.squaredDistance(data[i], centroids[labels[i]]);
          if (!taken[i] && counts[labels[i]] > 1 && distance > most) {
            most = distance;
            farthest = i;
          }
        }
        if (farthest >= 0) {
          taken[farthest] = true;
          fresh[k] = data[farthest].clone();
        }
      }
    }
    return fresh;
  }

  @Mistake(
      exercise = "2.9",
      name = "the empty cluster takes the sample farthest from its own empty centroid",
      why = "",
      section = "")
  static double[][] farthestFromTheEmpty(double[][] data, int[] labels, double[][] centroids) {
    int[] own = labels.clone();
    int[] counts = counts(own, centroids.length);
    for (int k = 0; k < centroids.length; k++) {
      if (counts[k] > 0) {
        continue;
      }
      int farthest = -1;
      double most = -1;
      for (int i = 0; i < data.length; i++) {
        double distance = Matrices.squaredDistance(data[i], centroids[k]);
        if (counts[own[i]] > 1 && distance > most) {
          most = distance;
          farthest = i;
        }
      }
      counts[own[farthest]]--;
      own[farthest] = k;
      counts[k] = 1;
    }
    return means(data, own, counts, centroids[0].length);
  }

  private static void fillEmpty(double[][] data, int[] own, double[][] centroids) {
    int[] counts = counts(own, centroids.length);
    for (int k = 0; k < centroids.length; k++) {
      if (counts[k] == 0) {
        int farthest = -1;
        double most = -1;
        for (int i = 0; i < data.length; i++) {
          double distance = Matrices.squaredDistance(data[i], centroids[own[i]]);
          if (counts[own[i]] > 1 && distance > most) {
            most = distance;
            farthest = i;
          }
        }
        counts[own[farthest]]--;
        own[farthest] = k;
        counts[k] = 1;
      }
    }
  }

  private static int[] counts(int[] labels, int k) {
    int[] counts = new int[k];
    for (int label : labels) {
      counts[label]++;
    }
    return counts;
  }

  private static double[][] means(double[][] data, int[] labels, int[] counts, int d) {
    double[][] means = new double[counts.length][d];
    for (int i = 0; i < data.length; i++) {
      for (int j = 0; j < d; j++) {
        means[labels[i]][j] += data[i][j] / counts[labels[i]];
      }
    }
    return means;
  }

  // 2.10

  @Mistake(
      exercise = "2.10",
      name = "compares the arrays of labels with ==, so it never converges",
      why = "",
      section = "")
  static KMeansResult comparesReferences(double[][] data, double[][] centroids, int maxIterations) {
    double[][] current = Matrices.copy(centroids);
    int[] labels = KMeans.assign(data, current);
    List<Double> history = new ArrayList<>();
    history.add(KMeans.inertia(data, labels, current));
    int iterations = 0;
    boolean converged = false;
    while (iterations < maxIterations && !converged) {
      current = KMeans.update(data, labels, current);
      int[] fresh = KMeans.assign(data, current);
      history.add(KMeans.inertia(data, fresh, current));
      converged = fresh == labels;
      labels = fresh;
      iterations++;
    }
    return new KMeansResult(current, labels, array(history), converged, iterations);
  }

  @Mistake(
      exercise = "2.10",
      name = "measures the inertia between update and assignment, with the old labels",
      why = "",
      section = "")
  static KMeansResult inertiaTooEarly(double[][] data, double[][] centroids, int maxIterations) {
    double[][] current = Matrices.copy(centroids);
    int[] labels = KMeans.assign(data, current);
    List<Double> history = new ArrayList<>();
    history.add(KMeans.inertia(data, labels, current));
    for (int t = 1; t <= maxIterations; t++) {
      current = KMeans.update(data, labels, current);
      history.add(KMeans.inertia(data, labels, current));
      int[] fresh = KMeans.assign(data, current);
      boolean same = java.util.Arrays.equals(fresh, labels);
      labels = fresh;
      if (same) {
        return new KMeansResult(current, labels, array(history), true, t);
      }
    }
    return new KMeansResult(current, labels, array(history), false, maxIterations);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
