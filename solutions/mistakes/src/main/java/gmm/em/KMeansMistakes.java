package gmm.em;

import gmm.em.given.KMeansResult;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

final class KMeansMistakes {

  private KMeansMistakes() {}

  // 2.8 assign

  @Mistake(
      exercise = "2.8",
      name = "takes the farthest centroid instead of the nearest",
      why = "Keep a label where the distance is smaller than the smallest so far.",
      section = "11")
  static int[] farthestCentroid(double[][] data, double[][] centroids) {
    return argmin(data, centroids, (x, c) -> -Matrices.squaredDistance(x, c));
  }

  @Mistake(
      exercise = "2.8",
      name = "adds up absolute differences",
      why =
          "k-means is the limit of spherical Gaussians: its distance is Euclidean, the sum of"
              + " squared differences.",
      section = "11")
  static int[] manhattan(double[][] data, double[][] centroids) {
    return argmin(
        data,
        centroids,
        (x, c) -> IntStream.range(0, x.length).mapToDouble(f -> Math.abs(x[f] - c[f])).sum());
  }

  @Mistake(
      exercise = "2.8",
      name = "compares only the first feature",
      why = "The distance sums over all the features.",
      section = "11")
  static int[] firstFeature(double[][] data, double[][] centroids) {
    return argmin(data, centroids, (x, c) -> Math.abs(x[0] - c[0]));
  }

  @Mistake(
      exercise = "2.8",
      name = "lets the last of several nearest centroids win",
      why = "A tie goes to the lower index: replace the label only where a distance is smaller.",
      section = "11")
  static int[] lastOfTies(double[][] data, double[][] centroids) {
    double[][] backwards = centroids.clone();
    Arrays.setAll(backwards, j -> centroids[centroids.length - 1 - j]);
    int[] labels = argmin(data, backwards, Matrices::squaredDistance);
    return Arrays.stream(labels).map(j -> centroids.length - 1 - j).toArray();
  }

  @Mistake(
      exercise = "2.8",
      name = "keeps the smallest distance of the sample before",
      why = "Each sample begins anew: set the smallest distance so far inside the loop over them.",
      section = "11")
  static int[] neverReset(double[][] data, double[][] centroids) {
    int[] labels = new int[data.length];
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < data.length; i++) {
      for (int j = 0; j < centroids.length; j++) {
        double distance = Matrices.squaredDistance(data[i], centroids[j]);
        if (distance < smallest) {
          smallest = distance;
          labels[i] = j;
        }
      }
    }
    return labels;
  }

  // 2.9 update

  @Mistake(
      exercise = "2.9",
      name = "divides by the count of an empty cluster",
      why =
          "That is 0/0: a cluster without samples first takes the one farthest from its centroid.",
      section = "11")
  static double[][] zeroByZero(double[][] data, int[] labels, double[][] centroids) {
    double[] nothing = new double[centroids[0].length];
    Arrays.fill(nothing, Double.NaN);
    double[][] nowhere = new double[centroids.length][];
    Arrays.fill(nowhere, nothing);
    return means(data, labels, counts(labels, centroids.length), nowhere);
  }

  @Mistake(
      exercise = "2.9",
      name = "measures from the new centroid",
      why =
          "Which sample lies farthest is asked before anything moves: measure from the old"
              + " centroids, those that are given.",
      section = "11")
  static double[][] fromTheNew(double[][] data, int[] labels, double[][] centroids) {
    double[][] moved = means(data, labels, counts(labels, centroids.length), centroids);
    return means(data, filled(data, labels, moved), null, centroids);
  }

  @Mistake(
      exercise = "2.9",
      name = "divides by the number of all samples",
      why = "A centroid is the mean of its own cluster: divide by the cluster's count.",
      section = "11")
  static double[][] dividedByAll(double[][] data, int[] labels, double[][] centroids) {
    int[] filled = filled(data, labels, centroids);
    int[] all = new int[centroids.length];
    Arrays.fill(all, data.length);
    return means(data, filled, all, centroids);
  }

  @Mistake(
      exercise = "2.9",
      name = "leaves the centroid of an empty cluster where it was",
      why =
          "There it may stay empty for ever, and k clusters are asked for: it takes the sample"
              + " farthest from its centroid.",
      section = "11")
  static double[][] leftBehind(double[][] data, int[] labels, double[][] centroids) {
    return means(data, labels, counts(labels, centroids.length), centroids);
  }

  @Mistake(
      exercise = "2.9",
      name = "puts the centroid of an empty cluster at the origin",
      why =
          "A sum of no samples is 0, and 0 is not a place that the data chose: the empty cluster"
              + " takes the sample farthest from its centroid.",
      section = "11")
  static double[][] atTheOrigin(double[][] data, int[] labels, double[][] centroids) {
    double[][] zeros = new double[centroids.length][centroids[0].length];
    return means(data, labels, counts(labels, centroids.length), zeros);
  }

  @Mistake(
      exercise = "2.9",
      name = "counts the moved sample in the cluster that it left too",
      why = "The sample goes over to the empty cluster: the other's mean is of those that stay.",
      section = "11")
  static double[][] countedTwice(double[][] data, int[] labels, double[][] centroids) {
    double[][] right = means(data, filled(data, labels, centroids), null, centroids);
    int[] counts = counts(labels, centroids.length);
    double[][] kept = means(data, labels, counts, centroids);
    return IntStream.range(0, right.length)
        .mapToObj(j -> counts[j] == 0 ? right[j] : kept[j])
        .toArray(double[][]::new);
  }

  @Mistake(
      exercise = "2.9",
      name = "takes the only sample of another cluster",
      why =
          "Then that one is empty, and the hole has only moved: take from clusters of two samples"
              + " or more, and keep the counts as samples go over.",
      section = "11")
  static double[][] moveTheHole(double[][] data, int[] labels, double[][] centroids) {
    double[][] zeros = new double[centroids.length][centroids[0].length];
    int[] moved = filled(data, labels, centroids, 1);
    return means(data, moved, counts(moved, centroids.length), zeros);
  }

  // 2.10 fit

  @Mistake(
      exercise = "2.10",
      name = "returns labels that are one update behind the centroids",
      why =
          "Assign after the update, in each iteration: a sample's label is its nearest final"
              + " centroid.",
      section = "11")
  static KMeansResult staleLabels(double[][] data, double[][] centroids, int maxIterations) {
    return run(data, centroids, maxIterations, true, true, false);
  }

  @Mistake(
      exercise = "2.10",
      name = "goes on after nothing changes",
      why = "Once no label changes, no iteration will ever change anything: that is convergence.",
      section = "11")
  static KMeansResult neverStops(double[][] data, double[][] centroids, int maxIterations) {
    return run(data, centroids, maxIterations, false, false, false);
  }

  @Mistake(
      exercise = "2.10",
      name = "leaves the iteration that found no change out of the count",
      why =
          "It was made: its update and its inertia belong to the result as any other's, and the"
              + " history has one value for it.",
      section = "11")
  static KMeansResult lastNotCounted(double[][] data, double[][] centroids, int maxIterations) {
    return run(data, centroids, maxIterations, true, false, true);
  }

  @Mistake(
      exercise = "2.10",
      name = "measures the inertia before assigning again",
      why =
          "An iteration is update and assign: its inertia is that of the new labels, which are"
              + " nearer.",
      section = "11")
  static KMeansResult inertiaTooEarly(double[][] data, double[][] centroids, int maxIterations) {
    KMeansResult right = run(data, centroids, maxIterations, true, false, false);
    double[] history = right.inertiaHistory();
    double[][] moving = centroids;
    for (int m = 1; m < history.length; m++) {
      int[] labels = KMeans.assign(data, moving);
      moving = KMeans.update(data, labels, moving);
      history[m] = KMeans.inertia(data, labels, moving);
    }
    return new KMeansResult(
        right.centroids(), right.labels(), history, right.converged(), right.iterations());
  }

  @Mistake(
      exercise = "2.10",
      name = "waits until the centroids or the inertia no longer change",
      why =
          "That takes an iteration more: once no label has changed the next update can move"
              + " nothing. Compare the labels.",
      section = "11")
  static KMeansResult oneMore(double[][] data, double[][] centroids, int maxIterations) {
    KMeansResult right = run(data, centroids, maxIterations, true, false, false);
    boolean more = right.converged() && right.iterations() < maxIterations;
    int made = right.iterations() + (more ? 1 : 0);
    double[] history = Arrays.copyOf(right.inertiaHistory(), made + 1);
    history[made] = right.inertia();
    return new KMeansResult(right.centroids(), right.labels(), history, more, made);
  }

  private static KMeansResult run(
      double[][] data,
      double[][] start,
      int maxIterations,
      boolean stops,
      boolean staleLabels,
      boolean lastNotCounted) {
    double[][] centroids = start;
    int[] labels = KMeans.assign(data, centroids);
    int[] before = labels;
    double[] history = new double[maxIterations + 1];
    history[0] = KMeans.inertia(data, labels, centroids);
    int made = 0;
    boolean converged = false;
    while (!(converged && stops) && made < maxIterations) {
      centroids = KMeans.update(data, labels, centroids);
      before = labels;
      labels = KMeans.assign(data, centroids);
      history[++made] = KMeans.inertia(data, staleLabels ? before : labels, centroids);
      converged = Arrays.equals(labels, before);
    }
    int counted = lastNotCounted && converged ? made - 1 : made;
    return new KMeansResult(
        centroids,
        staleLabels ? before : labels,
        Arrays.copyOf(history, counted + 1),
        converged && stops,
        counted);
  }

  private static int[] argmin(
      double[][] data, double[][] centroids, ToDoubleBiFunction<double[], double[]> distance) {
    int[] labels = new int[data.length];
    for (int i = 0; i < data.length; i++) {
      for (int j = 1; j < centroids.length; j++) {
        double now = distance.applyAsDouble(data[i], centroids[labels[i]]);
        if (distance.applyAsDouble(data[i], centroids[j]) < now) {
          labels[i] = j;
        }
      }
    }
    return labels;
  }

  private static int[] counts(int[] labels, int k) {
    int[] counts = new int[k];
    Arrays.stream(labels).forEach(label -> counts[label]++);
    return counts;
  }

  /** Means by label; where a count is 0, the other centroid. */
  private static double[][] means(
      double[][] data, int[] labels, int[] divisors, double[][] otherwise) {
    int[] counts = divisors == null ? counts(labels, otherwise.length) : divisors;
    double[][] means = new double[otherwise.length][];
    for (int j = 0; j < means.length; j++) {
      means[j] = counts[j] == 0 ? otherwise[j].clone() : new double[otherwise[j].length];
    }
    for (int i = 0; i < data.length; i++) {
      for (int f = 0; f < data[i].length; f++) {
        means[labels[i]][f] += data[i][f] / counts[labels[i]];
      }
    }
    return means;
  }

  private static int[] filled(double[][] data, int[] labels, double[][] centroids) {
    return filled(data, labels, centroids, 2);
  }

  private static int[] filled(double[][] data, int[] labels, double[][] centroids, int least) {
    int[] filled = labels.clone();
    int[] counts = counts(labels, centroids.length);
    for (int j = 0; j < centroids.length; j++) {
      if (counts[j] == 0) {
        int farthest =
            IntStream.range(0, data.length)
                .filter(i -> counts[filled[i]] >= least)
                .reduce(
                    -1,
                    (a, b) ->
                        a < 0
                                || Matrices.squaredDistance(data[b], centroids[labels[b]])
                                    > Matrices.squaredDistance(data[a], centroids[labels[a]])
                            ? b
                            : a);
        counts[filled[farthest]]--;
        counts[j]++;
        filled[farthest] = j;
      }
    }
    return filled;
  }

  @Mistake(
      exercise = "2.9",
      name = "begins the sums with the old centroids",
      why = "A new centroid is the mean of its samples alone: the sums begin with 0.",
      section = "11")
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

  private static void fillEmpty(double[][] data, int[] own, double[][] centroids) {
    int[] counts = countsOf(own, centroids.length);
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

  private static int[] countsOf(int[] labels, int k) {
    int[] counts = new int[k];
    for (int label : labels) {
      counts[label]++;
    }
    return counts;
  }

  @Mistake(
      exercise = "2.9",
      name = "gives an empty cluster the sample farthest from the empty cluster's own centroid",
      why =
          "What is moved is the sample worst served: farthest from the centroid of its own"
              + " cluster.",
      section = "11")
  static double[][] farthestFromTheEmpty(double[][] data, int[] labels, double[][] centroids) {
    int[] own = labels.clone();
    int[] counts = countsOf(own, centroids.length);
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
    return meansOf(data, own, counts, centroids[0].length);
  }

  private static double[][] meansOf(double[][] data, int[] labels, int[] counts, int d) {
    double[][] means = new double[counts.length][d];
    for (int i = 0; i < data.length; i++) {
      for (int j = 0; j < d; j++) {
        means[labels[i]][j] += data[i][j] / counts[labels[i]];
      }
    }
    return means;
  }
}
