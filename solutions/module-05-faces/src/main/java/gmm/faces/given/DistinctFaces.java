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
    return (int)
        Arrays.stream(faces).map(face -> Arrays.stream(face).boxed().toList()).distinct().count();
  }
}
