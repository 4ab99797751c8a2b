package gmm.faces.given;

import java.util.Arrays;

/** How many faces of a set are different from each other. */
public final class DistinctFaces {

  private DistinctFaces() {}

  /**
   * {@return the number of rows that differ from all rows before them; n faces span at most one
   * direction less than this}
   *
   * @param faces n x d
   */
  public static int count(double[][] faces) {
    double[][] sorted = faces.clone(); // equal faces come to lie side by side
    Arrays.sort(sorted, Arrays::compare);
    int count = Math.min(1, sorted.length);
    for (int i = 1; i < sorted.length; i++) {
      count += Arrays.equals(sorted[i - 1], sorted[i]) ? 0 : 1;
    }
    return count;
  }
}
