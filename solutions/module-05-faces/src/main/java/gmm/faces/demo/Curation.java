package gmm.faces.demo;

import gmm.digits.Pca;
import gmm.em.KMeans;
import gmm.faces.Eigenfaces;
import gmm.faces.FaceClusters;
import gmm.faces.given.FaceFold;
import gmm.kit.linalg.Matrices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Errors of one held-out face that belongs to the tightest cluster of the training faces, rebuilt
 * from eigenfaces of three sets of training faces.
 *
 * @param curated of that cluster's faces
 * @param any of as many faces without choice, the mean of some draws
 * @param all of all training faces
 */
record Curation(double curated, double any, double all) {

  private static final int SPLITS = 4;
  private static final int FOLDS = 5;
  private static final int CLUSTERS = 5;
  private static final int STARTS = 50;
  private static final int ENOUGH = 16;
  private static final int DRAWS = 10;
  private static final int CODE = 20;

  /** One for each held-out face of that sort, in several splits of all faces into folds. */
  static List<Curation> measure(double[][] faces, int m) {
    List<Curation> each = new ArrayList<>();
    for (int split = 1; split <= SPLITS; split++) {
      for (FaceFold fold : FaceFold.of(faces.length, FOLDS, Sheets.random(split))) {
        each.addAll(
            measure(
                FaceFold.rows(faces, fold.training()), FaceFold.rows(faces, fold.heldOut()), m));
      }
    }
    return each;
  }

  private static List<Curation> measure(double[][] training, double[][] heldOut, int m) {
    Pca codes = Eigenfaces.fit(training, CODE);
    FaceClusters clusters =
        FaceClusters.fit(codes.transform(training), CLUSTERS, STARTS, Sheets.random(7));
    int tightest = clusters.labels()[clusters.curated(ENOUGH)[0]];
    int[] labels = KMeans.assign(codes.transform(heldOut), clusters.centroids());
    int[] same = IntStream.range(0, heldOut.length).filter(n -> labels[n] == tightest).toArray();
    if (same.length == 0) {
      return List.of();
    }
    double[][] judges = FaceFold.rows(heldOut, same);
    double[] curated = errors(FaceFold.rows(training, clusters.members(tightest)), judges, m);
    double[] any = ofAny(training, clusters.members(tightest).length, judges, m);
    double[] all = errors(training, judges, m);
    return IntStream.range(0, same.length)
        .mapToObj(i -> new Curation(curated[i], any[i], all[i]))
        .toList();
  }

  private static double[] ofAny(double[][] training, int size, double[][] judges, int m) {
    RandomGenerator random = Sheets.random(9);
    double[][] draws = new double[DRAWS][];
    for (int draw = 0; draw < DRAWS; draw++) {
      int[] any = Arrays.copyOf(FaceFold.shuffled(training.length, random), size);
      draws[draw] = errors(FaceFold.rows(training, any), judges, m);
    }
    return Matrices.columnMeans(draws);
  }

  private static double[] errors(double[][] chosen, double[][] judges, int m) {
    return Eigenfaces.errors(Eigenfaces.fit(chosen, m), judges);
  }
}
