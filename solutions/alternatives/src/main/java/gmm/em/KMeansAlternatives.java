package gmm.em;

import gmm.em.given.KMeansResult;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Alternative;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Right answers for {@link KMeans} in another style. */
final class KMeansAlternatives {

  private KMeansAlternatives() {}

  @Alternative(exercise = "2.8", style = "streams")
  static int[] assignByStreams(double[][] data, double[][] centroids) {
    return Arrays.stream(data)
        .mapToInt(
            x ->
                IntStream.range(0, centroids.length)
                    .boxed()
                    .min(Comparator.comparingDouble(k -> Matrices.squaredDistance(x, centroids[k])))
                    .orElseThrow())
        .toArray();
  }

  @Alternative(exercise = "2.8", style = "distances, not their squares")
  static int[] assignByDistances(double[][] data, double[][] centroids) {
    int[] labels = new int[data.length];
    for (int i = 0; i < data.length; i++) {
      double[] distances = new double[centroids.length];
      for (int k = 0; k < centroids.length; k++) {
        double sum = 0;
        for (int j = 0; j < data[i].length; j++) {
          double difference = data[i][j] - centroids[k][j];
          sum += difference * difference;
        }
        distances[k] = Math.sqrt(sum);
        labels[i] = distances[k] < distances[labels[i]] ? k : labels[i];
      }
    }
    return labels;
  }

  @Alternative(exercise = "2.9", style = "members of each cluster in a list")
  static double[][] updateByLists(double[][] data, int[] labels, double[][] centroids) {
    List<List<Integer>> members = new ArrayList<>();
    for (int k = 0; k < centroids.length; k++) {
      members.add(new ArrayList<>());
    }
    for (int i = 0; i < data.length; i++) {
      members.get(labels[i]).add(i);
    }
    for (List<Integer> empty : members) {
      if (empty.isEmpty()) {
        int taken = farthest(data, labels, centroids, members);
        members.forEach(list -> list.remove(Integer.valueOf(taken)));
        empty.add(taken);
      }
    }
    double[][] means = new double[centroids.length][];
    for (int k = 0; k < means.length; k++) {
      means[k] =
          Matrices.columnMeans(members.get(k).stream().map(i -> data[i]).toArray(double[][]::new));
    }
    return means;
  }

  private static int farthest(
      double[][] data, int[] labels, double[][] centroids, List<List<Integer>> members) {
    int farthest = -1;
    double most = -1;
    for (int i = 0; i < data.length; i++) {
      int at = i;
      boolean isAlone =
          members.stream().anyMatch(list -> list.size() == 1 && list.getFirst() == at);
      double distance = Matrices.squaredDistance(data[i], centroids[labels[i]]);
      if (!isAlone && distance > most) {
        most = distance;
        farthest = i;
      }
    }
    return farthest;
  }

  @Alternative(exercise = "2.9", style = "sums, divided at the end")
  static double[][] updateBySums(double[][] data, int[] labels, double[][] centroids) {
    int k = centroids.length;
    int[] own = labels.clone();
    int[] sizes = new int[k];
    Arrays.stream(own).forEach(label -> sizes[label]++);
    for (int c = 0; c < k; c++) {
      if (sizes[c] > 0) {
        continue;
      }
      int taken =
          IntStream.range(0, data.length)
              .filter(i -> sizes[own[i]] > 1)
              .boxed()
              .max(
                  Comparator.comparingDouble(
                          (Integer i) -> Matrices.squaredDistance(data[i], centroids[labels[i]]))
                      .thenComparing(Comparator.reverseOrder()))
              .orElseThrow();
      sizes[own[taken]]--;
      own[taken] = c;
      sizes[c] = 1;
    }
    double[][] sums = new double[k][data[0].length];
    for (int i = 0; i < data.length; i++) {
      for (int j = 0; j < data[i].length; j++) {
        sums[own[i]][j] += data[i][j];
      }
    }
    for (int c = 0; c < k; c++) {
      for (int j = 0; j < sums[c].length; j++) {
        sums[c][j] /= sizes[c];
      }
    }
    return sums;
  }

  @Alternative(exercise = "2.10", style = "a list, and a break")
  static KMeansResult fitWithBreak(double[][] data, double[][] centroids, int maxIterations) {
    int[] labels = KMeans.assign(data, centroids);
    double[][] now = centroids;
    List<Double> history = new ArrayList<>(List.of(KMeans.inertia(data, labels, now)));
    boolean converged = false;
    while (history.size() <= maxIterations) {
      now = KMeans.update(data, labels, now);
      int[] before = labels;
      labels = KMeans.assign(data, now);
      history.add(KMeans.inertia(data, labels, now));
      if (Arrays.equals(before, labels)) {
        converged = true;
        break;
      }
    }
    double[] all = history.stream().mapToDouble(Double::doubleValue).toArray();
    return new KMeansResult(now, labels, all, converged, all.length - 1);
  }

  @Alternative(exercise = "2.10", style = "counts the labels that change")
  static KMeansResult fitByChanges(double[][] data, double[][] centroids, int maxIterations) {
    double[][] now = Matrices.copy(centroids);
    int[] labels = KMeans.assign(data, now);
    double[] history = new double[maxIterations + 1];
    history[0] = KMeans.inertia(data, labels, now);
    int changes = -1;
    int iterations = 0;
    for (int it = 1; it <= maxIterations && changes != 0; it++) {
      now = KMeans.update(data, labels, now);
      int[] next = KMeans.assign(data, now);
      changes = 0;
      for (int i = 0; i < next.length; i++) {
        changes += next[i] == labels[i] ? 0 : 1;
      }
      labels = next;
      history[it] = KMeans.inertia(data, labels, now);
      iterations = it;
    }
    return new KMeansResult(
        now, labels, Arrays.copyOf(history, iterations + 1), changes == 0, iterations);
  }
}
