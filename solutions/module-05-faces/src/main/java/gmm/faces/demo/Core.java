package gmm.faces.demo;

import gmm.em.KMeans;
import gmm.faces.FaceClusters;
import gmm.faces.given.FaceCodes;
import gmm.faces.given.FaceFold;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Faces that are alike, of thousands: the tightest cluster of the training faces, and the held-out
 * faces that fall into it.
 *
 * @param members places among the training faces
 * @param judges places among the held-out faces
 * @param any as many training faces as members, without choice, a few times
 */
record Core(int[] members, int[] judges, int[][] any) {

  private static final int CODE = 50;
  private static final int CLUSTERS = 6;
  private static final int STARTS = 5;
  private static final int DRAWS = 5;

  static Core of(FaceCodes codes) {
    double[][] learnt = Leading.of(codes.training(), CODE);
    FaceClusters clusters = FaceClusters.fit(learnt, CLUSTERS, STARTS, Sheets.random(6));
    double[] cohesions = clusters.cohesions();
    int tightest =
        IntStream.range(0, cohesions.length)
            .reduce((a, b) -> cohesions[b] < cohesions[a] ? b : a)
            .orElseThrow();
    int[] members = clusters.members(tightest);
    int[] labels = KMeans.assign(Leading.of(codes.heldOut(), CODE), clusters.centroids());
    int[] judges = IntStream.range(0, labels.length).filter(i -> labels[i] == tightest).toArray();
    RandomGenerator random = Sheets.random(7);
    int[][] any = new int[DRAWS][];
    Arrays.setAll(
        any, i -> Arrays.copyOf(FaceFold.shuffled(learnt.length, random), members.length));
    return new Core(members, judges, any);
  }

  static int[] at(int[] values, int[] places) {
    return Arrays.stream(places).map(i -> values[i]).toArray();
  }
}
