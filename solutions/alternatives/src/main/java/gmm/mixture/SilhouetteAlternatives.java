package gmm.mixture;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Alternative;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Right answers for {@link Silhouette} in another style. */
final class SilhouetteAlternatives {

  private SilhouetteAlternatives() {}

  @Alternative(exercise = "3.14", style = "the clusters in a map")
  static double map(double[][] rows, int[] labels) {
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      Map<Integer, Double> total = new TreeMap<>();
      Map<Integer, Integer> sizes = new TreeMap<>();
      for (int j = 0; j < rows.length; j++) {
        if (i != j) {
          total.merge(
              labels[j], Math.sqrt(Matrices.squaredDistance(rows[i], rows[j])), Double::sum);
          sizes.merge(labels[j], 1, Integer::sum);
        }
      }
      if (!sizes.containsKey(labels[i])) {
        continue; // alone in its cluster
      }
      double a = total.get(labels[i]) / sizes.get(labels[i]);
      double b = Double.MAX_VALUE;
      for (int label : sizes.keySet()) {
        if (label != labels[i]) {
          b = Math.min(b, total.get(label) / sizes.get(label));
        }
      }
      sum += a == b ? 0 : (b - a) / Math.max(a, b);
    }
    return sum / rows.length;
  }

  @Alternative(exercise = "3.14", style = "a table of distances and streams")
  static double table(double[][] rows, int[] labels) {
    int n = rows.length;
    double[][] distances = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        distances[i][j] = Math.sqrt(Matrices.squaredDistance(rows[i], rows[j]));
        distances[j][i] = distances[i][j];
      }
    }
    return IntStream.range(0, n).mapToDouble(i -> width(distances[i], labels, i)).sum() / n;
  }

  private static double width(double[] distances, int[] labels, int own) {
    Map<Integer, Double> means =
        IntStream.range(0, labels.length)
            .filter(j -> j != own)
            .boxed()
            .collect(
                Collectors.groupingBy(
                    j -> labels[j], Collectors.averagingDouble(j -> distances[j])));
    if (Arrays.stream(labels).filter(label -> label == labels[own]).count() == 1) {
      return 0;
    }
    double a = means.remove(labels[own]);
    double b = means.values().stream().mapToDouble(x -> x).min().orElseThrow();
    double larger = Math.max(a, b);
    return larger > 0 ? (b - a) / larger : 0;
  }
}
